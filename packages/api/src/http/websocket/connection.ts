import type { IncomingMessage } from 'node:http';
import { setTimeout as pause, setImmediate } from 'node:timers/promises';
import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { type Authenticate, BadToken } from '../auth.ts';
import { faultEntry, type Log } from '../errors/error-masking.ts';
import { signInUnavailable } from '../errors/sign-in-error.ts';
import type { SessionEnd, SessionWatch, WatchSession } from '../sessions/session-watch.ts';
import { SignInUnavailable } from '../sign-in-unavailable.ts';
import type { FindExit } from './exit-finder.ts';
import { toAuthRequest } from './handshake.ts';
import type { SocketLimits } from './limits.ts';
import { executor, type OperationHandler, type Sender } from './operations.ts';
import { createOutbox } from './outbox.ts';
import { protocolStarter } from './protocol.ts';
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
  readonly watchSession: WatchSession;
  readonly findExit: FindExit;
  readonly log: Log;
}

/** How long a client may take to close, in milliseconds. */
const closeTimeout = 1_000;
/** How long exits are still read from a client that reads nothing itself, in milliseconds. */
const lastExits = 1_000;
/** Close codes of the WebSocket protocol. */
const goingAway = 1001;
const internalError = 1011;
const tryAgainLater = 1013;
/** The longest reason for closing, in bytes. */
const maxReasonBytes = 123;

/** Returns a function that opens a connection on a new socket. */
export function connectionOpener(options: ConnectionOptions) {
  const { authenticate, watchSession, log } = options;
  const startProtocol = protocolStarter({ ...options, execute: executor(options) });
  return (client: WebSocket, upgrade: IncomingMessage): Connection => {
    const { promise: closed, resolve: onClosed } = Promise.withResolvers<void>();
    const outbox = createOutbox(client);
    let isEnding = false;
    let isUnread = false;
    let watch: SessionWatch | null = null;

    async function onConnect(params: unknown): Promise<Sender | null> {
      try {
        const request = toAuthRequest(upgrade, params);
        const session = await authenticate(request, upgrade);
        if (session && client.readyState === client.OPEN) {
          watch = watchSession({ request, host: upgrade, session }, endSession);
        }
        return { request, watch };
      } catch (error) {
        if (error instanceof BadToken) endSession('ended');
        else if (error instanceof SignInUnavailable) endSession('unconfirmed');
        else closeWithFault(error);
        return null;
      }
    }

    function endSession(why: SessionEnd): void {
      if (why === 'ended') client.close(CloseCode.Forbidden, new BadToken().message);
      else client.close(tryAgainLater, signInUnavailable);
    }

    function closeWithFault(error: unknown): void {
      log(faultEntry(error));
      client.close(internalError, 'Something went wrong on our side.');
    }

    const protocol = startProtocol({
      protocol: client.protocol,
      onConnect,
      send: async (text) => (isUnread ? undefined : outbox.send(text)),
      // A reason may quote a long id of the client.
      close: (code, reason) =>
        client.close(code, Buffer.byteLength(reason) <= maxReasonBytes ? reason : undefined),
      pause: () => client.pause(),
      resume: () => client.resume(),
    });
    client.on('message', (data) => {
      // Not executed and not answered: the client sees a lost connection.
      if (isEnding || client.readyState !== client.OPEN) return;
      // A client that sends without reading would fill the memory. `ws` limits its own pongs in the same way.
      if (!isUnread && client.bufferedAmount > options.maxUnreadBytes) {
        isUnread = true;
        setTimeout(() => client.terminate(), lastExits).unref();
      }
      const receive = isUnread ? protocol.receiveExit : protocol.receive;
      receive(String(data)).catch(closeWithFault);
    });
    // `ws` itself closes a client that breaks the WebSocket protocol or sends too much.
    client.on('error', () => {});
    const pings = terminateStalled(client, outbox, options.pingInterval);
    client.once('close', (code, reason) => {
      watch?.stop();
      clearInterval(pings);
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
