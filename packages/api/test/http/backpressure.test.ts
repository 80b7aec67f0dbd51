import { createServer, request } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createSockets, type SocketsOptions } from '../../src/http/websocket/server.ts';
import { type SocketClient, socketTo } from '../support/socket-client.ts';
import { fast, toy } from '../support/toy-schema.ts';

vi.setConfig({ testTimeout: 30_000 });

/** A server whose side of each connection can be looked at. */
async function serving(limits: Partial<SocketsOptions> = {}, unreadFor = 60_000) {
  const { yoga, faults } = toy({ unreadTimeout: unreadFor });
  const sockets = createSockets({ yoga, authenticate: async () => null, log: () => {}, ...limits });
  const ours: Socket[] = [];
  const server = createServer(yoga)
    .on('connection', (socket) => ours.push(socket))
    .on('upgrade', sockets.upgrade)
    .listen(0, '127.0.0.1');
  onTestFinished(async () => {
    await sockets.end();
    server.closeAllConnections();
    server.close();
  });
  await vi.waitFor(() => expect(server.listening).toBe(true));
  return { at: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, ours, faults };
}

const subscription = 'subscription { flood }';
/** What one event of the source weighs on the wire, about. */
const event = 16_100;

/** Waits until the source is asked for nothing more. */
async function stalled(): Promise<void> {
  const deadline = Date.now() + 15_000;
  for (let before = -1; before !== fast.pulled; await pause(300)) {
    if (Date.now() > deadline) throw new Error(`Still asked, after ${fast.pulled}`);
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

test('over a socket, a client that stops reading costs one event and what the network holds', async () => {
  const { at, ours } = await serving();
  const before = fast.pulled;
  const client = await floodedAndPaused(at);
  await stalled();
  expect(ours[0]?.writableLength).toBeGreaterThan(0);
  expect(ours[0]?.writableLength).toBeLessThan(2 * event);
  const asked = fast.pulled - before;
  // It goes on where it was, with nothing lost in between, once the client reads again.
  client.socket.resume();
  await client.until(asked + 100);
  const numbers = client.raw.slice(1).map((text) => Number(/"flood":"(\d+) /.exec(text)?.[1]));
  expect(numbers).toEqual(numbers.map((_, i) => before + 1 + i));
});

test('over a socket, one that does not read for long is let go, and its source with it', async () => {
  const { at, ours } = await serving({ pingInterval: 300 });
  const ended = fast.ended;
  await floodedAndPaused(at);
  await vi.waitFor(() => expect(ours[0]?.destroyed).toBe(true), { timeout: 5_000 });
  await vi.waitFor(() => expect(fast.ended).toBe(ended + 1));
});

test('over a socket, to say that one is there while reading nothing does not help', async () => {
  const { at, ours } = await serving({ pingInterval: 300 });
  const client = await floodedAndPaused(at);
  const saying = setInterval(() => client.socket.pong(), 50);
  onTestFinished(() => clearInterval(saying));
  await vi.waitFor(() => expect(ours[0]?.destroyed).toBe(true), { timeout: 5_000 });
});

test.each([
  ['asks', (client: SocketClient) => client.send({ type: 'ping', payload: { filler: 'x'.repeat(90_000) } })],
  ['pings', (client: SocketClient) => client.socket.ping('x'.repeat(120))],
  ['subscribes', (client: SocketClient, id: string) => client.subscribe(id, { query: '{' })],
])('over a socket, one that %s without reading the answers is let go', async (_what, ask) => {
  const mostUnread = 50_000;
  const { at, ours } = await serving({ maxUnreadBytes: mostUnread, pingInterval: 60_000 });
  const client = await floodedAndPaused(at);
  const deadline = Date.now() + 10_000;
  let most = 0;
  for (let i = 0; !ours[0]?.destroyed; i += 1) {
    if (client.socket.readyState !== client.socket.OPEN) break;
    ask(client, `more ${i}`);
    most = Math.max(most, ours[0]?.writableLength ?? 0);
    if (i % 20 === 0) await pause(1);
    if (most > 5_000_000 || Date.now() > deadline) throw new Error(`All of it is kept: ${most} bytes`);
  }
  await vi.waitFor(() => expect(ours[0]?.destroyed).toBe(true), { timeout: 5_000 });
  expect(most).toBeLessThan(mostUnread + 1_000_000);
});

function streamUnread(at: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
    const asking = request(at, { method: 'POST', headers }, (response) => {
      // Read as far as the headers, and no further.
      response.socket.pause();
      resolve();
    });
    asking.on('error', reject);
    asking.end(JSON.stringify({ query: subscription }));
    onTestFinished(() => void asking.destroy());
  });
}

test('over server-sent events, a client that stops reading costs a few events and what the network holds', async () => {
  const { at, ours } = await serving();
  await streamUnread(at);
  await stalled();
  expect(ours[0]?.writableLength).toBeGreaterThan(0);
  expect(ours[0]?.writableLength).toBeLessThan(8 * event);
});

test('over server-sent events, one that does not read for long is let go, and its source with it', async () => {
  const { at, ours } = await serving({}, 500);
  const ended = fast.ended;
  await streamUnread(at);
  await stalled();
  await vi.waitFor(() => expect(ours[0]?.destroyed).toBe(true), { timeout: 5_000 });
  await vi.waitFor(() => expect(fast.ended).toBe(ended + 1));
});

test('over server-sent events, one that is quiet for long is kept', async () => {
  const { at, ours } = await serving({}, 1_500);
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
  expect(ours[0]?.destroyed).toBe(false);
});
