import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { binOf, pretending, ran, start } from './command-line.ts';
import { rowsIn, temporaryFolder, toldIn } from './temporary.ts';

const bin = binOf('attune-seed');
const story = ['--couples', '5', '--days', '3', '--start', '2026-01-05T00:00:00Z', '--json'];

describe('attune-seed', () => {
  it('writes the same data for the same seed, with a summary in one line', async () => {
    const folder = temporaryFolder();
    const databases = [join(folder, 'one.db'), join(folder, 'two.db')];
    const runs = await Promise.all(databases.map((database) => ran(bin, [...story, '--database', database])));
    for (const { code, err } of runs) expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(runs[0]?.out).toBe(runs[1]?.out);
    expect(runs[0]?.out.split('\n')).toHaveLength(2);
    const summary = JSON.parse(runs[0]?.out ?? '');
    const sum = (counts: Record<string, number>): number =>
      Object.values(counts).reduce((total, count) => total + count, 0);
    expect(sum(summary.done)).toBe(summary.accepted);
    expect(summary.accepted + sum(summary.refused)).toBe(summary.commands);
    expect(summary.done).toMatchObject({ join: 10, setDial: expect.any(Number) });
    expect(summary).toMatchObject({
      people: 10,
      couples: 5,
      days: 3,
      seed: 1,
      start: '2026-01-05T00:00:00.000Z',
      end: '2026-01-08T00:00:00.000Z',
    });
    const end = Date.parse(summary.end);
    const [one, two] = await Promise.all(databases.map((database) => toldIn(database, end)));
    expect(one).toEqual(two);
    expect(one).toHaveLength(10);
    expect(rowsIn(databases[0] ?? '').couples).toHaveLength(summary.together);
  });

  it('refuses a database that contains people, except with --force', async () => {
    const database = join(temporaryFolder(), 'new', 'attune.db');
    expect(await ran(bin, ['--database', database])).toMatchObject({ code: 0, err: '', out: /2 people/ });
    const now = Date.now();
    const before = await toldIn(database, now);
    const refused = await ran(bin, ['--database', database]);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/attune\.db already contains people; --force adds to them\.\n$/);
    expect(await toldIn(database, now)).toEqual(before);
    expect(await ran(bin, ['--database', database, '--force', '--quiet'])).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    const after = await toldIn(database, now);
    expect(after).toEqual(expect.arrayContaining([...before]));
    expect(after.map(({ subject }) => subject).sort()).toEqual(['ada', 'ada-2', 'sam', 'sam-2']);
  });

  it('encrypts with ATTUNE_KEK, or with a key in a file', async () => {
    const folder = temporaryFolder();
    const [database, kekFile] = [join(folder, 'attune.db'), join(folder, 'other.kek')];
    const ATTUNE_KEK = Buffer.alloc(32, 7).toString('base64url');
    const given = await ran(bin, ['--database', database, '--quiet'], { env: { ATTUNE_KEK } });
    expect(given).toEqual({ code: 0, out: '', err: '' });
    expect(existsSync(`${database}.kek`)).toBe(false);
    const closed = await ran(bin, ['--database', database, '--kek-file', kekFile, '--force']);
    expect(closed).toMatchObject({ code: 1, out: '' });
    expect(existsSync(kekFile)).toBe(true);
    const wrong = await ran(bin, ['--database', database], { env: { ATTUNE_KEK: 'short' } });
    expect(wrong).toEqual({
      code: 2,
      out: '',
      err: 'ATTUNE_KEK is a key as `attune keys new` prints one.\n',
    });
  });

  it('prints --help and --version', async () => {
    const [help, version] = await Promise.all([ran(bin, ['--help']), ran(bin, ['--version'])]);
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain('--couples N');
    expect(version).toMatchObject({ code: 0, err: '' });
    expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('reports an unknown option, with a hint', async () => {
    const { code, out, err } = await ran(bin, ['--cuples', '3']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/--cuples.*\nattune-seed --help lists the options\.\n$/);
  });

  it('reports a file that is not a database', async () => {
    const { code, err } = await ran(bin, ['--database', temporaryFolder()]);
    expect(code).toBe(1);
    expect(err).toMatch(/^attune-seed could not finish: .+\n$/);
  });

  it('reports a Node version that is too old, before it loads anything', async () => {
    const { code, out, err } = await ran(bin, ['--help'], { node: pretending('22.13.1') });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^Attune runs on Node 22\.15 or newer; this is Node 22\.13\.1\.\n$/);
  });

  it('stops at a signal, reports the instant, and leaves a readable database', async () => {
    const database = join(temporaryFolder(), 'attune.db');
    const running = start(bin, ['--couples', '60', '--days', '300', '--database', database, '--json']);
    await untilPeopleIn(database);
    running.process.kill('SIGINT');
    const { code, out, err } = await running.ended;
    expect(code).toBe(130);
    const { end, people } = JSON.parse(out);
    expect(err).toBe(`Stopped at ${end}. The data written so far is kept.\n`);
    expect(rowsIn(database).people).toHaveLength(people);
  });
});

async function untilPeopleIn(database: string): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (Date.now() < deadline) {
    try {
      if (rowsIn(database).people.length > 0) return;
    } catch {
      // It is not there yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect.fail('Nobody came.');
}
