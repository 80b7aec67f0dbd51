import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { deleteDemoFiles, demoFiles } from '../src/demo/demo-files.ts';
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
  it('serves Ada and Sam, keeps their data until --reset, and stops cleanly', async () => {
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
    expect(await (await fetch(`${root}/ready`)).json()).toEqual({ status: 'ready', testClock: 'on' });
    expect((await fetch(`${root}/health`)).status).toBe(200);
    const text = await (await fetch(root)).text();
    const links = text.match(/^\/\S+/gm) ?? [];
    expect(links).toEqual(['/graphql', '/schema.graphql', '/health', '/ready']);
    const page = await (await fetch(root, { headers: { accept: 'text/html' } })).text();
    for (const link of links) expect(page).toContain(`<a href="${link}">`);
    for (const { token } of first.file.people) expect(`${text}${page}`).not.toContain(token);
    expect(await (await fetch(`${root}/schema.graphql`)).text()).toContain('type Query {');
    const people = await Promise.all(first.file.people.map(({ token }) => me(first.file, token)));
    expect(people.map(({ displayName }) => displayName)).toEqual(['Ada', 'Sam']);
    expect(people[0]?.couple.id).toBe(people[1]?.couple.id);
    const refused = await ran(bin, ['--reset'], { cwd, env: { PORT: '0' } });
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toBe(
      `The demo could not start: It runs at ${first.file.url} already. Stop it first.\n`,
    );
    expect(await stopped(first, 'SIGTERM')).toBe(0);
    const folder = join(cwd, '.attune');
    cpSync(folder, join(cwd, 'before'), { recursive: true });

    const second = await started(cwd);
    expect(await Promise.all(second.file.people.map(({ token }) => me(second.file, token)))).toEqual(people);
    // An earlier token has the same key, and is still valid.
    expect(await me(second.file, first.file.people[0]?.token)).toEqual(people[0]);
    expect(await stopped(second, 'SIGINT')).toBe(0);
    const now = Date.now();
    const [before, after] = ['before', '.attune'].map((name) =>
      toldIn(join(cwd, name, 'attune.db'), now, true),
    );
    expect(await after).toEqual(await before);

    writeFileSync(join(folder, 'mine.txt'), 'kept');
    const third = await started(cwd, ['--reset']);
    const again = await Promise.all(third.file.people.map(({ token }) => me(third.file, token)));
    expect(again.map(({ id }) => id)).not.toContain(people[0]?.id);
    expect(await stopped(third, 'SIGTERM')).toBe(0);
    expect(readdirSync(folder).length).toBeGreaterThan(5);
    deleteDemoFiles(demoFiles(folder));
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  }, 90_000);

  it('gets arguments and signals from npm start', async () => {
    const root = fileURLToPath(new URL('../../..', import.meta.url));
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const cwd = temporaryFolder();
    // npm appends the arguments to the script, and sends signals to the shell.
    const running = start('-c', [`${scripts.start} --data "${cwd}"`], {
      program: '/bin/sh',
      cwd: root,
      env: { PORT: '0', PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH']}` },
    });
    await running.saying(lastLine);
    expect(await stopped(running, 'SIGTERM')).toBe(0);
    expect(readdirSync(cwd)).toContain('demo.json');
  });

  it('prints commands that work when pasted into a shell', async () => {
    const cwd = temporaryFolder();
    const demo = await started(cwd, ['--data', "it's here"], "it's here");
    const lines = demo.out
      .split('\n')
      .filter((line) => /^ {2}(ADA=|SAM=|MOMENT=|INVITATION=|curl )/.test(line));
    expect(lines).toHaveLength(20);
    const pasted = await promisify(execFile)('bash', ['-c', lines.join('\n')], { cwd: temporaryFolder() });
    const results = pasted.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(results.pop()).toEqual({ now: expect.any(String), ahead: 'PT8H' });
    const [look, dial, dialled, invited, seen, yes, mutual, no, over, ...rest] = results.map(
      ({ data }) => data,
    );
    const [together, answered, written, kept, ...more] = rest;
    expect(more).toEqual([]);
    expect(look.me).toMatchObject({ displayName: 'Ada', couple: { partner: { displayName: 'Sam' } } });
    for (const { setDial } of [dial, dialled]) expect(setDial.me.own.guidance.options).toContain('INVITE');
    expect(invited).toEqual({ invite: { __typename: 'InviteSuccess' } });
    expect(seen.me.couple.invitation).toMatchObject({
      state: 'OPEN',
      fromMe: false,
      note: 'A slow evening?',
    });
    expect(yes).toEqual({ sayYes: { __typename: 'SayYesSuccess' } });
    expect(mutual.me).toMatchObject({ displayName: 'Ada', couple: { invitation: { state: 'MUTUAL' } } });
    expect(no).toEqual({ sayNo: { __typename: 'SayNoSuccess' } });
    expect(over.me).toMatchObject({ displayName: 'Sam', couple: { invitation: { state: 'OVER' } } });
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
