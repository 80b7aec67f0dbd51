import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { stream, toy, url } from '../support/toy-schema.ts';

const { yoga } = toy();
const init = (query: string, more: RequestInit = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
  body: JSON.stringify({ query }),
  ...more,
});

test('a subscription is sent as events, and completes', async () => {
  const response = await yoga.fetch(url, init('subscription { finite }'));
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const text = await response.text();
  expect(text).toContain('event: next\ndata: {"data":{"finite":1}}\n\n');
  expect(text).toMatch(/event: complete\ndata:\n\n$/);
});

test.each(['application/json', 'multipart/mixed'])(
  'a client that accepts only %s gets 406, and its subscription ends',
  async (accept) => {
    const before = stream.ended;
    const headers = { 'content-type': 'application/json', accept };
    const response = await yoga.fetch(url, init('subscription { ticks }', { headers }));
    expect(response.status).toBe(406);
    expect((await response.json()).errors[0].extensions).toEqual({ code: 'NOT_ACCEPTABLE' });
    expect(stream.ended).toBe(before + 1);
  },
);

test('a stream sends pings, and tells proxies not to buffer', async () => {
  const response = await yoga.fetch(url, init('subscription { ticks }'));
  expect(response.headers.get('x-accel-buffering')).toBe('no');
  let seen = '';
  for await (const chunk of response.body ?? []) {
    seen += Buffer.from(chunk).toString();
    // One ping opens the stream. Later pings follow every 12 s; tests use a shorter interval.
    if (seen.split(':\n\n').length > 3) break;
  }
  expect(seen).toContain('"ticks":2');
});

test('a subscription ends when its client disconnects', async () => {
  const before = stream.ended;
  const response = await yoga.fetch(url, init('subscription { ticks }'));
  let seen = '';
  for await (const chunk of response.body ?? []) {
    seen += Buffer.from(chunk).toString();
    if (seen.includes('"ticks":2')) break;
  }
  await vi.waitFor(() => expect(stream.ended).toBeGreaterThan(before));
});

test('a subscription ends when its client disconnects before the response starts', async () => {
  const server = createServer(yoga).listen(0, '127.0.0.1');
  await vi.waitFor(() => expect(server.listening).toBe(true));
  const before = stream.ended;
  const disconnect = new AbortController();
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const response = fetch(address, init('subscription { late }', { signal: disconnect.signal })).catch(
    () => 'left',
  );
  await pause(80);
  disconnect.abort();
  expect(await response).toBe('left');
  await vi.waitFor(() => expect(stream.ended).toBe(before + 1), { timeout: 2000 });
  server.close();
});
