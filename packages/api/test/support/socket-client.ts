import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { type ClientOptions, WebSocket } from 'ws';

interface Message {
  readonly id?: string;
  readonly type: string;
  readonly payload?: unknown;
}

/** A client of `graphql-transport-ws` that can also break the protocol. */
export interface SocketClient {
  readonly socket: WebSocket;
  /** Every message so far, as sent. */
  readonly raw: readonly string[];
  readonly seen: readonly Message[];
  send(message: unknown): void;
  /** Sends `connection_init`, and waits for the acknowledgement. */
  init(params?: object): Promise<void>;
  subscribe(id: string, payload: object): void;
  /** Sends an operation. Resolves with its messages after `complete` or `error`. */
  ask(id: string, payload: object): Promise<readonly Message[]>;
  until(count: number): Promise<void>;
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
}

const protocol = 'graphql-transport-ws';

export function socketTo(url: string, options: ClientOptions = {}, offered = protocol): SocketClient {
  const socket = new WebSocket(url.replace(/^http/, 'ws'), offered, options);
  onTestFinished(() => socket.terminate());
  const opened = new Promise<void>((resolve) => socket.once('open', resolve));
  const raw: string[] = [];
  const seen: Message[] = [];
  socket.on('message', (data) => {
    raw.push(String(data));
    seen.push(JSON.parse(String(data)));
  });
  socket.on('error', () => {});
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });
  async function until(condition: () => boolean): Promise<void> {
    const deadline = Date.now() + 10_000;
    while (!condition()) {
      if (Date.now() > deadline)
        throw new Error(`The expected message did not arrive. Received: ${JSON.stringify(seen)}`);
      await pause(5);
    }
  }
  const send = (message: unknown) =>
    socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  const subscribe = (id: string, payload: object) => send({ id, type: 'subscribe', payload });
  return {
    socket,
    raw,
    seen,
    closed,
    send,
    subscribe,
    async init(payload) {
      await opened;
      send({ type: 'connection_init', ...(payload && { payload }) });
      await until(() => seen.some(({ type }) => type === 'connection_ack'));
    },
    async ask(id, payload) {
      subscribe(id, payload);
      const about = () => seen.filter((message) => message.id === id);
      await until(() => about().some(({ type }) => type === 'complete' || type === 'error'));
      return about();
    },
    until: (count) => until(() => seen.length >= count),
  };
}
