import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { NotReady } from '../../src/http/not-ready.ts';
import { type ServeOptions, serve } from '../../src/http/server.ts';
import { stream, toy } from '../support/toy-schema.ts';

// Sockets are slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

async function serving(options: Partial<ServeOptions> = {}) {
  const { yoga } = toy();
  const served = await serve({
    handler: yoga,
    host: '127.0.0.1',
    port: 0,
    ready: async () => {},
    ...options,
  });
  onTestFinished(() => served.close());
  return served;
}

const json = { 'content-type': 'application/json' };
const post = (url: string, query: string, headers: Record<string, string> = json) =>
  fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });

/** Sends a body in chunks without a content length, and reads the response. */
function sendChunked(
  url: string,
  chunks: readonly string[],
): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const sending = request(`${url}/graphql`, { method: 'POST', headers: json }, async (response) => {
      let body = '';
      for await (const chunk of response) body += chunk;
      resolve({ status: response.statusCode, body });
    });
    sending.on('error', reject);
    for (const chunk of chunks) sending.write(chunk);
    sending.end();
  });
}

test('the server answers GraphQL', async () => {
  const { url } = await serving();
  expect(await (await post(url, '{ hello }')).json()).toEqual({ data: { hello: 'Hello, you' } });
});

test('a page is text, and HTML for a browser; without it, the path is not found', async () => {
  const { url } = await serving({ pages: { '/': { text: 'Hello.', html: '<p>Hello.' } } });
  const text = await fetch(url);
  expect([text.headers.get('content-type'), await text.text()]).toEqual([
    'text/plain; charset=utf-8',
    'Hello.',
  ]);
  const page = await fetch(url, { headers: { accept: 'text/html,*/*;q=0.8' } });
  expect([page.headers.get('content-type'), await page.text()]).toEqual([
    'text/html; charset=utf-8',
    '<p>Hello.',
  ]);
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  expect((await fetch(`${url}/constructor`)).status).toBe(404);
  const { url: other } = await serving();
  expect((await fetch(other)).status).toBe(404);
});

test('/health answers 200, and /ready depends on the store', async () => {
  let ready = async () => {};
  const { url } = await serving({ ready: () => ready() });
  const status = async (path: string) => {
    const response = await fetch(url + path);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { status, reason } = await response.json();
    return [response.status, status, ...(reason === undefined ? [] : [reason])];
  };
  expect(await status('/health')).toEqual([200, 'ok']);
  expect(await status('/ready')).toEqual([200, 'ready']);
  ready = async () => {
    throw new Error('a secret');
  };
  const noAnswer = [503, 'not ready', 'The store does not answer.'];
  expect(await status('/ready')).toEqual(noAnswer);
  ready = async () => {
    throw new NotReady('The clock departs.');
  };
  expect(await status('/ready')).toEqual([503, 'not ready', 'The clock departs.']);
  ready = () => {
    throw new Error('thrown rather than rejected');
  };
  expect(await status('/ready')).toEqual(noAnswer);
  expect(await status('/health')).toEqual([200, 'ok']);
});

test('the test clock is served only when there is one, and /ready says so', async () => {
  const { url } = await serving({ testClock: {} });
  expect(await (await fetch(`${url}/ready`)).json()).toEqual({ status: 'ready', testClock: 'on' });
  expect((await fetch(`${url}/test-clock`)).headers.get('allow')).toBe('POST');
  const without = await serving({ testClock: null });
  expect(await (await fetch(`${without.url}/ready`)).json()).toEqual({ status: 'ready' });
  expect((await fetch(`${without.url}/test-clock`)).status).toBe(404);
});

test('/ready answers 503 if the store does not respond in time', async () => {
  const { url } = await serving({ ready: () => new Promise(() => {}) });
  expect((await fetch(`${url}/ready`)).status).toBe(503);
});

