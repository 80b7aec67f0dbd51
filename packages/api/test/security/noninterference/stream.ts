import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { meView } from '../../../src/testing/index.ts';
import { type Endpoint, headersOf, openRequest } from './wire.ts';

/** A subscription with every raw message so far. */
export interface Stream {
  readonly messages: readonly string[];
  /** The last view as data. Undefined before the first. */
  latest(): unknown;
  stop(): Promise<void>;
}

const subscription = `subscription { me { ...MeView } } ${meView}`;

/** Subscribes over server-sent events. The first message is the head of the response. Ignores keep-alive comments. */
export async function followEvents(endpoint: Endpoint): Promise<Stream> {
  const response = await openRequest(endpoint, 'text/event-stream', JSON.stringify({ query: subscription }));
  const messages = [[response.statusCode, ...headersOf(response)].join('\n')];
  let text = '';
  response.setEncoding('utf8');
  response.on('error', () => {});
  response.on('data', (part: string) => {
    const events = `${text}${part}`.split('\n\n');
    text = events.pop() ?? '';
    messages.push(...events.filter((event) => !event.startsWith(':')));
  });
  const closed = new Promise<void>((resolve) => void response.once('close', resolve));
  return {
    messages,
    latest: () => {
      const data = /^data: (.+)$/m.exec(messages.at(-1) ?? '')?.[1];
      return data === undefined ? undefined : JSON.parse(data).data.me;
    },
    stop: async () => {
      response.destroy();
      await closed;
    },
  };
}

/** Creates a WebSocket class that records every raw message. */
function recordingSocket(messages: string[]): unknown {
  return class extends WebSocket {
    constructor(...args: ConstructorParameters<typeof WebSocket>) {
      super(...args);
      this.on('error', () => {});
      this.on('message', (data) => messages.push(String(data)));
      this.on('upgrade', (response) => messages.push(headersOf(response).filter(isDeterministic).join('\n')));
    }
  };
}

/** Excludes the header that depends on the random key of the handshake. */
const isDeterministic = (header: string): boolean => !/^sec-websocket-accept:/i.test(header);

/** Subscribes over a WebSocket. */
export async function followSocket({ url, token }: Endpoint): Promise<Stream> {
  const messages: string[] = [];
  let latest: unknown;
  const client = createClient({
    url: url.replace('http', 'ws'),
    connectionParams: { authorization: `Bearer ${token}` },
    webSocketImpl: recordingSocket(messages),
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
