import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { stream, toy, url } from './http-toy.ts';

const { yoga } = toy();
const init = (query: string, more: RequestInit = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
  body: JSON.stringify({ query }),
  ...more,
});

test('a subscription arrives as events, and completes', async () => {
  const response = await yoga.fetch(url, init('subscription { finite }'));
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const text = await response.text();
  expect(text).toContain('event: next\ndata: {"data":{"finite":1}}\n\n');
  expect(text).toMatch(/event: complete\ndata:\n\n$/);
});

test('a client that does not take events is told so', async () => {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  expect((await yoga.fetch(url, init('subscription { finite }', { headers }))).status).toBe(406);
});

test('a client that leaves ends its subscription', async () => {
  const before = stream.ended;
  const response = await yoga.fetch(url, init('subscription { ticks }'));
  let seen = '';
  for await (const chunk of response.body ?? []) {
    seen += Buffer.from(chunk).toString();
    if (seen.includes('"ticks":2')) break;
  }
  await vi.waitFor(() => expect(stream.ended).toBeGreaterThan(before));
});

test('a client that leaves before the answer begins ends its subscription, too', async () => {
  const server = createServer(yoga).listen(0, '127.0.0.1');
  await vi.waitFor(() => expect(server.listening).toBe(true));
  const before = stream.ended;
  const leaving = new AbortController();
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const asked = fetch(address, init('subscription { late }', { signal: leaving.signal })).catch(() => 'left');
  await pause(80);
  leaving.abort();
  expect(await asked).toBe('left');
  await vi.waitFor(() => expect(stream.ended).toBe(before + 1), { timeout: 2000 });
  server.close();
});
