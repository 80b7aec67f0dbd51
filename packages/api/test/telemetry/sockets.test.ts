import { once } from 'node:events';
import { expect, test, vi } from 'vitest';
import WebSocket from 'ws';
import { serve } from '../../src/http/server.ts';
import { prometheus } from '../../src/telemetry/prometheus.ts';
import { adaAndSam } from '../support/test-server.ts';

test('a subscription over a socket is counted until the server closes', async () => {
  const metrics = prometheus();
  const { attune, issuer } = await adaAndSam({ telemetry: { observers: [metrics.observer] } });
  const serving = await serve({ ...attune, host: '127.0.0.1', port: 0, ready: () => attune.ready() });
  const openCount = async (transport: string) =>
    new RegExp(`attune_open_subscriptions\\{transport="${transport}"\\} (\\d+)`).exec(
      await metrics.exposition(),
    )?.[1];

  const socket = new WebSocket(`${serving.url.replace('http:', 'ws:')}/graphql`, 'graphql-transport-ws');
  await once(socket, 'open');
  const received: unknown[] = [];
  socket.on('message', (message) => received.push(message));
  const authorization = `Bearer ${await issuer.token('ada')}`;
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } }));
  await vi.waitFor(() => expect(received).toHaveLength(1));
  const payload = { query: 'subscription { me { displayName } }' };
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
  await vi.waitFor(() => expect(received).toHaveLength(2));
  expect([await openCount('websocket'), await openCount('sse')]).toEqual(['1', '0']);

  const closed = once(socket, 'close');
  await serving.close();
  expect((await closed)[0]).toBe(1001);
  expect([await openCount('websocket'), await openCount('sse')]).toEqual(['0', '0']);
  await attune.close();
});
