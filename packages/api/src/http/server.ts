import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { rejectUpgrade } from './websocket/reject-upgrade.ts';
import type { Sockets } from './websocket/server.ts';

export interface ServeOptions {
  /** Answers `/graphql`: a Node handler, as Yoga is. */
  readonly handler: (request: IncomingMessage, response: ServerResponse) => unknown;
  /** Takes over WebSockets at `/graphql`, and ends them on closing; none are offered without. */
  readonly sockets?: Sockets;
  readonly host: string;
  /** 0 lets the system choose one. */
  readonly port: number;
  /** Resolves when the store answers. */
  readonly ready: () => Promise<void>;
  /** Called once the last request is done. */
  readonly onClose?: () => Promise<void>;
  /** How long closing waits for requests under way, in milliseconds. */
  readonly grace?: number;
  /** How long closing goes on answering all but `/ready`, so that proxies send nobody here any more, in milliseconds. */
  readonly drain?: number;
}

export interface Serving {
  readonly url: string;
  /** Takes no more requests, finishes those under way, ends streams and sockets, and resolves once all is closed. */
  close(): Promise<void>;
}

const readyWithin = 2_000;
const sweepEvery = 50;

/** The standalone server: `/graphql`, `/health` and `/ready`. Rejects if the address cannot be had. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const open: Open = { sockets: new Set(), responses: new Set(), streams: new Map() };
  let closing: Promise<void> | undefined;
  const ready = async (): Promise<void> => {
    if (closing !== undefined) throw new Error('The server is closing.');
    await options.ready();
  };
  const server = createServer(
    {
      // What a client may take to send its request; answering, and so an event stream, may take as long as it likes.
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      connectionsCheckingInterval: 5_000,
      // Longer than the minute for which proxies commonly keep theirs, so that we never close first.
      keepAliveTimeout: 65_000,
      // What asks for anything else, as `curl --http2` does, goes on in HTTP.
      shouldUpgradeCallback: ({ headers: { upgrade } }) =>
        options.sockets !== undefined && upgrade?.toLowerCase() === 'websocket',
    },
    (request, response) => {
      track(open, response);
      answer({ ...options, ready }, request, response).catch(() => fail(response));
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
  return {
    url: addressOf(server, options.host),
    close: () => (closing ??= close(server, open, options)),
  };
}

/** What a server has open, for closing it. */
interface Open {
  readonly sockets: Set<Socket>;
  readonly responses: Set<ServerResponse>;
  /** Answers that are piped from something that may not end by itself: event streams. */
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

async function answer(
  { handler, ready }: ServeOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = pathOf(request);
  if (path === '/graphql') {
    await handler(request, response);
  } else if (path === '/health') {
    reply(response, 200, { status: 'ok' });
  } else if (path === '/ready') {
    const isReady = await answersInTime(ready);
    reply(response, isReady ? 200 : 503, { status: isReady ? 'ready' : 'not ready' });
  } else {
    reply(response, 404, { error: 'Nothing is here. GraphQL is at /graphql.' });
  }
}

const pathOf = ({ url }: IncomingMessage): string | undefined => url?.split('?', 1)[0];

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(body));
}

/** A handler answers its own faults; what gets past it tells the client nothing. */
function fail(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else reply(response, 500, { error: 'Something went wrong on our side.' });
}

async function answersInTime(ready: () => Promise<void>): Promise<boolean> {
  const { promise: tooLate, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), readyWithin);
  const answered = (async () => ready())().then(
    () => true,
    () => false,
  );
  return Promise.race([answered, tooLate]).finally(() => clearTimeout(timer));
}

async function close(server: Server, open: Open, options: ServeOptions): Promise<void> {
  const { onClose, sockets, grace = 10_000, drain = 0 } = options;
  if (drain > 0) await pause(drain);
  const closed = once(server, 'close');
  server.close();
  const socketsEnded = sockets?.end();
  // A request that was under way may yet become a stream, or leave an idle connection behind: look again.
  const sweep = setInterval(() => endWhatWaits(open), sweepEvery);
  const giveUp = setTimeout(() => server.closeAllConnections(), grace);
  endWhatWaits(open);
  try {
    await Promise.all([closed, socketsEnded]);
  } finally {
    clearInterval(sweep);
    clearTimeout(giveUp);
  }
  await onClose?.();
}

function endWhatWaits({ sockets, responses, streams }: Open): void {
  for (const [response, source] of streams) {
    // Without `complete`: to an SSE client that is a lost connection, so it comes back, to another node.
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
