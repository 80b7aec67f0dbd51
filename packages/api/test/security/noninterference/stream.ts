import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { meView } from '../../../src/testing/index.ts';
import { headersOf, type Line, opened } from './wire.ts';

/** What somebody follows: every message so far, as it came. */
export interface Stream {
  readonly messages: readonly string[];
  /** The view that came last, as data; undefined before any came. */
  latest(): unknown;
  stop(): Promise<void>;
}

export const subscription = `subscription { me { ...MeView } } ${meView}`;

/** Follows over server-sent events. The first message is the head of the answer. Comments, which keep it alive, are none. */
export async function followEvents(line: Line): Promise<Stream> {
  const answer = await opened(line, 'text/event-stream', JSON.stringify({ query: subscription }));
  const messages = [[answer.statusCode, ...headersOf(answer)].join('\n')];
  let text = '';
  answer.setEncoding('utf8');
  answer.on('error', () => {});
  answer.on('data', (part: string) => {
    const events = `${text}${part}`.split('\n\n');
    text = events.pop() ?? '';
    messages.push(...events.filter((event) => !event.startsWith(':')));
  });
  const closed = new Promise<void>((resolve) => void answer.once('close', resolve));
  return {
    messages,
    latest: () => {
      const data = /^data: (.+)$/m.exec(messages.at(-1) ?? '')?.[1];
      return data === undefined ? undefined : JSON.parse(data).data.me;
    },
    stop: async () => {
      answer.destroy();
      await closed;
    },
  };
}

/** A WebSocket that keeps every message as it came. */
function recording(messages: string[]): unknown {
  return class extends WebSocket {
    constructor(...args: ConstructorParameters<typeof WebSocket>) {
      super(...args);
      this.on('error', () => {});
      this.on('message', (data) => messages.push(String(data)));
      this.on('upgrade', (answer) => messages.push(headersOf(answer).filter(isNoNonce).join('\n')));
    }
  };
}

/** What proves that a server has read the random key of a handshake. */
const isNoNonce = (header: string): boolean => !/^sec-websocket-accept:/i.test(header);

/** Follows over a WebSocket. */
export async function followSocket({ url, token }: Line): Promise<Stream> {
  const messages: string[] = [];
  let latest: unknown;
  const client = createClient({
    url: url.replace('http', 'ws'),
    connectionParams: { authorization: `Bearer ${token}` },
    webSocketImpl: recording(messages),
    generateID: () => 'following',
    retryAttempts: 0,
  });
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  client.subscribe<{ me: unknown }>(
    { query: subscription },
    {
      next: ({ data }) => {
        latest = data?.me;
      },
      error: () => resolve(),
      complete: () => resolve(),
    },
  );
  return {
    messages,
    latest: () => latest,
    stop: async () => {
      client.terminate();
      await ended;
    },
  };
}
