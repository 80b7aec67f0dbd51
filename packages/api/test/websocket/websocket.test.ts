import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { BadToken, KeysUnreachable } from '../../src/http/auth.ts';
import { createAuthenticator } from '../../src/http/identify.ts';
import { socketTo } from '../support/socket-client.ts';
import { bearer, serving, tokenOfAda } from '../support/socket-server.ts';
import { stream } from '../support/toy-schema.ts';

vi.setConfig({ testTimeout: 30_000 });

describe('who is asking', () => {
  test.each(['authorization', 'Authorization'])('is in the %s of connecting', async (name) => {
    const { connect } = await serving();
    const client = connect();
    await client.init({ [name]: `Bearer ${await tokenOfAda()}` });
    expect(await client.ask('1', { query: '{ who }' })).toEqual([
      { id: '1', type: 'next', payload: { data: { who: 't ada' } } },
      { id: '1', type: 'complete' },
    ]);
  });

  test('may be nobody', async () => {
    const { connect } = await serving();
    const client = connect();
    await client.init();
    expect((await client.ask('1', { query: '{ who }' }))[0]?.payload).toEqual({ data: { who: null } });
  });

  test('is never read from a cookie, and other headers are as they came', async () => {
    const asked: Request[] = [];
    const identify = (request: Request) => {
      asked.push(request);
      return null;
    };
    const { connect, at } = await serving({ authenticate: createAuthenticator({ identify }) });
    const client = connect({ headers: { cookie: 'session=ada', 'x-remote-user': 'ada' } });
    await client.init({ authorization: 'Bearer x' });
    expect(Object.fromEntries(asked[0]?.headers ?? [])).toEqual({
      authorization: 'Bearer x',
      'x-remote-user': 'ada',
    });
    expect(asked[0]?.url).toBe(at);
  });

  test.each([
    ['a token that is not good', { authorization: 'Bearer nonsense' }],
    ['no text', { authorization: 7 }],
    ['no header', { authorization: 'Bearer x\r\nx: y' }],
    ['of another scheme', { authorization: 'Basic YWRhOmFkYQ==' }],
  ])('with %s is closed 4403, in one way', async (_what, params) => {
    const { connect, faults } = await serving();
    const client = connect();
    client.init(params).catch(() => {});
    expect(await client.closed).toEqual({ code: 4403, reason: new BadToken().message });
    expect(faults).toEqual([]);
  });

  test('with keys that cannot be had is to come again: 1013, logged and masked', async () => {
    const { connect, faults } = await serving({
      authenticate: async () => {
        throw new KeysUnreachable(new Error('10.0.0.7 secret'));
      },
    });
    const client = connect();
    client.init().catch(() => {});
    const { code, reason } = await client.closed;
    expect([code, reason]).toEqual([1013, 'Something went wrong on our side.']);
    expect(faults[0]?.errors[0]?.name).toBe('KeysUnreachable');
  });

  test('holds as long as the token: then 4403, and the streams end', async () => {
    const { connect } = await serving();
    const client = connect();
    const before = stream.ended;
    const exp = Math.floor(Date.now() / 1000) + 3;
    await client.init(await bearer({ exp }));
    client.subscribe('1', { query: 'subscription { ticks }' });
    await client.until(3);
    expect((await client.closed).code).toBe(4403);
    expect(Date.now()).toBeGreaterThanOrEqual(exp * 1000);
    await vi.waitFor(() => expect(stream.ended).toBe(before + 1));
  });
});

test('a client comes back by itself with a newer token, and goes on', async () => {
  const { at } = await serving();
  const lives = [3, 3600];
  const client = createClient({
    url: at.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryWait: async () => {},
    connectionParams: () => bearer({ exp: Math.floor(Date.now() / 1000) + (lives.shift() ?? 0) }),
  });
  onTestFinished(() => client.dispose());
  const seen: unknown[] = [];
  for await (const { data } of client.iterate({ query: 'subscription { ticks }' })) {
    seen.push(data?.['ticks']);
    if (seen.length === 4) break;
  }
  expect(seen).toEqual([1, 2, 1, 2]);
  expect(lives).toEqual([]);
});

