import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createSockets } from '../../src/http/websocket/server.ts';
import { socketTo } from '../support/socket-client.ts';
import { serving } from '../support/socket-server.ts';
import { stream, toy } from '../support/toy-schema.ts';

vi.setConfig({ testTimeout: 30_000 });

describe('the origin of a WebSocket', () => {
  const app = 'https://app.example.org';
  const answerTo = async (origin: string | undefined, corsOrigins: readonly string[] = []) => {
    const { at } = await serving({ corsOrigins });
    const { socket } = socketTo(at, origin === undefined ? {} : { headers: { origin } });
    return new Promise((resolve) => {
      socket.once('open', () => resolve(101));
      socket.once('unexpected-response', (_request, { statusCode }) => resolve(statusCode));
    });
  };
  test('may be absent, for clients other than browsers', async () => {
    expect(await answerTo(undefined)).toBe(101);
  });
  test('may be an allowed one', async () => {
    expect(await answerTo(app, [app])).toBe(101);
  });
  test.each([app, 'null', 'https://app.example.org.evil.example', 'file://', ''])(
    'is rejected with 403: "%s"',
    async (origin) => {
      expect(await answerTo(origin, ['https://other.example.org'])).toBe(403);
    },
  );
  test('may be the server’s own host', async () => {
    const { at } = await serving();
    const { socket } = socketTo(at, { headers: { origin: new URL(at).origin } });
    await new Promise((resolve) => socket.once('open', resolve));
  });
});

describe('a server with sockets', () => {
  test('finishes running operations on closing, then closes with 1001 and without `complete`', async () => {
    const released = Promise.withResolvers<void>();
    const started = Promise.withResolvers<void>();
    let slow = false;
    const { connect, served } = await serving(
      {},
      {
        context: async () => {
          if (slow) {
            started.resolve();
            await released.promise;
          }
          return { who: null };
        },
      },
    );
    const client = connect();
    await client.init();
    const before = stream.ended;
    client.subscribe('1', { query: 'subscription { ticks }' });
    await client.until(3);
    slow = true;
    client.subscribe('2', { query: '{ hello }' });
    await started.promise;
    const closing = served.close();
    client.subscribe('3', { query: '{ hello }' });
    await pause(50);
    released.resolve();
    expect(await client.closed).toEqual({ code: 1001, reason: 'Going away.' });
    await closing;
    expect(client.seen.slice(3)).toEqual([
      { id: '2', type: 'next', payload: { data: { hello: 'Hello, you' } } },
      { id: '2', type: 'complete' },
    ]);
    expect(stream.ended).toBe(before + 1);
  });

  test('does not wait on closing for a client that does not answer', async () => {
    const { connect, served } = await serving();
    const client = connect();
    await client.init();
    client.socket.pause();
    const start = performance.now();
    await served.close();
    expect(performance.now() - start).toBeLessThan(4_000);
  });

  test('accepts sockets only at /graphql, and continues other upgrades as HTTP', async () => {
    const { at, served } = await serving();
    const status = (url: string) =>
      new Promise((resolve) => {
        socketTo(url).socket.once('unexpected-response', (_request, { statusCode }) => resolve(statusCode));
      });
    expect(await status(`${served.url}/elsewhere`)).toBe(404);
    const other = request(at, { headers: { connection: 'Upgrade', upgrade: 'h2c' } }).end();
    const [{ statusCode }] = await once(other, 'response');
    expect(statusCode).toBe(405);
    other.destroy();
  });

  test('gives each operation a separate context with its transport', async () => {
    const { yoga } = toy();
    const contexts = new Set<object>();
    const asked: (typeof yoga)['getResultForParams'] = (params, context) => {
      contexts.add(context);
      return yoga.getResultForParams(params, context);
    };
    const { connect } = await serving({ yoga: { getResultForParams: asked } });
    const client = connect();
    await client.init();
    for (const id of ['1', '2']) await client.ask(id, { query: '{ hello }' });
    expect([...contexts]).toMatchObject([{ transport: 'websocket' }, { transport: 'websocket' }]);
  });

  test('works with any Node server', async () => {
    const { yoga } = toy();
    const sockets = createSockets({ yoga, authenticate: async () => null, log: () => {} });
    const server = createServer(yoga).on('upgrade', sockets.upgrade).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await vi.waitFor(() => expect(server.listening).toBe(true));
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}/attune`;
    const client = socketTo(at);
    await client.init();
    expect((await client.ask('1', { query: '{ hello }' }))[0]?.payload).toEqual({
      data: { hello: 'Hello, you' },
    });
    await sockets.end();
    expect((await client.closed).code).toBe(1001);
    const late = socketTo(at).socket;
    const status = new Promise((resolve) => {
      late.once('unexpected-response', (_request, { statusCode }) => resolve(statusCode));
    });
    expect(await status).toBe(503);
  });
});
