import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FaultEntry } from '../../src/http/errors/error-masking.ts';
import { createAuthenticator, type Identified } from '../../src/http/identify.ts';
import { newOpenSessions } from '../../src/http/sessions/open-sessions.ts';
import { sessionWatcher } from '../../src/http/sessions/session-watch.ts';
import { serving } from '../support/socket-server.ts';
import { stream, toyState } from '../support/toy-schema.ts';

vi.setConfig({ testTimeout: 30_000 });

const ada: Identified = { tenant: 't', subject: 'ada' };
const unavailable = [{ type: 'error', payload: [{ extensions: { code: 'SIGN_IN_UNAVAILABLE' } }] }];
const who = { query: '{ who }' };
const pause = { query: 'mutation { pause }' };

beforeEach(() => {
  toyState.paused = 0;
});

/** A host whose sign-in a test changes while a socket is open. */
async function hostSocket(confirmEvery?: number) {
  const host = { asked: 0, identify: async (): Promise<Identified | null> => ada };
  const faults: FaultEntry[] = [];
  const identify = () => {
    host.asked += 1;
    return host.identify();
  };
  const openSessions = newOpenSessions();
  const log = (entry: FaultEntry) => faults.push(entry);
  const authenticate = createAuthenticator({ identify, identifyTimeout: 4_000 }, log);
  const watchSession = sessionWatcher({ authenticate, confirmEvery, openSessions });
  const { connect } = await serving({ authenticate, watchSession });
  const client = connect();
  await client.init();
  return { host, client, openSessions, faults };
}

const outage = async (): Promise<never> => {
  throw new Error('The session service is down.');
};
const hanging = () => new Promise<never>(() => {});

describe('after the host ended the session, an open socket', () => {
  test.each([
    ['a query', who],
    ['a command', { query: 'mutation { setDial(input: { dial: 1 }) }' }],
    ['an exit', pause],
    ['an erasure', { query: 'mutation { eraseMe }' }],
    ['a subscription', { query: 'subscription { ticks }' }],
  ])('runs no operation, and closes with 4403: %s', async (_what, operation) => {
    const { host, client } = await hostSocket();
    expect((await client.ask('before', who))[0]?.payload).toEqual({ data: { who: 't ada' } });
    host.identify = async () => null;
    const { opened } = stream;
    client.subscribe('after', operation);
    expect((await client.closed).code).toBe(4403);
    expect(client.seen.filter(({ id }) => id === 'after')).toEqual([]);
    expect([toyState.paused, stream.opened]).toEqual([0, opened]);
  });

  test('closes with 4403 within the interval, and its streams end', async () => {
    const { host, client } = await hostSocket(200);
    const { ended } = stream;
    client.subscribe('1', { query: 'subscription { ticks }' });
    await client.until(3);
    await sleep(500);
    expect([client.socket.readyState, stream.ended]).toEqual([client.socket.OPEN, ended]);
    host.identify = async () => null;
    expect((await client.closed).code).toBe(4403);
    await vi.waitFor(() => expect(stream.ended).toBe(ended + 1));
  });

  test('closes when the session belongs to another person by now', async () => {
    const { host, client } = await hostSocket();
    host.identify = async () => ({ tenant: 't', subject: 'sam' });
    client.subscribe('1', who);
    expect((await client.closed).code).toBe(4403);
    expect(client.seen.filter(({ id }) => id === '1')).toEqual([]);
  });

  test('closes at once when the host says which person it was, and no other socket does', async () => {
    const { client, host, openSessions } = await hostSocket();
    const { asked } = host;
    openSessions.end({ tenant: 'other', subject: 'ada' });
    openSessions.end({ tenant: 't', subject: 'sam' });
    expect((await client.ask('1', who))[0]?.type).toBe('next');
    openSessions.end({ tenant: 't', subject: 'ada' });
    expect((await client.closed).code).toBe(4403);
    expect(host.asked).toBe(asked + 1);
  });

  test('closes when the expiry passes that `identify` gave last', async () => {
    const { client, host } = await hostSocket();
    const expires = Date.now() + 500;
    host.identify = async () => ({ ...ada, expires });
    await client.ask('1', who);
    const code = await Promise.race([client.closed.then((closed) => closed.code), sleep(3_000)]);
    expect(code).toBe(4403);
  });
});

test('an operation runs as the person whom `identify` describes now', async () => {
  const { host, client } = await hostSocket();
  const { asked } = host;
  for (const id of ['1', '2', '3']) await client.ask(id, who);
  expect(host.asked).toBe(asked + 3);
});

test('a socket without a sign-in is not identified again', async () => {
  let asked = 0;
  const authenticate = createAuthenticator({
    identify: () => {
      asked += 1;
      return null;
    },
  });
  const { connect } = await serving({ authenticate });
  const client = connect();
  await client.init();
  expect((await client.ask('1', who))[0]?.payload).toEqual({ data: { who: null } });
  expect(asked).toBe(1);
});

describe('while `identify` does not work, a socket whose session was confirmed recently', () => {
  test.each([
    ['throws', outage],
    ['hangs', hanging],
  ])('runs the exits of the couple, and nothing else: it %s', async (_how, broken) => {
    const { host, client, faults } = await hostSocket();
    host.identify = broken;
    const others = [
      who,
      { query: 'mutation { eraseMe }' },
      { query: 'mutation { setDial(input: { dial: 1 }) }' },
    ];
    const asked = others.map((operation, n) => client.ask(`${n}`, operation));
    expect(await client.ask('exit', pause)).toMatchObject([
      { type: 'next', payload: { data: { pause: 1 } } },
      { type: 'complete' },
    ]);
    for (const refused of await Promise.all(asked)) expect(refused).toMatchObject(unavailable);
    expect(client.socket.readyState).toBe(client.socket.OPEN);
    expect(faults).toHaveLength(1);
  });

  test('obeys an end that arrives meanwhile', async () => {
    const { host, client } = await hostSocket();
    host.identify = async () => {
      await sleep(300);
      return null;
    };
    client.subscribe('1', pause);
    expect((await client.closed).code).toBe(4403);
    expect(toyState.paused).toBe(0);
  });

  test('runs no exit when the host ends its sessions while the exit waits', async () => {
    const { host, client, openSessions } = await hostSocket();
    host.identify = hanging;
    const { asked } = host;
    client.subscribe('1', pause);
    await vi.waitFor(() => expect(host.asked).toBe(asked + 1));
    openSessions.end({ tenant: 't', subject: 'ada' });
    expect((await client.closed).code).toBe(4403);
    // Longer than an exit waits for `identify`.
    await sleep(1_500);
    expect(toyState.paused).toBe(0);
  });

  test('closes with 1013 after twice the interval, and runs no exit from then on', async () => {
    const { host, client } = await hostSocket(300);
    host.identify = outage;
    expect((await client.closed).code).toBe(1013);
    expect(host.asked).toBeGreaterThan(2);
  });
});