describe('the protocol', () => {
  test('asks who it is before anything: 4401', async () => {
    const { connect } = await serving();
    const client = connect();
    client.socket.once('open', () => client.subscribe('1', { query: '{ hello }' }));
    expect((await client.closed).code).toBe(4401);
  });
  test('does not wait for long: 4408', async () => {
    const { connect } = await serving({ initTimeout: 100 });
    expect((await connect().closed).code).toBe(4408);
  });
  test.each(['not JSON', '{"type":"nothing"}', '{"id":"1","type":"subscribe","payload":{"query":1}}'])(
    'closes what it does not know, 4400: %s',
    async (message) => {
      const { connect, faults } = await serving();
      const client = connect();
      await client.init();
      client.send(message);
      expect((await client.closed).code).toBe(4400);
      expect(faults).toEqual([]);
    },
  );
  test('is graphql-transport-ws alone: 4406', async () => {
    const { at } = await serving();
    const { socket, closed } = socketTo(at, {}, 'graphql-ws');
    socket.on('error', () => {});
    // `ws` itself gives up on a server that takes none of its protocols.
    expect((await closed).code).toBe(1006);
  });
  test('knows an id once: 4409', async () => {
    const { connect } = await serving();
    const client = connect();
    await client.init();
    for (const id of ['1', '1']) client.subscribe(id, { query: 'subscription { ticks }' });
    expect((await client.closed).code).toBe(4409);
  });
  test('ends a subscription that its client completes, and keeps the others', async () => {
    const { connect } = await serving();
    const client = connect();
    await client.init();
    const before = stream.ended;
    client.subscribe('1', { query: 'subscription { ticks }' });
    client.subscribe('2', { query: 'subscription { ticks }' });
    await client.until(5);
    client.send({ id: '1', type: 'complete' });
    await vi.waitFor(() => expect(stream.ended).toBe(before + 1));
    expect((await client.ask('3', { query: '{ hello }' })).length).toBe(2);
    client.socket.close();
    await vi.waitFor(() => expect(stream.ended).toBe(before + 2));
  });
});

describe('bounds', () => {
  test('a message of 100 kB and no more: 1009', async () => {
    const { connect } = await serving();
    const client = connect();
    await client.init();
    const filled = (size: number) => ({ query: '{ hello }', variables: { filler: 'x'.repeat(size) } });
    expect((await client.ask('1', filled(99_000)))[0]?.type).toBe('next');
    client.subscribe('2', filled(100_000));
    expect((await client.closed).code).toBe(1009);
  });

  const ticks = { query: 'subscription { ticks }' };
  const isTooMany = [{ type: 'error', payload: [{ extensions: { code: 'RATE_LIMITED' } }] }];

  test('twenty streams at once, the next is told so and ended, and a command is heard all the same', async () => {
    const { connect } = await serving();
    const client = connect();
    const { opened, ended } = { ...stream };
    await client.init();
    for (let i = 0; i < 20; i += 1) client.subscribe(`${i}`, ticks);
    await vi.waitFor(() => expect(stream.opened).toBe(opened + 20));
    expect(await client.ask('more', ticks)).toMatchObject(isTooMany);
    expect((await client.ask('command', { query: '{ hello }' }))[0]?.type).toBe('next');
    await vi.waitFor(() => expect(stream.ended - ended).toBe(stream.opened - opened - 20));
    client.send({ id: '0', type: 'complete' });
    await vi.waitFor(async () => {
      const id = `again ${Math.random()}`;
      client.subscribe(id, ticks);
      await vi.waitFor(() => expect(client.seen.find((message) => message.id === id)?.type).toBe('next'));
    });
  });

  test('two hundred operations awaiting their answer, and the next is told so', async () => {
    const { connect } = await serving();
    const client = connect();
    await client.init();
    for (let i = 0; i < 220; i += 1) client.subscribe(`${i}`, { query: 'subscription { late }' });
    const refused = (what: string) =>
      client.seen.filter(({ type, payload }) => type === 'error' && JSON.stringify(payload).includes(what));
    await vi.waitFor(() => expect(refused('200 operations')).toHaveLength(20), 10_000);
    await vi.waitFor(() => expect(refused('20 subscriptions')).toHaveLength(180), 10_000);
  });

  test('a client that answers no ping is let go, and its streams end', async () => {
    const { connect } = await serving({ pingInterval: 100 });
    const client = connect({ autoPong: false });
    const before = stream.ended;
    await client.init();
    client.subscribe('1', { query: 'subscription { ticks }' });
    expect((await client.closed).code).toBe(1006);
    await vi.waitFor(() => expect(stream.ended).toBe(before + 1));
  });

  test('a client that answers stays', async () => {
    const { connect } = await serving({ pingInterval: 400 });
    const client = connect();
    await client.init();
    await pause(1_400);
    expect((await client.ask('1', { query: '{ hello }' }))[0]?.type).toBe('next');
  });
});
