import {
  type ExecutionArgs,
  type FormattedExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  GraphQLSchema,
  parse,
} from 'graphql';
import { CloseCode, makeServer, type ExecutionResult as SentResult } from 'graphql-ws';
import { type GraphQLParams, isAsyncIterable } from 'graphql-yoga';
import { httpError } from '../errors/http-error.ts';
import { endableStream } from '../sessions/endable-stream.ts';
import type { FindExit } from './exit-finder.ts';
import { operationIn, readMessage } from './messages.ts';
import type { Execute, Result, Sender } from './operations.ts';

interface ProtocolOptions {
  readonly execute: Execute;
  readonly findExit: FindExit;
  readonly maxStreams: number;
  readonly initTimeout: number;
}

/** The socket of a client, as the protocol sees it. */
interface ProtocolSocket {
  readonly protocol: string;
  /** Authenticates the client; closes the socket and returns null if that fails. */
  onConnect(params: unknown): Promise<Sender | null>;
  send(text: string): Promise<void>;
  close(code: number, reason: string): void;
  /** Stops reading messages until `resume`. */
  pause(): void;
  resume(): void;
}

/** The `graphql-transport-ws` protocol on one socket. */
interface Protocol {
  receive(text: string): Promise<void>;
  /** Receives a message of a client that reads no responses. Executes only an exit. */
  receiveExit(text: string): Promise<void>;
  closed(code: number, reason: string): Promise<void>;
  /** Resolves when every operation that was started has a result. */
  settled(): Promise<void>;
}

/** Yoga executes each operation. graphql-ws sends the result as that of this document, which never runs. */
const placeholder = parse('subscription { delivered }');
const noSchema = new GraphQLSchema({});

/** How many operations may wait for their result, for each stream that may be open. */
const pendingPerStream = 10;

/** Returns a function that starts the protocol on a socket. */
export function protocolStarter({ execute, findExit, maxStreams, initTimeout }: ProtocolOptions) {
  const maxPending = maxStreams * pendingPerStream;
  return (socket: ProtocolSocket): Protocol => {
    const pending = new Set<Promise<unknown>>();
    const streams = new Set<() => void>();
    let sender: Sender | null = null;
    let handle: (message: string) => Promise<void> = async () => {};

    /** Only a signed-in person has exits. */
    const isExit = (params: GraphQLParams): boolean => sender?.watch != null && findExit(params) !== null;

    /** Executes an operation. Exits pass the limit; at twice the limit, the socket reads no more until one ends. */
    async function run(from: Sender, params: GraphQLParams): Promise<Result> {
      const execution = execute(from, params);
      pending.add(execution);
      if (pending.size >= 2 * maxPending) socket.pause();
      try {
        return await execution;
      } finally {
        pending.delete(execution);
        if (pending.size === 2 * maxPending - 1) socket.resume();
      }
    }

    const server = makeServer({
      connectionInitWaitTimeout: initTimeout,
      async onConnect({ connectionParams }) {
        sender = await socket.onConnect(connectionParams);
        return sender !== null;
      },
      async onSubscribe(_context, _id, payload) {
        // graphql-ws closes the socket of a client that subscribes before `connection_init` was accepted.
        if (sender === null) return [];
        const params = payload as GraphQLParams;
        if (pending.size >= maxPending && !isExit(params)) return [tooMany('operations', maxPending)];
        const result = await run(sender, params);
        if (!isAsyncIterable(result))
          return 'data' in result || !result.errors?.length ? toSend(result) : result.errors;
        // Streams are counted after their setup, so that open streams never block a command or an exit.
        const stream = endableStream(result, () => streams.delete(stream.end));
        streams.add(stream.end);
        if (streams.size <= maxStreams) return toSend(stream);
        await stream.return?.();
        return [tooMany('subscriptions', maxStreams)];
      },
      subscribe: ({ rootValue }) => rootValue as Result,
      onNext: (_context, _id, _params, _args, result) => formatResult(result),
      onError: (_context, _id, _params, errors) => errors.map(formatError),
    });

    const closed = server.opened(
      {
        protocol: socket.protocol,
        send: socket.send,
        close: (code = CloseCode.InternalServerError, reason = '') => socket.close(code, reason),
        onMessage: (handler) => {
          handle = handler;
        },
      },
      undefined,
    );
    async function receive(text: string, isWanted: (params: GraphQLParams | null) => boolean): Promise<void> {
      const message = readMessage(text);
      if (message === null) return socket.close(CloseCode.BadRequest, 'Invalid message received');
      // graphql-ws parses only text, and passes a parsed message on as it is.
      if (isWanted(operationIn(message))) await handle(message as unknown as string);
    }
    return {
      receive: (text) => receive(text, () => true),
      receiveExit: (text) => receive(text, (params) => params !== null && isExit(params)),
      async closed(code, reason) {
        await closed(code, reason);
        // A client that uses one id twice leaves streams that graphql-ws does not know any more.
        for (const end of [...streams]) end();
      },
      settled: async () => void (await Promise.allSettled([...pending])),
    };
  };
}

const toSend = (rootValue: Result): ExecutionArgs => ({ schema: noSchema, document: placeholder, rootValue });

const tooMany = (what: string, max: number): GraphQLError =>
  httpError(429, 'RATE_LIMITED', `One connection has at most ${max} ${what} at once.`);

/** Formats a result like the body of an HTTP response, without the status and headers in `extensions.http`. */
function formatResult(result: SentResult): FormattedExecutionResult {
  const { errors, ...rest } = result;
  // Spreads the whole result to keep the order of its keys.
  return (errors ? { ...result, errors: errors.map(formatError) } : rest) as FormattedExecutionResult;
}

function formatError(error: GraphQLError): GraphQLFormattedError {
  const { extensions: { http, ...extensions } = {}, ...rest } = error.toJSON();
  return { ...rest, ...(Object.keys(extensions).length > 0 && { extensions }) };
}
