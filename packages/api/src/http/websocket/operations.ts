import {
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  GraphQLSchema,
  parse,
} from 'graphql';
import { makeServer, type ExecutionResult as SentResult } from 'graphql-ws';
import { type GraphQLParams, isAsyncIterable, mapAsyncIterator } from 'graphql-yoga';
import type { Session } from '../../use-cases/ports.ts';
import { failWhole, type Log, maskError } from '../errors/error-masking.ts';
import { httpError } from '../errors/http-error.ts';
import { newOperation, type ServerContext } from '../server-context.ts';

/** Executes operations: the part of a Yoga server that sockets need. */
export interface OperationHandler {
  getResultForParams(
    operation: { readonly params: GraphQLParams; readonly request: Request },
    context: ServerContext,
  ): Promise<Result | undefined> | Result | undefined;
}
type Result = ExecutionResult | AsyncIterable<ExecutionResult>;

interface OperationOptions {
  readonly yoga: OperationHandler;
  readonly log: Log;
  readonly maxStreams: number;
  readonly initTimeout: number;
}

/** The client of a connection, after `connection_init`. */
export interface Sender {
  /** The request that Yoga sees for each operation. */
  readonly request: Request;
  readonly session: Session | null;
}

/** The socket of a client, as the protocol sees it. */
interface ProtocolSocket {
  readonly protocol: string;
  /** Authenticates the client; closes the socket and returns null if that fails. */
  onConnect(params: unknown): Promise<Sender | null>;
  send(text: string): Promise<void>;
  close(code?: number, reason?: string): void;
}

/** The `graphql-transport-ws` protocol on one socket. */
interface Protocol {
  receive(text: string): Promise<void>;
  closed(code: number, reason: string): Promise<void>;
  /** Resolves when every operation that was started has a result. */
  settled(): Promise<void>;
}

/** Yoga executes each operation. graphql-ws sends the result as that of this document, which never runs. */
const placeholder = parse('subscription { delivered }');
const noSchema = new GraphQLSchema({});

/** Returns a function that starts the protocol on a socket. */
export function protocolStarter({ yoga, log, maxStreams, initTimeout }: OperationOptions) {
  const execute = executor(yoga, log);
  return (socket: ProtocolSocket): Protocol => {
    const pending = new Set<Promise<unknown>>();
    let streams: readonly string[] = [];
    let sender: Sender | null = null;
    let receive: Protocol['receive'] = async () => {};

    const server = makeServer({
      connectionInitWaitTimeout: initTimeout,
      async onConnect({ connectionParams }) {
        sender = await socket.onConnect(connectionParams);
        return sender !== null;
      },
      async onSubscribe({ subscriptions }, id, params) {
        if (sender === null) throw new Error('graphql-ws passed on an operation before connection_init.');
        const maxPending = maxStreams * pendingPerStream;
        if (pending.size >= maxPending) return [tooMany('operations', maxPending)];
        const execution = execute(sender, params as GraphQLParams);
        pending.add(execution);
        const result = await execution.finally(() => pending.delete(execution));
        // Streams are counted after their setup, so that open streams never block a command or an exit.
        if (isAsyncIterable(result)) {
          streams = [...streams, id].filter((stream) => stream in subscriptions);
          if (streams.length <= maxStreams) return toSend(result);
          streams = streams.slice(0, -1);
          await result[Symbol.asyncIterator]().return?.();
          return [tooMany('subscriptions', maxStreams)];
        }
        if ('data' in result) return toSend(result);
        return result.errors?.length ? result.errors : toSend(result);
      },
      subscribe: ({ rootValue }) => rootValue as Result,
      onNext: (_context, _id, _params, _args, result) => formatResult(result),
      onError: (_context, _id, _params, errors) => errors.map(formatError),
    });

    const closed = server.opened(
      {
        protocol: socket.protocol,
        send: socket.send,
        close: socket.close,
        onMessage: (handle) => {
          receive = handle;
        },
      },
      undefined,
    );
    return {
      receive: (text) => receive(text),
      closed,
      settled: async () => void (await Promise.allSettled([...pending])),
    };
  };
}

/** Executes an operation with the same steps as an operation over HTTP after the request gate. */
function executor(yoga: OperationHandler, log: Log) {
  return async ({ request, session }: Sender, params: GraphQLParams): Promise<Result> => {
    const context: ServerContext = { transport: 'websocket', operation: newOperation(session) };
    try {
      const result = (await yoga.getResultForParams({ params, request }, context)) ?? { data: null };
      return isAsyncIterable(result) ? mapAsyncIterator(result, failWhole) : failWhole(result);
    } catch (error) {
      // Yoga masks an error that is thrown before execution only when it creates an HTTP response.
      return failWhole({ errors: [maskError(log, error)] });
    }
  };
}

const toSend = (rootValue: Result): ExecutionArgs => ({ schema: noSchema, document: placeholder, rootValue });

/** How many operations may wait for their result, for each stream that may be open. */
const pendingPerStream = 10;

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
