import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { rawSocket } from '../support/raw-socket.ts';
import { bearer, serving } from '../support/socket-server.ts';
import { toyState } from '../support/toy-schema.ts';

vi.setConfig({ testTimeout: 30_000 });

const held = { query: '{ held }' };
const pause = { query: 'mutation { pause }' };
const documents = { pause: pause.query, hello: '{ hello }' };

/** Operations that wait do so until `release` is called. */
let release: () => void;
beforeEach(() => {
  const { promise, resolve } = Promise.withResolvers<void>();
  Object.assign(toyState, { paused: 0, noesAsked: 0, noes: 0, held: promise });
  release = resolve;
});

async function signedIn(options: Parameters<typeof serving>[0] = {}) {
  const persisted = { documents, only: false };
  const { connect } = await serving({ persisted, ...options }, { persisted });
  // Runs first: a server waits for pending operations before it closes.
  onTestFinished(() => release());
  const client = connect();
  await client.init(await bearer());
  return client;
}

describe('when two hundred operations of a socket are pending, it', () => {
  test.each([
    ['by its text', pause],
    [
      'with a name among others',
      { query: `query A { hello } mutation B { __typename pause }`, operationName: 'B' },
    ],
    ['by its id', { documentId: 'pause' }],
    ['by the id of Apollo', { extensions: { persistedQuery: { version: 1, sha256Hash: 'pause' } } }],
  ])('executes an exit %s at once', async (_how, exit) => {
    const client = await signedIn();
    for (let i = 0; i < 210; i += 1) client.subscribe(`${i}`, held);
    expect(await client.ask('exit', exit)).toMatchObject([{ type: 'next' }, { type: 'complete' }]);
    expect(toyState.paused).toBe(1);
    expect(client.seen.filter(({ type }) => type === 'error')).toHaveLength(10);
  });

  test.each([
    ['a query', { query: '{ hello }' }],
    ['a command', { query: 'mutation { setDial(input: { dial: 1 }) }' }],
    ['a query that is named like an exit', { query: 'query pause { pause: hello }' }],
    ['two exits at once', { query: 'mutation { pause other: pause }' }],
    [
      'an exit that is not the selected operation',
      { query: 'mutation A { pause } query B { hello }', operationName: 'B' },
    ],
    ['a document that is too long', { query: `mutation { pause ${'pause '.repeat(1_000)} }` }],
    ['a persisted query', { documentId: 'hello' }],
    ['an unknown document', { documentId: 'toString' }],
  ])('refuses %s', async (_what, operation) => {
    const client = await signedIn();
    for (let i = 0; i < 200; i += 1) client.subscribe(`${i}`, held);
    expect(await client.ask('more', operation)).toMatchObject([
      { type: 'error', payload: [{ extensions: { code: 'RATE_LIMITED' } }] },
    ]);
  });

  test('executes every exit, also when hundreds of them wait, and reads no more than it can hold', async () => {
    const client = await signedIn();
    const exits = 2_000;
    for (let i = 0; i < exits; i += 1) client.subscribe(`no ${i}`, { query: 'mutation { sayNo }' });
    client.subscribe('last', pause);
    await vi.waitFor(() => expect(toyState.noesAsked).toBeGreaterThan(200), 10_000);
    // At four hundred it stops reading. It may have received some more by then.
    await sleep(1_000);
    expect(toyState.noesAsked).toBeLessThan(1_600);
    release();
    await vi.waitFor(() => expect(toyState.noes).toBe(exits), 20_000);
    await vi.waitFor(() => expect(toyState.paused).toBe(1));
    expect(client.seen.filter(({ type }) => type === 'error')).toEqual([]);
  });
});

test('without a sign-in there is no exit: the limit holds', async () => {
  const { connect } = await serving();
  onTestFinished(() => release());
  const client = connect();
  await client.init();
  for (let i = 0; i < 200; i += 1) client.subscribe(`${i}`, held);
  expect(await client.ask('exit', pause)).toMatchObject([
    { type: 'error', payload: [{ extensions: { code: 'RATE_LIMITED' } }] },
  ]);
});

describe('a client that reads nothing and is terminated for it', () => {
  const flood = {
    query: `{ ${Array.from({ length: 25 }, (_, n) => `a${n}: hello(name: "${'x'.repeat(1_900)}")`).join(' ')} }`,
  };

  /** Sends requests until their unread responses exceed the limit by far. */
  async function unreading() {
    const { at } = await serving({ maxUnreadBytes: 50_000, pingInterval: 60_000 });
    const client = await rawSocket(at);
    client.pause();
    client.send({ type: 'connection_init', payload: await bearer() });
    await sleep(100);
    for (let i = 0; i < 300; i += 1) client.send({ id: `${i}`, type: 'subscribe', payload: flood });
    return client;
  }

  test('still has the exit executed that it sent last', async () => {
    const client = await unreading();
    client.send({ id: 'exit', type: 'subscribe', payload: pause });
    await vi.waitFor(() => expect(toyState.paused).toBe(1), 5_000);
  });
});
