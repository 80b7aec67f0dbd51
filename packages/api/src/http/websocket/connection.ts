import type { IncomingMessage } from 'node:http';
import { setTimeout as pause, setImmediate } from 'node:timers/promises';
import type { Instant } from '@attune/core';
import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { type Authenticate, BadToken, KeysUnreachable } from '../auth.ts';
import { faultEntry, type Log } from '../errors/error-masking.ts';
import { toAuthRequest } from './handshake.ts';
import type { SocketLimits } from './limits.ts';
import { type OperationHandler, protocolStarter, type Sender } from './operations.ts';
import { createOutbox } from './outbox.ts';
import { terminateStalled } from './terminate-stalled.ts';

/** One client on one socket. */
export interface Connection {
  /** Finishes running operations and closes, even if the client does not answer. */
  end(): Promise<void>;
  readonly closed: Promise<void>;
}

interface ConnectionOptions extends SocketLimits {
  readonly yoga: OperationHandler;
  readonly authenticate: Authenticate;
  readonly log: Log;
}

/** The longest delay of a Node timer, in milliseconds. */
const maxDelay = 2 ** 31 - 1;
/** How long a client may take to close, in milliseconds. */
const closeTimeout = 1_000;
/** Close codes of the WebSocket protocol. */
const goingAway = 1001;
const internalError = 1011;
const tryAgainLater = 1013;

/** Returns a function that opens a connection on a new socket. */
export function connectionOpener(options: ConnectionOptions) {
  const { authenticate, log } = options;
  const startProtocol = protocolStarter(options);
  return (client: WebSocket, upgrade: IncomingMessage): Connection => {
    const { promise: closed, resolve: onClosed } = Promise.withResolvers<void>();
    const outbox = createOutbox(client);
    let isEnding = false;
    let expiry: NodeJS.Timeout | undefined;

    async function onConnect(params: unknown): Promise<Sender | null> {
      try {
        const request = toAuthRequest(upgrade, params);
        const session = await authenticate(request);
        if (session && client.readyState === client.OPEN) expiry = callAt(session.expires, expire);
        return { request, session };
      } catch (error) {
        if (error instanceof BadToken) expire();
        else closeWithFault(error);
        return null;
      }
    }

    const expire = () => client.close(CloseCode.Forbidden, new BadToken().message);

    function closeWithFault(error: unknown): void {
      log(faultEntry(error));
      client.close(
        error instanceof KeysUnreachable ? tryAgainLater : internalError,
        'Something went wrong on our side.',
      );
    }

    const protocol = startProtocol({
      protocol: client.protocol,
      onConnect,
      send: outbox.send,
      close: (code, reason) => client.close(code, reason),
    });
    client.on('message', (data) => {
      // Not executed and not answered: the client sees a lost connection.
      if (isEnding) return;
      // A client that sends without reading would fill the memory. `ws` limits its own pongs in the same way.
      if (client.bufferedAmount > options.maxUnreadBytes) client.terminate();
      else protocol.receive(String(data)).catch(closeWithFault);
    });
    // `ws` itself closes a client that breaks the WebSocket protocol or sends too much.
    client.on('error', () => {});
    const watch = terminateStalled(client, outbox, options.pingInterval);
    client.once('close', (code, reason) => {
      clearTimeout(expiry);
      clearInterval(watch);
      protocol.closed(code, String(reason)).catch((error) => log(faultEntry(error)));
      onClosed();
    });
    return {
      closed,
      async end() {
        isEnding = true;
        await Promise.race([protocol.settled(), pause(options.gracePeriod, null, { ref: false })]);
        // Sends the last responses before the close frame.
        await setImmediate();
        client.close(goingAway, 'Going away.');
        await Promise.race([closed, pause(closeTimeout, null, { ref: false })]);
        client.terminate();
        await closed;
      },
    };
  };
}

const callAt = (instant: Instant, callback: () => void): NodeJS.Timeout =>
  setTimeout(callback, Math.min(Math.max(instant - Date.now(), 0), maxDelay));
