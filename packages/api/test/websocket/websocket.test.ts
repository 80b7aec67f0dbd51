import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { BadToken } from '../../src/http/auth.ts';
import { createAuthenticator } from '../../src/http/identify.ts';
import { KeysUnreachable } from '../../src/http/issuer-keys.ts';
import { socketTo } from '../support/socket-client.ts';
import { bearer, serving, tokenOfAda } from '../support/socket-server.ts';
import { stream } from '../support/toy-schema.ts';

vi.setConfig({ testTimeout: 30_000 });

describe('the sign-in of a socket', () => {
  test.each(['authorization', 'Authorization'])('is the %s of the connection parameters', async (name) => {
    const { connect } = await serving();
    const client = connect();
    await client.init({ [name]: `Bearer ${await tokenOfAda()}` });
    expect(await client.ask('1', { query: '{ who }' })).toEqual([
      { id: '1', type: 'next', payload: { data: { who: 't ada' } } },
      { id: '1', type: 'complete' },
    ]);
  });

  test('may be absent', async () => {
    const { connect } = await serving();
    const client = connect();
    await client.init();
    expect((await client.ask('1', { query: '{ who }' }))[0]?.payload).toEqual({ data: { who: null } });
  });

  test('is read from the headers of the upgrade, with its cookies, and from the request of the host', async () => {
    const asked: Request[] = [];
    const hosts: unknown[] = [];
    const identify = (request: Request, host: unknown) => {
      asked.push(request);
      hosts.push(host);
      return null;
    };
    const { connect, at } = await serving({ authenticate: createAuthenticator({ identify }) });
    const client = connect({ headers: { cookie: 'session=ada', 'x-remote-user': 'ada' } });
    await client.init({ authorization: 'Bearer x' });
    expect(Object.fromEntries(asked[0]?.headers ?? [])).toEqual({
      authorization: 'Bearer x',
      cookie: 'session=ada',
      'x-remote-user': 'ada',
    });
    expect(hosts[0]).toMatchObject({
      method: 'GET',
      headers: { upgrade: 'websocket', cookie: 'session=ada' },
    });
    expect(asked[0]?.url).toBe(at);
  });

  test.each([
    ['an invalid token', { authorization: 'Bearer nonsense' }],
    ['a value that is no text', { authorization: 7 }],
    ['an invalid header value', { authorization: 'Bearer x\r\nx: y' }],
    ['another scheme', { authorization: 'Basic YWRhOmFkYQ==' }],
  ])('with %s closes the socket with 4403 and one message', async (_what, params) => {
    const { connect, faults } = await serving();
    const client = connect();
    client.init(params).catch(() => {});
    expect(await client.closed).toEqual({ code: 4403, reason: new BadToken().message });
    expect(faults).toEqual([]);
  });

  test('closes the socket with 1013 if the sign-in cannot be checked, without a fault of its own', async () => {
    const { connect, faults } = await serving({
      authenticate: async () => {
        throw new KeysUnreachable(new Error('10.0.0.7 secret'));
      },
    });
    const client = connect();
    client.init().catch(() => {});
    const { code, reason } = await client.closed;
    expect([code, reason]).toEqual([1013, expect.stringContaining('cannot be checked right now')]);
    expect(faults).toEqual([]);
  });

  test('ends when the token expires: the socket closes with 4403 and the streams end', async () => {
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

test('a client reconnects with a new token and continues', async () => {
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
  test('requires connection_init before an operation: 4401', async () => {
    const { connect } = await serving();
    const client = connect();
    client.socket.once('open', () => client.subscribe('1', { query: '{ hello }' }));
    expect((await client.closed).code).toBe(4401);
  });
  test('limits the wait for connection_init: 4408', async () => {
    const { connect } = await serving({ initTimeout: 100 });
    expect((await connect().closed).code).toBe(4408);
  });
  test.each(['not JSON', '{"type":"nothing"}', '{"id":"1","type":"subscribe","payload":{"query":1}}'])(
    'closes the socket for an unknown message, 4400: %s',
    async (message) => {
      const { connect, faults } = await serving();
      const client = connect();
      await client.init();
      client.send(message);
      expect((await client.closed).code).toBe(4400);
      expect(faults).toEqual([]);
    },
  );
  test('accepts only graphql-transport-ws: 4406', async () => {
    const { at } = await serving();
    const { socket, closed } = socketTo(at, {}, 'graphql-ws');
    socket.on('error', () => {});
    // The `ws` client itself fails if the server accepts none of its protocols.
    expect((await closed).code).toBe(1006);
  });
  test('rejects a duplicate id: 4409', async () => {
    const { connect } = await serving();
    const client = connect();
    await client.init();
    for (const id of ['1', '1']) client.subscribe(id, { query: 'subscription { ticks }' });
    expect((await client.closed).code).toBe(4409);
  });
  test('ends a subscription that its client completes, and no other', async () => {
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

describe('a socket is limited to', () => {
  test('messages of 100 kB: 1009', async () => {
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

  test('twenty streams; the next gets an error and ends, and commands are still executed', async () => {
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

  test('two hundred pending operations; the next gets an error', async () => {
    const { connect } = await serving();
    const client = connect();
    await client.init();
    for (let i = 0; i < 220; i += 1) client.subscribe(`${i}`, { query: 'subscription { late }' });
    const refused = (what: string) =>
      client.seen.filter(({ type, payload }) => type === 'error' && JSON.stringify(payload).includes(what));
    await vi.waitFor(() => expect(refused('200 operations')).toHaveLength(20), 10_000);
    await vi.waitFor(() => expect(refused('20 subscriptions')).toHaveLength(180), 10_000);
  });

  test('a client that answers pings; another is terminated, and its streams end', async () => {
    const { connect } = await serving({ pingInterval: 100 });
    const client = connect({ autoPong: false });
    const before = stream.ended;
    await client.init();
    client.subscribe('1', { query: 'subscription { ticks }' });
    expect((await client.closed).code).toBe(1006);
    await vi.waitFor(() => expect(stream.ended).toBe(before + 1));
  });

  test('no lifetime while its client answers', async () => {
    const { connect } = await serving({ pingInterval: 400 });
    const client = connect();
    await client.init();
    await pause(1_400);
    expect((await client.ask('1', { query: '{ hello }' }))[0]?.type).toBe('next');
  });
});
