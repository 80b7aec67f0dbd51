import type { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import type { Authenticate } from '../auth.ts';
import { isOrigin } from '../cors.ts';
import type { Log } from '../errors/error-masking.ts';
import { maxBodyBytes } from '../gate/json-body.ts';
import type { PersistedOptions } from '../limits/persisted-options.ts';
import { sessionWatcher, type WatchSession } from '../sessions/session-watch.ts';
import { type AttachOptions, attachUpgrades } from './attach-upgrades.ts';
import { type Connection, connectionOpener } from './connection.ts';
import { exitFinder } from './exit-finder.ts';
import { defaultSocketLimits, type SocketLimits } from './limits.ts';
import type { OperationHandler } from './operations.ts';
import { rejectUpgrade } from './reject-upgrade.ts';

export interface SocketsOptions extends Partial<SocketLimits> {
  /** Executes operations, as over HTTP. */
  readonly yoga: OperationHandler;
  readonly authenticate: Authenticate;
  /** Watches the sign-in of each socket; by default with `authenticate`. */
  readonly watchSession?: WatchSession;
  /** The documents that operations may name by id; none by default. */
  readonly persisted?: PersistedOptions | undefined;
  readonly log: Log;
  /** Web origins whose pages may connect, in addition to the server's own. */
  readonly corsOrigins?: readonly string[];
}

export interface Sockets {
  /**
   * Accepts the WebSockets of a Node server at one path. Other paths stay with the server's other listeners of `upgrade`;
   * without one, they are rejected.
   */
  attach(server: EventEmitter, options?: AttachOptions): void;
  /** Takes one WebSocket over, at any path. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /**
   * Rejects new sockets, finishes running operations, and closes each socket with 1001 (going away). Streams get no
   * `complete`: their client sees a lost connection and reconnects to another node.
   */
  end(): Promise<void>;
}

/**
 * Creates GraphQL over WebSocket with the protocol `graphql-transport-ws`. The token is the `authorization` in the
 * payload of `connection_init`, because a page cannot set headers here. The sign-in is read again for each operation. A
 * socket closes with 4403 when its sign-in is not valid, ends or expires; the client reconnects with a new one.
 */
export function createSockets({ corsOrigins = [], persisted, ...options }: SocketsOptions): Sockets {
  const allowedOrigins = new Set(corsOrigins);
  const open = new Set<Connection>();
  const watchSession = options.watchSession ?? sessionWatcher(options);
  const findExit = exitFinder(persisted);
  const openConnection = connectionOpener({ ...defaultSocketLimits, ...options, watchSession, findExit });
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: maxBodyBytes,
    perMessageDeflate: false,
    handleProtocols,
  });
  let ending: Promise<void> | undefined;
  const upgrade: Sockets['upgrade'] = (request, socket, head) => {
    if (ending) return rejectUpgrade(socket, '503 Service Unavailable');
    if (!mayConnect(request, allowedOrigins)) return rejectUpgrade(socket, '403 Forbidden');
    server.handleUpgrade(request, socket, head, (client) => {
      const connection = openConnection(client, request);
      open.add(connection);
      void connection.closed.then(() => open.delete(connection));
    });
  };
  return {
    upgrade,
    attach: (host, options) => attachUpgrades(host, upgrade, options),
    end: () => {
      ending ??= Promise.all([...open].map((connection) => connection.end())).then(() => {});
      return ending;
    },
  };
}

/**
 * Checks the origin of a page: browsers let every page connect to every server. Allows the listed origins and the
 * server's own host. So a page of another origin cannot use a person's cookies. Clients other than browsers send no
 * origin.
 */
function mayConnect({ headers, socket }: IncomingMessage, allowedOrigins: ReadonlySet<string>): boolean {
  const { host, origin } = headers;
  if (origin === undefined || allowedOrigins.has(origin)) return true;
  if (!isOrigin(origin) || new URL(origin).host !== host) return false;
  // A page that came in clear text may be forged. Behind a proxy that ends TLS, this is not known.
  return !(socket as Partial<TLSSocket>).encrypted || new URL(origin).protocol === 'https:';
}
