import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import type { Authenticate } from '../auth.ts';
import { isOrigin } from '../cors.ts';
import type { Log } from '../errors/error-masking.ts';
import { longestBody } from '../gate/json-body.ts';
import { type Connection, connections } from './connection.ts';
import type { Answering } from './operations.ts';
import { rejectUpgrade } from './reject-upgrade.ts';

export interface SocketsOptions extends Partial<SocketLimits> {
  /** Answers operations, as over HTTP. */
  readonly yoga: Answering;
  readonly authenticate: Authenticate;
  readonly log: Log;
  /** Web origins whose pages may connect, besides the server's own. */
  readonly corsOrigins?: readonly string[];
}

export interface SocketLimits {
  /** How long a client may take to say who it is, in milliseconds. */
  readonly initWithin: number;
  /** Streams at once on one socket; ten times as many operations may await their answer. */
  readonly mostAtOnce: number;
  /** Milliseconds between two pings; a client that answers none, or reads nothing, in that time is let go. */
  readonly pingEvery: number;
  /** How long closing waits for operations under way, in milliseconds. */
  readonly grace: number;
  /** Bytes that wait for a client; one that goes on asking without reading them is let go. */
  readonly mostUnread: number;
}

export const socketLimits: SocketLimits = {
  initWithin: 5_000,
  mostAtOnce: 20,
  pingEvery: 12_000,
  grace: 10_000,
  mostUnread: 1_000_000,
};

export interface Sockets {
  /** Takes a WebSocket over from a Node server: `server.on('upgrade', upgrade)`. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /**
   * Takes no more sockets, finishes the operations under way, and closes each socket with 1001 (going away), without
   * `complete`: to a client that is a lost connection, so it comes back, to another node.
   */
  end(): Promise<void>;
}

/**
 * GraphQL over WebSocket, by the protocol `graphql-transport-ws`. The token is in the `authorization` of the
 * `connection_init`'s payload, as no page can set a header here; a socket lasts as long as its token, and is closed
 * with 4403 then, as it is with a token that isn't good: a client connects anew with a newer one.
 */
export function graphqlSockets({ corsOrigins = [], ...options }: SocketsOptions): Sockets {
  const allowed = new Set(corsOrigins);
  const open = new Set<Connection>();
  const connect = connections({ ...socketLimits, ...options });
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: longestBody,
    perMessageDeflate: false,
    handleProtocols,
  });
  let ending: Promise<void> | undefined;
  return {
    upgrade(request, socket, head) {
      if (ending) return rejectUpgrade(socket, '503 Service Unavailable');
      if (!mayConnect(request, allowed)) return rejectUpgrade(socket, '403 Forbidden');
      server.handleUpgrade(request, socket, head, (client) => {
        const connection = connect(client, request);
        open.add(connection);
        void connection.closed.then(() => open.delete(connection));
      });
    },
    end: () => {
      ending ??= Promise.all([...open].map((connection) => connection.end())).then(() => {});
      return ending;
    },
  };
}

/**
 * Browsers hold no page back from connecting anywhere, so where a page comes from is looked at here: allowed origins
 * and this very host. What is no browser has no origin. Nothing is read from cookies either way.
 */
function mayConnect({ headers }: IncomingMessage, allowed: ReadonlySet<string>): boolean {
  const { host, origin } = headers;
  if (origin === undefined || allowed.has(origin)) return true;
  return isOrigin(origin) && new URL(origin).host === host;
}
