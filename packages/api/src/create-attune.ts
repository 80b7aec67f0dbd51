import type { GraphQLSchema } from 'graphql';
import { type Context, contextOf } from './graphql/context.ts';
import { requireExits } from './graphql/require-exits.ts';
import { schema } from './graphql/schema.ts';
import type { Authenticate } from './http/auth.ts';
import type { HostLog } from './http/errors/error-masking.ts';
import { createAuthenticator, type SignIn } from './http/identify.ts';
import type { PersistedOptions } from './http/limits/persisted-documents.ts';
import { createSockets, type Sockets } from './http/websocket/server.ts';
import { createYogaServer, type Yoga } from './http/yoga.ts';
import { type OpenOptions, openAttune } from './open-attune.ts';
import { cleanDamage } from './telemetry/log-allowlist.ts';
import type { TelemetryOptions } from './telemetry/observer.ts';
import { type ObservedLog, withObservers } from './telemetry/with-observers.ts';
import { closeAttune, type UseCaseContext } from './use-cases/context.ts';
import type { OnDamage } from './use-cases/damage.ts';
import { erase } from './use-cases/own-data/erase.ts';

/** Options of `createAttune`. People sign in by `auth` (verified tokens) or by `identify` (a function of the host). */
export type AttuneOptions = OpenOptions & SignIn & ServingOptions;

export interface ServingOptions {
  /** Serves the GraphiQL page to browsers, for development; off by default. */
  readonly graphiql?: boolean;
  /** The web origins whose pages may send requests; none by default. */
  readonly corsOrigins?: readonly string[];
  /** Persisted documents by id, and whether all other documents are rejected. */
  readonly persisted?: PersistedOptions;
  /** How many operations without a sign-in this node answers per second, in total; 500 by default. */
  readonly anonymousPerSecond?: number;
  /** Receives errors and damaged records: what failed and where, without content. Writes to standard error by default. */
  readonly log?: HostLog;
  /** Receives metrics and trace spans, without content; off by default. */
  readonly telemetry?: TelemetryOptions;
}

/** An open Attune, for a host to mount. */
export interface Attune {
  /** A fetch handler: for Hono, Bun, Deno, Next and the like. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** A Node request listener: for node:http, Express and Fastify. */
  readonly handler: Yoga<Context>;
  /** GraphQL over WebSocket, for the `upgrade` event of a Node server at the same address. */
  readonly sockets: Sockets;
  readonly schema: GraphQLSchema;
  /** Resolves when the store can answer. */
  ready(): Promise<void>;
  /** Erases a person whose account with the host ends, as they could themselves. Succeeds if there is no such person. */
  erase(tenant: string, subject: string): Promise<void>;
  /** Ends subscriptions, waits for running transactions, and closes the store. */
  close(): Promise<void>;
}

/**
 * Opens Attune over a store.
 *
 * @throws TypeError when the policy, the texts, the limits or the sign-in options are invalid.
 */
export const createAttune = (options: AttuneOptions): Promise<Attune> =>
  createAttuneOver(openAttune, options);

/** Opens the use cases with `open`, and serves them. */
export async function createAttuneOver(
  open: (options: OpenOptions) => Promise<UseCaseContext>,
  options: AttuneOptions,
): Promise<Attune> {
  const authenticate = createAuthenticator(options);
  if (options.persisted?.only) requireExits(options.persisted.documents);
  const toStderr: HostLog = (entry) => console.error(JSON.stringify(entry));
  const { log = toStderr } = options;
  const observed = withObservers(options.telemetry, log);
  const onDamage: OnDamage = (record) => log(cleanDamage(record));
  const context = await open({ onDamage, ...options });
  try {
    return serve(context, { ...observed, authenticate }, options);
  } catch (error) {
    await closeAttune(context);
    throw error;
  }
}

/** Serves open use cases as GraphQL over HTTP and WebSocket. */
function serve(
  useCases: UseCaseContext,
  { authenticate, log, plugins }: ObservedLog & { readonly authenticate: Authenticate },
  options: AttuneOptions,
): Attune {
  const { unlockWithin, persisted, anonymousPerSecond, corsOrigins = [] } = options;
  const yoga = createYogaServer<Context>({
    schema,
    authenticate,
    context: (operation) =>
      contextOf(useCases, operation.session, () => {
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
    ready: async () => void (await useCases.store.now()),
    erase: (tenant, subject) => erase(useCases, { tenant, subject }),
    async close() {
      await sockets.end();
      await closeAttune(useCases);
    },
  };
}
