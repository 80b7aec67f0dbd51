import type { IncomingMessage } from 'node:http';
import { setTimeout as pause, setImmediate } from 'node:timers/promises';
import type { Instant } from '@attune/core';
import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { type Authenticate, BadToken, KeysUnreachable } from '../auth.ts';
import { faultEntry, type Log } from '../errors/error-masking.ts';
import { setSession } from '../gate/request-gate.ts';
import { asRequest } from './handshake.ts';
import { type Answering, operations } from './operations.ts';
import type { SocketLimits } from './server.ts';

/** One client on one socket. */
export interface Connection {
  /** Finishes the operations under way and closes, whether or not the client answers. */
  end(): Promise<void>;
  readonly closed: Promise<void>;
}

interface ConnectionOptions extends SocketLimits {
  readonly yoga: Answering;
  readonly authenticate: Authenticate;
  readonly log: Log;
}

/** The longest time one timer can sleep, in milliseconds. */
const longestSleep = 2 ** 31 - 1;
/** How long a client may take to close, in milliseconds. */
const closeWithin = 1_000;
/** Close codes of WebSocket itself. */
const goingAway = 1001;
const fault = 1011;
const tryAgainLater = 1013;

/** Makes connections of sockets that have just been opened. */
export function connections(options: ConnectionOptions) {
  const { authenticate, log, initWithin, yoga, mostAtOnce } = options;
  const converse = operations({ yoga, log, mostAtOnce, initWithin });
  return (client: WebSocket, upgrade: IncomingMessage): Connection => {
    const { promise: closed, resolve: onClosed } = Promise.withResolvers<void>();
    const outbox = outboxOf(client);
    let ending = false;
    let expiring: NodeJS.Timeout | undefined;

    async function onConnect(params: unknown): Promise<Request | null> {
      try {
        const request = asRequest(upgrade, params);
        const signedIn = await authenticate(request);
        setSession(request, signedIn);
        if (signedIn && client.readyState === client.OPEN) expiring = at(signedIn.expires, expire);
        return request;
      } catch (error) {
        if (error instanceof BadToken) expire();
        else broken(error);
        return null;
      }
    }

    const expire = () => client.close(CloseCode.Forbidden, new BadToken().message);

    function broken(error: unknown): void {
      log(faultEntry(error));
      client.close(
        error instanceof KeysUnreachable ? tryAgainLater : fault,
        'Something went wrong on our side.',
      );
    }

    const conversation = converse({
      protocol: client.protocol,
      onConnect,
      send: outbox.send,
      close: (code, reason) => client.close(code, reason),
    });
    client.on('message', (data) => {
      // Not begun, and not answered: to its sender the connection was lost, as it soon is.
      if (ending) return;
      // Whoever asks and does not read would have us keep the answers; `ws` does the same for its own pings.
      if (client.bufferedAmount > options.mostUnread) client.terminate();
      else conversation.receive(String(data)).catch(broken);
    });
    // A client that breaks the protocol, or sends too much, is closed by `ws` with the code that says so.
    client.on('error', () => {});
    const watch = terminateStalled(client, outbox, options.pingEvery);
    client.once('close', (code, reason) => {
      clearTimeout(expiring);
      clearInterval(watch);
      conversation.closed(code, String(reason)).catch((error) => log(faultEntry(error)));
      onClosed();
    });
    return {
      closed,
      async end() {
        ending = true;
        await Promise.race([conversation.settled(), pause(options.grace, null, { ref: false })]);
        // The answers just found are sent before the end is.
        await setImmediate();
        client.close(goingAway, 'Going away.');
        await Promise.race([closed, pause(closeWithin, null, { ref: false })]);
        client.terminate();
        await closed;
      },
    };
  };
}

/** What is sent to a client. */
interface Outbox {
  /** Resolves once the message has left for the network, so that whoever sends the next has waited for this one. */
  send(text: string): Promise<void>;
  /** How many messages have left. */
  left(): number;
}

function outboxOf(client: WebSocket): Outbox {
  let left = 0;
  return {
    left: () => left,
    send: (text) =>
      new Promise((resolve, reject) => {
        if (client.readyState !== client.OPEN) return resolve();
        client.send(text, (error) => {
          left += 1;
          if (error && client.readyState === client.OPEN) reject(error);
          else resolve();
        });
      }),
  };
}

/** Ends a client that is gone without a word, or that is there but reads nothing. */
function terminateStalled(client: WebSocket, outbox: Outbox, every: number): NodeJS.Timeout {
  let answered = true;
  let waiting = false;
  let left = 0;
  client.on('pong', () => {
    answered = true;
  });
  return setInterval(() => {
    // Not the pong alone: it may come from a client that sends, and does not read.
    const stuck = waiting && client.bufferedAmount > 0 && outbox.left() === left;
    if (!answered || stuck) return client.terminate();
    waiting = client.bufferedAmount > 0;
    left = outbox.left();
    answered = false;
    client.ping();
  }, every);
}

const at = (instant: Instant, then: () => void): NodeJS.Timeout =>
  setTimeout(then, Math.min(Math.max(instant - Date.now(), 0), longestSleep));
