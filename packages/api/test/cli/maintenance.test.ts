import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectTypeOf, onTestFinished, test } from 'vitest';
import WebSocket from 'ws';
import type { ServerOptions } from '../../src/cli/dependencies.ts';
import type { AttuneOptions } from '../../src/index.ts';
import type { TestPerson } from '../../src/testing/index.ts';
import { pairUp } from '../support/test-server.ts';
import { attune, does, folder, served } from './served.ts';

const nameOf = async (person: TestPerson): Promise<string | undefined> =>
  (await person.ask('{ me { displayName couple { partner { displayName } } } }')).me?.displayName;

test('an operator creates a key, serves, backs up, rotates keys, erases, and restores the backup', async () => {
  const data = folder();
  const [database, copy, keys] = ['attune.db', 'copy.db', 'issuer.json'].map((name) => join(data, name));
  const first = (await does('keys new', {})).out;
  const env = {
    PORT: '0',
    ATTUNE_DRAIN: '0',
    ATTUNE_DATABASE: String(database),
    ATTUNE_KEK: first,
    ATTUNE_DEV_ISSUER_FILE: String(keys),
  };
  await does('token nobody', env);
  expect(await does('migrate', env)).toMatchObject({ code: 0, out: 'The database is up to date.' });

  const before = await served(env);
  const [ada, sam] = [await before.person('ada'), await before.person('sam')];
  await ada.act('join', { displayName: 'Ada', adult: true });
  await sam.act('join', { displayName: 'Sam', adult: true });
  await pairUp(ada, sam);
  expect(await does(`backup ${copy}`, env)).toMatchObject({ code: 0, err: '' });
  expect(await does(`backup ${copy}`, env)).toMatchObject({ code: 1, out: '' });
  expect(await before.stop()).toBe(0);
  expect(before.said.err).not.toMatch(/Ada|Sam/);

  const second = (await does('keys new', {})).out;
  expect(second).not.toBe(first);
  const wrong = await does('migrate', { ...env, ATTUNE_KEK: second });
  expect([wrong.code, wrong.out]).toEqual([1, '']);
  const rotating = { ...env, ATTUNE_KEK: second, ATTUNE_KEK_PREVIOUS: first };
  expect((await does('keys rotate', rotating)).out).toMatch(/^3 keys re-wrapped\./);
  expect((await does('keys rotate', rotating)).out).toMatch(/^0 keys re-wrapped\./);
  const now = { ...env, ATTUNE_KEK: second };

  const tenant = 'attune-development';
  expect(await does(`erase ${tenant} ada`, now)).toMatchObject({ code: 2 });
  const meanwhile = await served(now);
  expect(await nameOf(await meanwhile.person('ada'))).toBe('Ada');
  expect(await does(`erase ${tenant} ada --yes`, now)).toMatchObject({ code: 0, err: '' });
  expect(await nameOf(await meanwhile.person('ada'))).toBeUndefined();
  expect(await meanwhile.stop()).toBe(0);
  expect(await does(`erase ${tenant} ada --yes`, now)).toMatchObject({ code: 0, err: '' });

  for (const part of ['', '-wal', '-shm']) rmSync(`${database}${part}`, { force: true });
  copyFileSync(String(copy), String(database));
  const after = await served(now);
  expect(await nameOf(await after.person('ada'))).toBeUndefined();
  const partner = await after.person('sam');
  expect(await nameOf(partner)).toBe('Sam');
  expect((await partner.ask('{ me { couple { id } } }')).me.couple).toBeNull();
  expect(await after.stop()).toBe(0);
});

test('creates a key file next to the database in development, and logs it', async () => {
  const data = folder();
  const env = {
    PORT: '0',
    ATTUNE_DRAIN: '0',
    ATTUNE_DATABASE: join(data, 'attune.db'),
    ATTUNE_DEV_ISSUER_FILE: join(data, 'issuer.json'),
  };
  await does('token nobody', env);
  const { said, stop } = await served(env);
  expect(await stop()).toBe(0);
  expect(said.err).toContain('"event":"localKey"');
  expect(readFileSync(join(data, 'attune.db.kek'), 'utf8')).toMatch(/^[\w-]{43}\n$/);
  expect(existsSync(join(data, 'attune.db-keys'))).toBe(true);
});

test('serves the test clock when it is turned on, and says so', async () => {
  const data = folder();
  const env = {
    PORT: '0',
    ATTUNE_DRAIN: '0',
    ATTUNE_DATABASE: join(data, 'attune.db'),
    ATTUNE_DEV_ISSUER_FILE: join(data, 'issuer.json'),
    ATTUNE_TEST_CLOCK: 'on',
  };
  const token = (await does('token ada', env)).out;
  const { said, stop, url } = await served(env);
  const answer = await fetch(url.replace('/graphql', '/test-clock'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: '{"advance":"PT8H"}',
  });
  expect(await answer.json()).toMatchObject({ ahead: 'PT8H' });
  expect(await stop()).toBe(0);
  expect(said.err).toContain('"level":"warn"');
  expect(said.err).toContain('"event":"testClock"');
  const erase = 'erase attune-development ada --yes';
  expect(await does(erase, env)).toMatchObject({ code: 0, err: '' });
  expect(await does(erase, { ...env, ATTUNE_TEST_CLOCK: 'off' })).toMatchObject({
    code: 1,
    err: expect.stringContaining('ATTUNE_TEST_CLOCK=on'),
  });
});

test('prints only the result when there is no terminal', async () => {
  const data = folder();
  const env = { ATTUNE_DATABASE: join(data, 'attune.db') };
  const child = spawn(process.execPath, [attune, 'migrate'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(String(part)));
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  expect(said).toEqual(['The database is up to date.\n']);
});

test('answers only persisted documents when it has a list, also over WebSocket', async () => {
  const data = folder();
  const operations = join(data, 'operations.json');
  const exits = {
    no: 'mutation ($id: ID!) { sayNo(input: { invitationId: $id }) { __typename } }',
    close: 'mutation { closeDoor { __typename } }',
    pause: 'mutation { pause { __typename } }',
    leave: 'mutation ($id: ID!) { leave(input: { coupleId: $id }) { __typename } }',
  };
  writeFileSync(operations, JSON.stringify({ known: '{ signedIn }', ...exits }));
  const env = {
    PORT: '0',
    ATTUNE_DRAIN: '0',
    ATTUNE_DATABASE: join(data, 'attune.db'),
    ATTUNE_DEV_ISSUER_FILE: join(data, 'issuer.json'),
    ATTUNE_PERSISTED_FILE: operations,
  };
  await does('token nobody', env);
  const { stop, url } = await served(env);
  const ask = async (operation: object) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(operation) })).json();
  };
  expect(await ask({ documentId: 'known' })).toEqual({ data: { signedIn: false } });
  expect(await ask({ query: '{ signedIn }' })).toMatchObject({ errors: [{}] });
  const socket = new WebSocket(url.replace('http:', 'ws:'), 'graphql-transport-ws');
  await once(socket, 'open');
  const closed = once(socket, 'close');
  expect(await stop()).toBe(0);
  expect((await closed)[0]).toBe(1001);
});

test('passes createAttune no option that it ignores', () => {
  expectTypeOf<Exclude<keyof ServerOptions, keyof AttuneOptions>>().toBeNever();
});
