import type { IncomingMessage, ServerResponse } from 'node:http';
import { httpError } from '../errors/http-error.ts';

type NodeCall = readonly [IncomingMessage, ServerResponse, ...unknown[]];

/** A request handler that also has properties, such as `fetch`. */
type Handler = (...args: never) => unknown;

/**
 * Answers 400 to a Node request whose address is malformed. The adapter builds a URL from its `Host` header before any
 * plugin runs; when that fails, it answers with a stack trace.
 */
export function rejectMalformedHosts<Own extends Handler>(handler: Own): Own {
  const handle = handler as unknown as (...args: readonly unknown[]) => unknown;
  const checked = (...args: readonly unknown[]): unknown =>
    isNodeCall(args) && !hasAddress(args[0]) ? badHost(args[1]) : handle(...args);
  // `call` and `apply` of the adapter would call the adapter itself.
  return new Proxy(checked as unknown as Own, {
    get: (own, name) => Reflect.get(name in Function.prototype ? own : handler, name),
    has: (_own, name) => name in handler,
  });
}

const isNodeCall = (args: readonly unknown[]): args is NodeCall =>
  typeof args[1] === 'object' && args[1] !== null && 'writeHead' in args[1];

/** HTTP/2 has the host in `:authority`. Without a host, the adapter uses the socket's address. */
function hasAddress({ headers, url = '/' }: IncomingMessage): boolean {
  const host = String(headers[':authority'] ?? headers.host ?? '') || 'localhost';
  return !/[\s/?#@\\]/.test(host) && URL.canParse(`http://${host}${url}`);
}

const { message, extensions } = httpError(400, 'BAD_REQUEST', 'The Host header is not a host and a port.');
const body = JSON.stringify({ errors: [{ message, extensions: { code: extensions['code'] } }] });

function badHost(response: ServerResponse): void {
  response.writeHead(400, {
    'content-type': 'application/graphql-response+json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}
