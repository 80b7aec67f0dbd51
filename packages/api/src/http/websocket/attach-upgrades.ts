import type { EventEmitter } from 'node:events';
import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { pathOf } from '../path-of.ts';
import { waitAtMost } from '../sign-in-unavailable.ts';
import { rejectUpgrade } from './reject-upgrade.ts';

export interface AttachOptions {
  /** The path of the WebSockets; `/graphql` by default. */
  readonly path?: string;
  /** Your middleware that adds to the request what `identify` reads, such as `express-session`. None by default. */
  readonly middleware?: Middleware;
}

/** Middleware as Express and Connect know it. */
type Middleware = {
  // A method, so that a framework's own types of the request and the response fit.
  run(request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): unknown;
}['run'];

/** Takes one WebSocket over. */
type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** How long the host's middleware may take, in milliseconds. */
const middlewareTimeout = 5_000;

/**
 * Takes over the WebSockets of a Node server at one path, after the host's middleware. Another path is left to the other
 * listeners of the server. Without one, it is rejected, because Node would keep its connection open.
 */
export function attachUpgrades(
  server: EventEmitter,
  upgrade: Upgrade,
  { path = '/graphql', middleware }: AttachOptions = {},
): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (pathOf(request) !== path) {
      if (server.listenerCount('upgrade') === 1) rejectUpgrade(socket, '404 Not Found');
      return;
    }
    // The client may disconnect while the middleware runs.
    socket.on('error', () => {});
    waitAtMost(middlewareTimeout, run(middleware, request)).then(
      () => upgrade(request, socket, head),
      () => rejectUpgrade(socket, '503 Service Unavailable'),
    );
  });
}

/** Rejects if the middleware fails. */
async function run(middleware: Middleware | undefined, request: IncomingMessage): Promise<void> {
  if (middleware === undefined) return;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const next = (error?: unknown) => (error === undefined || error === null ? resolve() : reject(error));
  await Promise.all([middleware(request, new ServerResponse(request), next), promise]);
}