test.each(['/', '/graphql/', '/graphqlx', '/health/x', '/..%2fgraphql'])(
  'the path %s gets 404',
  async (path) => {
    const { url } = await serving();
    const response = await fetch(url + path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  },
);

test('a handler that throws gets 500 without its message', async () => {
  const { url } = await serving({
    handler: () => {
      throw new Error('a secret');
    },
  });
  const response = await post(url, '{ hello }');
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('secret');
});

test('a body of two megabytes gets 413 over a real socket, and the server continues', async () => {
  const { url } = await serving();
  const long = 'x'.repeat(2_000_000);
  const stated = await post(url, long);
  expect(stated.status).toBe(413);
  const body = JSON.stringify({ query: long });
  const chunked = await sendChunked(url, body.match(/.{1,50000}/g) ?? []);
  expect(chunked.status).toBe(413);
  expect(chunked.body).toContain('REQUEST_TOO_LARGE');
  expect((await sendChunked(url, ['{"query":', '"{ hello }"}'])).status).toBe(200);
});

test('a form that a host has already parsed is still rejected as a form', async () => {
  const { yoga } = toy();
  const parsed = (body: unknown) => (incoming: object, response: Parameters<ServeOptions['handler']>[1]) =>
    yoga(Object.assign(incoming as Parameters<ServeOptions['handler']>[0], { body }), response);
  const { url } = await serving({ handler: parsed({ query: '{ hello }' }) });
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  expect(
    (await fetch(`${url}/graphql`, { method: 'POST', headers: form, body: 'query={hello}' })).status,
  ).toBe(415);
  expect((await post(url, '{ hello }')).status).toBe(200);
});

test('serve rejects if the port is in use', async () => {
  const { url } = await serving();
  await expect(serving({ port: Number(new URL(url).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('closing ends open streams and finishes running requests', async () => {
  const closed: string[] = [];
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { yoga } = toy({
    context: async ({ session }) => {
      if (slow) await released;
      return { who: session && 'someone' };
    },
  });
  let slow = false;
  const served = await serve({
    handler: yoga,
    host: '127.0.0.1',
    port: 0,
    ready: async () => {},
    onClose: async () => void closed.push('store'),
  });
  const before = stream.ended;
  const events = await post(served.url, 'subscription { ticks }', { ...json, accept: 'text/event-stream' });
  const reader = events.body?.getReader();
  let seen = '';
  while (!seen.includes('"ticks":2')) seen += Buffer.from((await reader?.read())?.value ?? []).toString();

  slow = true;
  const running = post(served.url, '{ hello }');
  await pause(50);
  const closing = served.close();
  expect(served.close()).toBe(closing);

  let last = await reader?.read();
  while (!last?.done) last = await reader?.read();
  await vi.waitFor(() => expect(stream.ended).toBe(before + 1));
  await expect(fetch(`${served.url}/health`)).rejects.toThrow();
  expect(closed).toEqual([]);

  release();
  expect(await (await running).json()).toEqual({ data: { hello: 'Hello, you' } });
  const start = performance.now();
  await closing;
  expect(performance.now() - start).toBeLessThan(1000);
  expect(closed).toEqual(['store']);
});

test('the server answers requests but not /ready while it drains', async () => {
  const { url, close } = await serving({ drain: 300 });
  const start = performance.now();
  const closing = close();
  expect((await fetch(`${url}/ready`)).status).toBe(503);
  expect((await fetch(`${url}/health`)).status).toBe(200);
  expect((await post(url, '{ hello }')).status).toBe(200);
  await closing;
  expect(performance.now() - start).toBeGreaterThanOrEqual(290);
  await expect(fetch(`${url}/health`)).rejects.toThrow();
});

test('closing waits no longer than its grace period', async () => {
  const { url, close } = await serving({ handler: () => new Promise(() => {}), grace: 200 });
  const never = post(url, '{ hello }').catch(() => 'cut off');
  await pause(50);
  const start = performance.now();
  await close();
  expect(performance.now() - start).toBeLessThan(1500);
  expect(await never).toBe('cut off');
});

test('an idle connection does not delay closing', async () => {
  const { url, close } = await serving();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => {});
  await fetch(`${url}/health`);
  const start = performance.now();
  await close();
  expect(performance.now() - start).toBeLessThan(1000);
  socket.destroy();
});
