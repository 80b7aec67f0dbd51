import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { NotReady } from './not-ready.ts';
import { type Page, replyWithPage } from './page.ts';
import { pathOf } from './path-of.ts';
import { rejectUpgrade } from './websocket/reject-upgrade.ts';
import type { Sockets } from './websocket/server.ts';

export interface ServeOptions {
  /** Handles `/graphql`: a Node handler, such as Yoga. */
  readonly handler: (request: IncomingMessage, response: ServerResponse) => unknown;
  /** Accepts WebSockets at `/graphql`, and closes them on shutdown. Without it, the server accepts none. */
  readonly sockets?: Sockets;
  /** Also handles `/test-clock`, and says so at `/ready`. */
  readonly testClock?: object | null;
  readonly host: string;
  /** 0: the system chooses a free port. */
  readonly port: number;
  /** Resolves when the store responds. `/ready` shows the message of a `NotReady`. */
  readonly ready: () => Promise<void>;
  /** Pages by path, such as `/`; none by default. They are the same for everyone. */
  readonly pages?: Readonly<Record<string, Page>>;
  /** Called after the last request has finished. */
  readonly onClose?: () => Promise<void>;
  /** How long closing waits for running requests, in milliseconds; 10 s by default. */
  readonly grace?: number;
  /**
   * How long closing continues to accept requests, in milliseconds; 0 by default. Meanwhile `/ready` answers 503, so
   * that proxies stop sending requests.
   */
  readonly drain?: number;
}

export interface RunningServer {
  readonly url: string;
  /** Rejects new requests, finishes running ones, and ends streams and sockets. Resolves when all is closed. */
  close(): Promise<void>;
}

/** How long the store may take to respond to `/ready`, in milliseconds. */
const readyTimeout = 2_000;
/** How often closing looks for idle connections and streams, in milliseconds. */
const sweepInterval = 50;

/** Starts the standalone server: `/graphql`, `/health` and `/ready`. Rejects if it cannot listen on the address. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const open: Open = { sockets: new Set(), responses: new Set(), streams: new Map() };
  let closing: Promise<void> | undefined;
  const ready = async (): Promise<void> => {
    if (closing !== undefined) throw new NotReady('The server is closing.');
    await options.ready();
  };
  const server = createServer(
    {
      // These limit how long a client may take to send a request. A response, such as an event stream, has no limit.
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      connectionsCheckingInterval: 5_000,
      // Longer than a proxy's usual minute, so that the proxy closes an idle connection first.
      keepAliveTimeout: 65_000,
      // Other upgrades, such as that of `curl --http2`, continue as HTTP/1.1.
      shouldUpgradeCallback: ({ headers: { upgrade } }) =>
        options.sockets !== undefined && upgrade?.toLowerCase() === 'websocket',
    },
    (request, response) => {
      track(open, response);
      respond({ ...options, ready }, request, response).catch(() => fail(response));
    },
  );
  server.on('connection', (socket) => {
    open.sockets.add(socket);
    socket.once('close', () => open.sockets.delete(socket));
  });
  if (options.sockets) {
    const { upgrade } = options.sockets;
    server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
      open.sockets.delete(socket);
      if (pathOf(request) === '/graphql') upgrade(request, socket, head);
      else rejectUpgrade(socket, '404 Not Found');
    });
  }
  server.listen(options.port, options.host);
  await once(server, 'listening');
  // A connection that cannot be accepted does not end the process.
  server.on('error', () => {});
  return {
    url: addressOf(server, options.host),
    close: () => (closing ??= close(server, open, options)),
  };
}

/** The open connections and responses of a server, tracked to close them. */
interface Open {
  readonly sockets: Set<Socket>;
  readonly responses: Set<ServerResponse>;
  /** Responses that are piped from a source that may never end: event streams. */
  readonly streams: Map<ServerResponse, Readable>;
}

function track({ responses, streams }: Open, response: ServerResponse): void {
  responses.add(response);
  response.once('pipe', (source) => streams.set(response, source));
  response.once('close', () => {
    responses.delete(response);
    streams.delete(response);
  });
}

async function respond(
  { handler, ready, testClock, pages = {} }: ServeOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = pathOf(request);
  if (path === '/graphql' || (testClock && path === '/test-clock')) {
    await handler(request, response);
  } else if (path === '/health') {
    reply(response, 200, { status: 'ok' });
  } else if (path === '/ready') {
    const reason = await reasonAgainst(ready);
    if (reason === null) reply(response, 200, { status: 'ready', ...(testClock && { testClock: 'on' }) });
    else reply(response, 503, { status: 'not ready', reason });
  } else if (path !== undefined && pages[path]) {
    replyWithPage(pages[path], request, response);
  } else {
    reply(response, 404, { error: 'Not found. GraphQL is at /graphql.' });
  }
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(body));
}

/** Responds to an error that the handler did not handle, without its content. */
function fail(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else reply(response, 500, { error: 'Something went wrong on our side.' });
}

/** Returns why the server is not ready, without the message of an error that may quote data; null when it is ready. */
async function reasonAgainst(ready: () => Promise<void>): Promise<string | null> {
  const noAnswer = 'The store does not answer.';
  const { promise: timeout, resolve } = Promise.withResolvers<string>();
  const timer = setTimeout(() => resolve(noAnswer), readyTimeout);
  const answer = (async () => ready())().then(
    () => null,
    (error: unknown) => (error instanceof NotReady ? error.message : noAnswer),
  );
  return Promise.race([answer, timeout]).finally(() => clearTimeout(timer));
}

async function close(server: Server, open: Open, options: ServeOptions): Promise<void> {
  const { onClose, sockets, grace = 10_000, drain = 0 } = options;
  if (drain > 0) await pause(drain);
  const closed = once(server, 'close');
  server.close();
  const socketsEnded = sockets?.end();
  // A running request may become a stream, or leave an idle connection: sweep repeatedly.
  const sweep = setInterval(() => endIdle(open), sweepInterval);
  const forceClose = setTimeout(() => server.closeAllConnections(), grace);
  endIdle(open);
  try {
    await Promise.all([closed, socketsEnded]);
  } finally {
    clearInterval(sweep);
    clearTimeout(forceClose);
  }
  await onClose?.();
}

function endIdle({ sockets, responses, streams }: Open): void {
  for (const [response, source] of streams) {
    // No `complete` event: an SSE client sees a lost connection and reconnects to another node.
    source.unpipe(response);
    response.end();
  }
  const busy = new Set([...responses].map((response) => response.socket));
  for (const socket of sockets) if (!busy.has(socket)) socket.destroySoon();
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
