import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { binOf, pretending, type Running, ran, start } from './command-line.ts';
import { temporaryFolder, toldIn } from './temporary.ts';

const bin = binOf('attune-demo');
const lastLine = 'README.md continues from here';

interface DemoFile {
  readonly url: string;
  readonly people: readonly { readonly name: string; readonly token: string }[];
}
interface Started extends Running {
  readonly out: string;
  readonly file: DemoFile;
}

async function started(cwd: string, args: readonly string[] = [], data = '.attune'): Promise<Started> {
  const running = start(bin, args, { cwd, env: { PORT: '0', ATTUNE_DATABASE: 'elsewhere.db' } });
  const out = await running.saying(lastLine);
  return { ...running, out, file: JSON.parse(readFileSync(join(cwd, data, 'demo.json'), 'utf8')) };
}

interface Me {
  readonly id: string;
  readonly displayName: string;
  readonly couple: { readonly id: string };
}

async function me({ url }: DemoFile, token: string | undefined): Promise<Me> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ me { id displayName couple { id } } }' }),
  });
  const body = (await response.json()) as { data: { me: Me } };
  return body.data.me;
}

async function stopped({ process, ended }: Running, signal: 'SIGTERM' | 'SIGINT'): Promise<number | null> {
  process.kill(signal);
  return (await ended).code;
}

describe('attune-demo', () => {
  it('serves Ada and Sam, keeps their data, and stops cleanly', async () => {
    const cwd = temporaryFolder();
    const first = await started(cwd);
    const mode = (name: string): number => statSync(join(cwd, '.attune', name)).mode & 0o777;
    for (const name of ['demo.json', 'keys.json', 'attune.db', 'attune.db.kek'])
      expect(mode(name)).toBe(0o600);
    expect(mode('.')).toBe(0o700);
    expect(first.file).toEqual({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/),
      people: [
        { name: 'Ada', token: expect.any(String) },
        { name: 'Sam', token: expect.any(String) },
      ],
    });
    const root = first.file.url.replace('/graphql', '');
    expect(await (await fetch(`${root}/ready`)).json()).toEqual({ status: 'ready' });
    expect((await fetch(`${root}/health`)).status).toBe(200);
    const page = await fetch(first.file.url, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('GraphiQL');
    const people = await Promise.all(first.file.people.map(({ token }) => me(first.file, token)));
    expect(people.map(({ displayName }) => displayName)).toEqual(['Ada', 'Sam']);
    expect(people[0]?.couple.id).toBe(people[1]?.couple.id);
    expect(await stopped(first, 'SIGTERM')).toBe(0);
    const database = join(cwd, '.attune', 'attune.db');
    const now = Date.now();
    const before = await toldIn(database, now);

    const second = await started(cwd);
    expect(await Promise.all(second.file.people.map(({ token }) => me(second.file, token)))).toEqual(people);
    // An earlier token has the same key, and is still valid.
    expect(await me(second.file, first.file.people[0]?.token)).toEqual(people[0]);
    expect(await stopped(second, 'SIGINT')).toBe(0);
    expect(await toldIn(database, now)).toEqual(before);
  });

  it('prints commands that work when pasted into a shell', async () => {
    const cwd = temporaryFolder();
    const demo = await started(cwd, ['--data', "it's here"], "it's here");
    const lines = demo.out.split('\n').filter((line) => /^ {2}(ADA=|SAM=|MOMENT=|curl )/.test(line));
    expect(lines).toHaveLength(12);
    const pasted = await promisify(execFile)('bash', ['-c', lines.join('\n')], { cwd: temporaryFolder() });
    const [look, dial, invited, seen, together, answered, written, kept, ...more] = pasted.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).data);
    expect(more).toEqual([]);
    expect(look.me).toMatchObject({ displayName: 'Ada', couple: { partner: { displayName: 'Sam' } } });
    expect(dial.setDial.me.own.guidance.options).toContain('INVITE');
    expect(invited).toEqual({ invite: { __typename: 'InviteSuccess' } });
    expect(seen.me.couple.invitation).toMatchObject({
      state: 'OPEN',
      fromMe: false,
      note: 'A slow evening?',
    });
    const { ideasInCommon, partnerReflections, arrival } = together.me.couple;
    expect(ideasInCommon.map(({ idea }: { idea: { words: { text: string } } }) => idea.words.text)).toEqual([
      'A walk together, hand in hand or not.',
      'A slow dance in the kitchen.',
      'A lazy morning in bed.',
    ]);
    expect(partnerReflections).toContainEqual({
      prompt: { words: { text: 'Little sparks that warm me up.' } },
      text: 'When you hum in the next room.',
    });
    expect(arrival.text).toMatch(/^For one of you desire tends to come by itself/);
    expect(answered).toEqual({ answerIdea: { __typename: 'AnswerIdeaSuccess' } });
    expect(written).toEqual({ writeReflection: { __typename: 'WriteReflectionSuccess' } });
    expect(kept.me.own.journal.wantedness).toEqual({
      fully: { count: 4, mean: 6.5 },
      partly: { count: 2, mean: 2.5 },
    });
    const last = kept.me.own.journal.readings.edges.at(-1).node.reading;
    expect(last).toEqual({ at: expect.any(String), dial: 4, brakes: [] });
    expect(await stopped(demo, 'SIGTERM')).toBe(0);
  });

  it('reports a port in use, and leaves no demo file', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
    );
    const cwd = temporaryFolder();
    const { code, out, err } = await ran(bin, [], { cwd, env: { PORT: String(port) } });
    server.close();
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(`Port ${port} is in use; PORT chooses another, as in: PORT=4001 npm start\n`);
    expect(() => statSync(join(cwd, '.attune', 'demo.json'))).toThrow('ENOENT');
  });

  it('reports an unknown option and a Node version that is too old', async () => {
    const wrong = await ran(bin, ['--dta', 'x']);
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toMatch(/--dta.*\nattune-demo --help lists the options\.\n$/);
    const old = await ran(bin, [], { node: pretending('20.20.2') });
    expect(old).toMatchObject({ code: 1, out: '' });
    expect(old.err).toMatch(/^Attune runs on Node 22\.15 or newer; this is Node 20\.20\.2\.\n$/);
  });
});
