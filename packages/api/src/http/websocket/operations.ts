import {
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  GraphQLSchema,
  parse,
} from 'graphql';
import { type ExecutionResult as Delivered, makeServer } from 'graphql-ws';
import { type GraphQLParams, isAsyncIterable, mapAsyncIterator } from 'graphql-yoga';
import { failWhole, type Log, maskError } from '../errors/error-masking.ts';
import { httpError } from '../errors/http-error.ts';

/** What answers operations: a Yoga server. */
export interface Answering {
  getResultForParams(
    asked: { readonly params: GraphQLParams; readonly request: Request },
    context: object,
  ): Promise<Answer | undefined> | Answer | undefined;
}
type Answer = ExecutionResult | AsyncIterable<ExecutionResult>;

interface OperationOptions {
  readonly yoga: Answering;
  readonly log: Log;
  readonly mostAtOnce: number;
  readonly initWithin: number;
}

/** A client's side of a socket, as text. */
interface Client {
  readonly protocol: string;
  /** The request that speaks for the client from now on; null if it was turned away, and closed. */
  onConnect(params: unknown): Promise<Request | null>;
  send(text: string): Promise<void>;
  close(code?: number, reason?: string): void;
}

interface Conversation {
  receive(text: string): Promise<void>;
  closed(code: number, reason: string): Promise<void>;
  /** Resolves once the operations that were begun have an answer. */
  settled(): Promise<void>;
}

/** graphql-ws delivers here what Yoga has executed: this document stands for each of theirs, and is never run. */
const delivered = parse('subscription { delivered }');
const noSchema = new GraphQLSchema({});

/** Answers a client's operations in the order and form that `graphql-transport-ws` has. */
export function operations({ yoga, log, mostAtOnce, initWithin }: OperationOptions) {
  const answer = answerWith(yoga, log);
  return (client: Client): Conversation => {
    const underWay = new Set<Promise<unknown>>();
    let streams: readonly string[] = [];
    let request: Request | null = null;
    let receive: Conversation['receive'] = async () => {};

    const server = makeServer({
      connectionInitWaitTimeout: initWithin,
      async onConnect({ connectionParams }) {
        request = await client.onConnect(connectionParams);
        return request !== null;
      },
      async onSubscribe({ subscriptions }, id, params) {
        if (request === null) throw new Error('An operation before its client was let in.');
        if (underWay.size >= mostAtOnce * perStream) return [tooMany('operations', mostAtOnce * perStream)];
        const answering = answer(request, params as GraphQLParams);
        underWay.add(answering);
        const answered = await answering.finally(() => underWay.delete(answering));
        // Counted once it is known for a stream: those that stand keep no command from being heard, nor an exit.
        if (isAsyncIterable(answered)) {
          streams = [...streams, id].filter((one) => one in subscriptions);
          if (streams.length <= mostAtOnce) return carrying(answered);
          streams = streams.slice(0, -1);
          await answered[Symbol.asyncIterator]().return?.();
          return [tooMany('subscriptions', mostAtOnce)];
        }
        if ('data' in answered) return carrying(answered);
        return answered.errors?.length ? answered.errors : carrying(answered);
      },
      subscribe: ({ rootValue }) => rootValue as Answer,
      onNext: (_context, _id, _params, _args, result) => plain(result),
      onError: (_context, _id, _params, errors) => errors.map(plainError),
    });

    const closed = server.opened(
      {
        protocol: client.protocol,
        send: client.send,
        close: client.close,
        onMessage: (handle) => {
          receive = handle;
        },
      },
      undefined,
    );
    return {
      receive: (text) => receive(text),
      closed,
      settled: async () => void (await Promise.allSettled([...underWay])),
    };
  };
}

/** Through all that an operation over HTTP goes through after its door. */
function answerWith(yoga: Answering, log: Log) {
  return async (request: Request, params: GraphQLParams): Promise<Answer> => {
    try {
      const answered = (await yoga.getResultForParams({ params, request }, { transport: 'websocket' })) ?? {
        data: null,
      };
      return isAsyncIterable(answered) ? mapAsyncIterator(answered, failWhole) : failWhole(answered);
    } catch (error) {
      // What is thrown before anything is executed, Yoga masks only on the way to an HTTP answer.
      return failWhole({ errors: [maskError(log, error)] });
    }
  };
}

const carrying = (rootValue: Answer): ExecutionArgs => ({ schema: noSchema, document: delivered, rootValue });

/** How many operations may await their answer for each stream that may stand. */
const perStream = 10;

const tooMany = (what: string, most: number): GraphQLError =>
  httpError(429, 'RATE_LIMITED', `One connection has at most ${most} ${what} at once.`);

/** As in the body of an answer over HTTP, which has no room for what was meant for its status and headers. */
function plain(result: Delivered): FormattedExecutionResult {
  const { errors, ...rest } = result;
  // Over the whole, which keeps the order of its keys.
  return (errors ? { ...result, errors: errors.map(plainError) } : rest) as FormattedExecutionResult;
}

function plainError(error: GraphQLError): GraphQLFormattedError {
  const { extensions: { http, ...extensions } = {}, ...rest } = error.toJSON();
  return { ...rest, ...(Object.keys(extensions).length > 0 && { extensions }) };
}
