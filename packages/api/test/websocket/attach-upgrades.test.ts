import { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import { type AttachOptions, attachUpgrades } from '../../src/http/websocket/attach-upgrades.ts';

afterEach(() => void vi.useRealTimers());

/** A server that meets one upgrade. `taken` are the paths that Attune took over; `text` is what it wrote itself. */
function meet(url: string, options?: AttachOptions, others: readonly (() => void)[] = []) {
  const server = new EventEmitter();
  const taken: string[] = [];
  attachUpgrades(server, (request) => taken.push(`${request.url}`), options);
  for (const other of others) server.on('upgrade', other);
  const socket = new PassThrough();
  server.emit('upgrade', { url, method: 'GET', headers: {} } as IncomingMessage, socket, Buffer.alloc(0));
  return { taken, socket, text: () => `${socket.read() ?? ''}`.split('\r\n')[0] };
}

test('takes the sockets of its path, also with a query', async () => {
  for (const url of ['/graphql', '/graphql?a=1']) {
    const { taken, text } = meet(url);
    await vi.waitFor(() => expect(taken).toEqual([url]));
    expect(text()).toBe('');
  }
  const { taken } = meet('/api', { path: '/api' });
  await vi.waitFor(() => expect(taken).toEqual(['/api']));
});

test('rejects another path, unless another listener of the server may take it', () => {
  expect(meet('/other').text()).toBe('HTTP/1.1 404 Not Found');
  const other = vi.fn();
  const { taken, socket, text } = meet('/other', {}, [other]);
  expect([taken, text(), socket.writableEnded, other.mock.calls.length]).toEqual([[], '', false, 1]);
});

test('runs the middleware of the host first', async () => {
  const order: unknown[] = [];
  const { taken } = meet('/graphql', {
    middleware: (request, _response, next) => {
      order.push(request.url);
      setImmediate(next);
    },
  });
  expect([order, taken]).toEqual([['/graphql'], []]);
  await vi.waitFor(() => expect(taken).toEqual(['/graphql']));
});

test.each<[string, NonNullable<AttachOptions['middleware']>]>([
  ['reports an error', (_request, _response, next) => next(new Error('no store'))],
  [
    'throws',
    () => {
      throw new Error('no store');
    },
  ],
  ['rejects', () => Promise.reject(new Error('no store'))],
  ['never continues', () => {}],
])('rejects the socket when the middleware %s', async (_what, middleware) => {
  vi.useFakeTimers();
  const { taken, text } = meet('/graphql', { middleware });
  await vi.advanceTimersByTimeAsync(5_000);
  expect([taken, text()]).toEqual([[], 'HTTP/1.1 503 Service Unavailable']);
});

test('survives a client that disconnects meanwhile', async () => {
  const { socket } = meet('/graphql', { middleware: () => {} });
  expect(() => socket.emit('error', new Error('ECONNRESET'))).not.toThrow();
});
