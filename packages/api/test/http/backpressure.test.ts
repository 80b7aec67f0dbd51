import { createServer, request } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createSockets, type SocketsOptions } from '../../src/http/websocket/server.ts';
import { type SocketClient, socketTo } from '../support/socket-client.ts';
import { fast, toy } from '../support/toy-schema.ts';

vi.setConfig({ testTimeout: 30_000 });

/** Starts a server and exposes its side of each connection. */
async function serving(limits: Partial<SocketsOptions> = {}, unreadTimeout = 60_000) {
  const { yoga, faults } = toy({ unreadTimeout });
  const sockets = createSockets({ yoga, authenticate: async () => null, log: () => {}, ...limits });
  const serverSockets: Socket[] = [];
  const server = createServer(yoga)
    .on('connection', (socket) => serverSockets.push(socket))
    .on('upgrade', sockets.upgrade)
    .listen(0, '127.0.0.1');
  onTestFinished(async () => {
    await sockets.end();
    server.closeAllConnections();
    server.close();
  });
  await vi.waitFor(() => expect(server.listening).toBe(true));
  return { at: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, serverSockets, faults };
}

const subscription = 'subscription { flood }';
/** The approximate size of one event, in bytes. */
const eventBytes = 16_100;

/** Waits until the server requests no more events from the source. */
async function stalled(): Promise<void> {
  const deadline = Date.now() + 15_000;
  for (let before = -1; before !== fast.pulled; await pause(300)) {
    if (Date.now() > deadline) throw new Error(`The server still requests events, after ${fast.pulled}`);
    before = fast.pulled;
  }
}

async function floodedAndPaused(at: string): Promise<SocketClient> {
  const client = socketTo(at);
  await client.init();
  client.subscribe('1', { query: subscription });
  await client.until(3);
  client.socket.pause();
  return client;
}

test('over a socket, a client that stops reading costs the memory of one event and the network buffers', async () => {
  const { at, serverSockets } = await serving();
  const before = fast.pulled;
  const client = await floodedAndPaused(at);
  await stalled();
  expect(serverSockets[0]?.writableLength).toBeGreaterThan(0);
  expect(serverSockets[0]?.writableLength).toBeLessThan(2 * eventBytes);
  const pulled = fast.pulled - before;
  // When the client reads again, the stream continues without a gap.
  client.socket.resume();
  await client.until(pulled + 100);
  const numbers = client.raw.slice(1).map((text) => Number(/"flood":"(\d+) /.exec(text)?.[1]));
  expect(numbers).toEqual(numbers.map((_, i) => before + 1 + i));
});

test('over a socket, a client that does not read for too long is terminated, and its source ends', async () => {
  const { at, serverSockets } = await serving({ pingInterval: 300 });
  const ended = fast.ended;
  await floodedAndPaused(at);
  await vi.waitFor(() => expect(serverSockets[0]?.destroyed).toBe(true), { timeout: 5_000 });
  await vi.waitFor(() => expect(fast.ended).toBe(ended + 1));
});

test('over a socket, a client that sends pongs without reading is terminated', async () => {
  const { at, serverSockets } = await serving({ pingInterval: 300 });
  const client = await floodedAndPaused(at);
  const pongs = setInterval(() => client.socket.pong(), 50);
  onTestFinished(() => clearInterval(pongs));
  await vi.waitFor(() => expect(serverSockets[0]?.destroyed).toBe(true), { timeout: 5_000 });
});

test.each([
  [
    'sends protocol pings',
    (client: SocketClient) => client.send({ type: 'ping', payload: { filler: 'x'.repeat(90_000) } }),
  ],
  ['sends WebSocket pings', (client: SocketClient) => client.socket.ping('x'.repeat(120))],
  ['subscribes', (client: SocketClient, id: string) => client.subscribe(id, { query: '{' })],
])('over a socket, a client that %s without reading the responses is terminated', async (_what, ask) => {
  const maxUnreadBytes = 50_000;
  const { at, serverSockets } = await serving({ maxUnreadBytes, pingInterval: 60_000 });
  const client = await floodedAndPaused(at);
  const deadline = Date.now() + 10_000;
  let most = 0;
  for (let i = 0; !serverSockets[0]?.destroyed; i += 1) {
    if (client.socket.readyState !== client.socket.OPEN) break;
    ask(client, `more ${i}`);
    most = Math.max(most, serverSockets[0]?.writableLength ?? 0);
    if (i % 20 === 0) await pause(1);
    if (most > 5_000_000 || Date.now() > deadline)
      throw new Error(`The server buffers everything: ${most} bytes`);
  }
  await vi.waitFor(() => expect(serverSockets[0]?.destroyed).toBe(true), { timeout: 5_000 });
  expect(most).toBeLessThan(maxUnreadBytes + 1_000_000);
});

function streamUnread(at: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
    const clientRequest = request(at, { method: 'POST', headers }, (response) => {
      // Reads only the headers.
      response.socket.pause();
      resolve();
    });
    clientRequest.on('error', reject);
    clientRequest.end(JSON.stringify({ query: subscription }));
    onTestFinished(() => void clientRequest.destroy());
  });
}

test('over server-sent events, a client that stops reading costs the memory of a few events and the network buffers', async () => {
  const { at, serverSockets } = await serving();
  await streamUnread(at);
  await stalled();
  expect(serverSockets[0]?.writableLength).toBeGreaterThan(0);
  expect(serverSockets[0]?.writableLength).toBeLessThan(8 * eventBytes);
});

test('over server-sent events, a client that does not read for too long is disconnected, and its source ends', async () => {
  const { at, serverSockets } = await serving({}, 500);
  const ended = fast.ended;
  await streamUnread(at);
  await stalled();
  await vi.waitFor(() => expect(serverSockets[0]?.destroyed).toBe(true), { timeout: 5_000 });
  await vi.waitFor(() => expect(fast.ended).toBe(ended + 1));
});

test('over server-sent events, an idle stream stays open', async () => {
  const { at, serverSockets } = await serving({}, 1_500);
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
  const body = JSON.stringify({ query: 'subscription { ticks }' });
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const response = await fetch(at, { method: 'POST', headers, body, signal: leaving.signal });
  const read = async () => {
    for await (const _chunk of response.body ?? []);
  };
  read().catch(() => {});
  await pause(3_500);
  expect(serverSockets[0]?.destroyed).toBe(false);
});
