import type { GraphQLSchema } from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import type { Session } from '../use-cases/ports.ts';
import type { Authenticate } from './auth.ts';
import { corsFor } from './cors.ts';
import { type Log, maskErrors, useWholeOrNothing } from './errors/error-masking.ts';
import { useInputErrors } from './errors/input-errors.ts';
import { type ServerContext, sessionOf, useRequestGate } from './gate/request-gate.ts';
import { renderGraphiql } from './graphiql.ts';
import { useAnonymousRateLimit } from './limits/anonymous-rate-limit.ts';
import {
  checkManifest,
  documentIdParam,
  type PersistedOptions,
  usePersistedDocuments,
} from './limits/persisted-documents.ts';
import { parserCache, useQueryLimits } from './limits/query-limits.ts';
import { useResponseHeaders } from './response-headers.ts';
import { useAbandonedStreamCleanup, useUnreadStreamTimeout } from './sse-cleanup.ts';
import { markLocked, useUnlockChallenge } from './unlock-challenge.ts';

/** Who sends one operation, and a way to say that it was met by a lock. */
export interface Asking {
  readonly signedIn: Session | null;
  /**
   * Called where the viewer is shown less because they did not unlock lately: the answer then says so in a header.
   * A stream's headers are sent before its first event, so for one this is in time only until it is set up.
   */
  locked(): void;
}

export interface YogaOptions<Context extends object> {
  readonly schema: GraphQLSchema;
  readonly authenticate: Authenticate;
  /** Makes what resolvers see; called once an operation is found valid, before it is executed. */
  readonly context: (asking: Asking) => Context | Promise<Context>;
  /** The explorer, for development. */
  readonly graphiql: boolean;
  /** Told of every fault, without its content. */
  readonly log: Log;
  /** Web origins whose pages may call; none unless given. */
  readonly corsOrigins?: readonly string[];
  /** How long an unlock lasts, in milliseconds; without, nothing is ever locked. */
  readonly unlockWithin?: number;
  /** Documents known by id; none unless given. */
  readonly persisted?: PersistedOptions;
  /** Operations a second without a sign-in, from everybody together; `mostAnonymousPerSecond` unless given. */
  readonly anonymousPerSecond?: number;
  /** How long a stream's client may leave unread what was sent, in milliseconds; a minute unless given. */
  readonly unreadFor?: number;
  /** What observes operations; nothing unless given. */
  readonly plugins?: readonly Plugin[];
}

/** A Yoga server: a fetch handler and a Node handler in one. */
export type Yoga<Context extends object> = YogaServerInstance<ServerContext, Context>;

/** GraphQL over HTTP, with everything open in Yoga's defaults closed. Answers wherever it is mounted. */
export function createYogaServer<Context extends object>(options: YogaOptions<Context>): Yoga<Context> {
  const { persisted, unlockWithin } = options;
  const yoga = createYoga<ServerContext, Context>({
    schema: options.schema,
    context: ({ request }) =>
      options.context({ signedIn: sessionOf(request), locked: () => markLocked(request) }),
    graphqlEndpoint: '*',
    plugins: [
      useRequestGate(options.authenticate),
      useAnonymousRateLimit(options.anonymousPerSecond),
      persisted !== undefined && usePersistedDocuments(persisted),
      useQueryLimits,
      useInputErrors,
      useAbandonedStreamCleanup,
      useWholeOrNothing,
      useResponseHeaders,
      unlockWithin !== undefined && useUnlockChallenge(unlockWithin),
      useUnreadStreamTimeout(options.unreadFor),
      ...(options.plugins ?? []),
    ],
    maskedErrors: maskErrors(options.log),
    parserAndValidationCache: parserCache,
    cors: corsFor(options.corsOrigins ?? []),
    graphiql: options.graphiql,
    renderGraphiQL: renderGraphiql,
    landingPage: false,
    logging: false,
    batching: false,
    multipart: false,
    // `door` counts the body while reading it, at a fraction of what Yoga's own limit costs.
    maxRequestBodySize: false,
    ...(persisted && { extraParamNames: [documentIdParam] }),
  });
  if (persisted) checkManifest(persisted, yoga.getEnveloped());
  return yoga;
}
