import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServeOptions {
  /** Answers `/graphql`: a Node handler, as Yoga is. */
  readonly handler: (request: IncomingMessage, response: ServerResponse) => unknown;
  readonly host: string;
  /** 0 lets the system choose one. */
  readonly port: number;
  /** Resolves when the store answers. */
  readonly ready: () => Promise<void>;
  /** Called once the last request is done. */
  readonly onClose?: () => Promise<void>;
  /** How long closing waits for requests under way, in milliseconds. */
  readonly grace?: number;
}

export interface Serving {
  readonly url: string;
  /** Takes no more requests, finishes those under way, ends event streams, and resolves once all is closed. */
  close(): Promise<void>;
}

const readyWithin = 2_000;
const sweepEvery = 50;

/** The standalone server: `/graphql`, `/health` and `/ready`. Rejects if the address cannot be had. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const streams = new Set<ServerResponse>();
  const server = createServer(
    {
      // What a client may take to send its request; answering, and so an event stream, may take as long as it likes.
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      connectionsCheckingInterval: 5_000,
      // Longer than the minute for which proxies commonly keep theirs, so that we never close first.
      keepAliveTimeout: 65_000,
    },
    (request, response) => {
      streams.add(response);
      response.once('close', () => streams.delete(response));
      answer(options, request, response).catch(() => fail(response));
    },
  );
  server.listen(options.port, options.host);
  await once(server, 'listening');
  let closing: Promise<void> | undefined;
  return {
    url: addressOf(server, options.host),
    close: () => (closing ??= close(server, streams, options)),
  };
}

async function answer(
  { handler, ready }: ServeOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url?.split('?', 1)[0];
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
  const answered = ready().then(
    () => true,
    () => false,
  );
  return Promise.race([answered, tooLate]).finally(() => clearTimeout(timer));
}

async function close(
  server: Server,
  responses: ReadonlySet<ServerResponse>,
  { onClose, grace = 10_000 }: ServeOptions,
): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // A request that was under way may yet become a stream, or leave an idle connection behind: look again.
  const sweep = setInterval(() => endStreams(server, responses), sweepEvery);
  const giveUp = setTimeout(() => server.closeAllConnections(), grace);
  endStreams(server, responses);
  try {
    await closed;
  } finally {
    clearInterval(sweep);
    clearTimeout(giveUp);
  }
  await onClose?.();
}

/** Ends without `complete`: to an SSE client that is a lost connection, so it comes back, to another node. */
function endStreams(server: Server, responses: ReadonlySet<ServerResponse>): void {
  for (const response of responses) {
    if (!String(response.getHeader('content-type')).startsWith('text/event-stream')) continue;
    // What Yoga still had to write comes too late; without a listener that would end the process.
    response.on('error', () => {});
    response.end();
  }
  server.closeIdleConnections();
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
