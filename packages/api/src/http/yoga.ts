import type { GraphQLSchema } from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import type { Authenticate } from './auth.ts';
import { corsOptions } from './cors.ts';
import { type Log, maskErrors } from './errors/error-masking.ts';
import { useInputErrors } from './errors/input-errors.ts';
import { useWholeOrNothing } from './errors/whole-or-nothing.ts';
import { rejectMalformedHosts } from './gate/host-header.ts';
import { useRequestGate } from './gate/request-gate.ts';
import type { GraphiqlOptions } from './graphiql/options.ts';
import { answersGraphiql, renderGraphiql } from './graphiql/page.ts';
import { anonymousRateLimit, useAnonymousSocketLimit } from './limits/anonymous-rate-limit.ts';
import { useHeavyQueryTurns } from './limits/heavy-queries.ts';
import { checkManifest, documentIdParam, usePersistedDocuments } from './limits/persisted-documents.ts';
import type { PersistedOptions } from './limits/persisted-options.ts';
import { parserCache, useQueryLimits } from './limits/query-limits.ts';
import { useResponseHeaders } from './response-headers.ts';
import { newOperation, type OperationState, type ServerContext } from './server-context.ts';
import { useSessionStreams } from './sessions/session-streams.ts';
import { sessionWatcher, type WatchSession } from './sessions/session-watch.ts';
import { useAbandonedStreamCleanup, useUnreadStreamTimeout } from './sse-cleanup.ts';
import { useUnlockChallenge } from './unlock-challenge.ts';

export interface YogaOptions<Context extends object> {
  readonly schema: GraphQLSchema;
  readonly authenticate: Authenticate;
  /** Watches the sign-in of each event stream; by default with `authenticate`. */
  readonly watchSession?: WatchSession;
  /**
   * Creates the context of the resolvers. Called when an operation is valid, before it is executed. Set
   * `operation.locked` when the viewer is shown less; the response then carries a challenge. A stream sends its
   * headers before its first event, so that for a stream this works only during setup.
   */
  readonly context: (operation: OperationState) => Context | Promise<Context>;
  /** Serves the explorer; for development. */
  readonly graphiql: boolean | GraphiqlOptions;
  /** Receives every fault, without its content. */
  readonly log: Log;
  /** Web origins whose pages may call; none by default. */
  readonly corsOrigins?: readonly string[];
  /** Whether the sign-in may read cookies, so that pages of `corsOrigins` may send them; false by default. */
  readonly readsCookies?: boolean;
  /** How long an unlock lasts, in milliseconds. Nothing is locked by default. */
  readonly unlockWithin?: number;
  /** Documents known by id; none by default. */
  readonly persisted?: PersistedOptions;
  /** Operations per second without a sign-in, from all clients together; `defaultAnonymousPerSecond` by default. */
  readonly anonymousPerSecond?: number;
  /** How long a stream's client may leave sent data unread, in milliseconds; one minute by default. */
  readonly unreadTimeout?: number;
  /** Plugins that observe operations; none by default. */
  readonly plugins?: readonly Plugin[];
}

/** A Yoga server: both a fetch handler and a Node handler. */
export type Yoga<Context extends object> = YogaServerInstance<ServerContext, Context>;

/** Creates the GraphQL server over HTTP, with Yoga's permissive defaults turned off. Works under any path. */
export function createYogaServer<Context extends object>(options: YogaOptions<Context>): Yoga<Context> {
  const { graphiql, persisted, unlockWithin } = options;
  const admitAnonymous = anonymousRateLimit(options.anonymousPerSecond);
  const yoga = createYoga<ServerContext, Context>({
    schema: options.schema,
    context: ({ operation = newOperation(null) }) => options.context(operation),
    graphqlEndpoint: '*',
    plugins: [
      useRequestGate(options.authenticate, admitAnonymous),
      useAnonymousSocketLimit(admitAnonymous),
      usePersistedDocuments(persisted),
      useQueryLimits,
      useHeavyQueryTurns(),
      useInputErrors,
      useSessionStreams(options.watchSession ?? sessionWatcher(options)),
      useAbandonedStreamCleanup,
      useWholeOrNothing,
      useResponseHeaders,
      unlockWithin !== undefined && useUnlockChallenge(unlockWithin),
      useUnreadStreamTimeout(options.unreadTimeout),
      ...(options.plugins ?? []),
    ],
    maskedErrors: maskErrors(options.log),
    parserAndValidationCache: parserCache,
    cors: corsOptions(options.corsOrigins ?? [], options.readsCookies),
    graphiql: (request) => answersGraphiql(graphiql, request),
    renderGraphiQL: () => renderGraphiql(typeof graphiql === 'boolean' ? {} : graphiql),
    landingPage: false,
    logging: false,
    batching: false,
    multipart: false,
    // The request gate counts the bytes of the body, at a fraction of the cost of Yoga's own limit.
    maxRequestBodySize: false,
    ...(persisted && { extraParamNames: [documentIdParam] }),
  });
  if (persisted) checkManifest(persisted, yoga.getEnveloped());
  return rejectMalformedHosts(yoga);
}
