import type { GraphQLSchema } from 'graphql';
import type { Context } from './graphql/context.ts';
import { contextOf } from './graphql/context.ts';
import { requireExits } from './graphql/require-exits.ts';
import { schema } from './graphql/schema.ts';
import type { Authenticate } from './http/auth.ts';
import type { Log } from './http/errors/error-masking.ts';
import { createAuthenticator, type SignIn } from './http/identify.ts';
import type { PersistedOptions } from './http/limits/persisted-documents.ts';
import { createSockets, type Sockets } from './http/websocket/server.ts';
import { createYogaServer, type Yoga } from './http/yoga.ts';
import { type OpenOptions, openAttune } from './open-attune.ts';
import type { TelemetryOptions } from './telemetry/observer.ts';
import { withObservers } from './telemetry/with-observers.ts';
import { closeAttune, type UseCaseContext as UseCases } from './use-cases/context.ts';
import { erase } from './use-cases/own-data/erase.ts';

export type { Catalog, Policy, PressureCheck, SupportResource } from '@attune/core';
export type { LimitOptions } from './adapters/rate-limits.ts';
export type { AuthOptions, IssuerKeys, IssuerOptions } from './http/auth.ts';
export type { Identified, Identify, SignIn } from './http/identify.ts';
export type { PersistedOptions } from './http/limits/persisted-documents.ts';
export type { Sockets } from './http/websocket/server.ts';
export type { OpenOptions, StoreOptions } from './open-attune.ts';
export { type KekSource, type Keks, localKek } from './store/crypto/kek.ts';
export type { TelemetryOptions } from './telemetry/observer.ts';
export type { MenuOptions, Texts, WordOptions } from './use-cases/content.ts';
export type { ChangeNotifier, Ids, OnViewChanged, Viewer } from './use-cases/ports.ts';

/** How people sign in: `auth`, whose tokens say who is asking; or `identify`, as the host says. */
export type AttuneOptions = OpenOptions & SignIn & ServingOptions;

export interface ServingOptions {
  /** Shows an explorer to browsers; for development. */
  readonly graphiql?: boolean;
  /** Web origins whose pages may call; none unless given. */
  readonly corsOrigins?: readonly string[];
  /** Documents known by their id, and whether no others are answered. */
  readonly persisted?: PersistedOptions;
  /** Operations a second without a sign-in, from everybody together, on this node; 500 unless given. */
  readonly anonymousPerSecond?: number;
  /** Told of faults: what broke and where, never what anybody said. Standard error unless given. */
  readonly log?: Log;
  /** Told how the service fares, without content: metrics, and spans for traces. Nobody is told unless given. */
  readonly telemetry?: TelemetryOptions;
}

/** Attune, ready to be mounted. */
export interface Attune {
  /** A fetch handler: for Hono, Bun, Deno, Next and the like. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The same as a Node request listener: for node:http, Express and Fastify. */
  readonly handler: Yoga<Context>;
  /** GraphQL over WebSocket, for the `upgrade` event of a Node server at the same address. */
  readonly sockets: Sockets;
  readonly schema: GraphQLSchema;
  /** Resolves when the store can answer. */
  ready(): Promise<void>;
  /** Erases a person, as they could themselves: for when their account with the host ends. Done if nobody is there. */
  erase(tenant: string, subject: string): Promise<void>;
  /** Ends subscriptions, finishes what was begun and closes the store. */
  close(): Promise<void>;
}

/**
 * Opens Attune over a store.
 *
 * @throws TypeError when the policy, the words, the limits or the sign-in options do not fit.
 */
export async function createAttune(options: AttuneOptions): Promise<Attune> {
  const authenticate = createAuthenticator(options);
  if (options.persisted?.only) requireExits(options.persisted.documents);
  const attune = await openAttune(options);
  try {
    return serving(attune, authenticate, options);
  } catch (fault) {
    await closeAttune(attune);
    throw fault;
  }
}

/** GraphQL over HTTP and WebSocket, over use cases that are open. */
function serving(attune: UseCases, authenticate: Authenticate, options: AttuneOptions): Attune {
  const { unlockWithin, persisted, anonymousPerSecond, corsOrigins = [] } = options;
  const toStderr: Log = (fault) => console.error(JSON.stringify(fault));
  const { log, plugins } = withObservers(options.telemetry, options.log ?? toStderr);
  const yoga = createYogaServer<Context>({
    schema,
    authenticate,
    context: (operation) =>
      contextOf(attune, operation.session, () => {
        operation.locked = true;
      }),
    graphiql: options.graphiql ?? false,
    log,
    corsOrigins,
    ...(unlockWithin !== undefined && { unlockWithin }),
    ...(persisted && { persisted }),
    ...(anonymousPerSecond !== undefined && { anonymousPerSecond }),
    plugins,
  });
  const sockets = createSockets({ yoga, authenticate, log, corsOrigins });
  return {
    fetch: async (request) => yoga.fetch(request),
    handler: yoga,
    sockets,
    schema,
    ready: async () => void (await attune.store.now()),
    erase: (tenant, subject) => erase(attune, { tenant, subject }),
    async close() {
      await sockets.end();
      await closeAttune(attune);
    },
  };
}
