import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { toNativeResponse } from '../../src/http/native-response.ts';
import { stream, toy, url } from '../support/toy-schema.ts';

test('fetch returns the response of the runtime, with the same status, headers and body', async () => {
  const { yoga } = toy();
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ hello }"}',
  };
  const own = await yoga.fetch(url, init);
  const native = toNativeResponse(await yoga.fetch(url, init));
  expect(native).toBeInstanceOf(globalThis.Response);
  expect([native.status, native.headers.get('content-type')]).toEqual([
    own.status,
    own.headers.get('content-type'),
  ]);
  expect(await native.text()).toBe(await own.text());
});

test('a client that cancels a stream ends it at once, and not with the next message', async () => {
  const { yoga } = toy();
  const response = toNativeResponse(
    await yoga.fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: '{"query":"subscription { ticks }"}',
    }),
  );
  const reader = response.body?.getReader();
  onTestFinished(() => void reader?.cancel());
  await reader?.read();
  // Waits for a message.
  const next = (async () => {
    for (let part = await reader?.read(); part && !part.done; ) part = await reader?.read();
  })();
  await pause(50);
  const before = stream.ended;
  await reader?.cancel();
  await next;
  await vi.waitFor(() => expect(stream.ended).toBe(before + 1));
});
