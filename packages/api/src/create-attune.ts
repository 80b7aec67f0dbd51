import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { type Context, contextOf } from './graphql/context.ts';
import { requireExits } from './graphql/require-exits.ts';
import { schema } from './graphql/schema.ts';
import type { Authenticate } from './http/auth.ts';
import type { ClockEntry, HostLog } from './http/errors/error-masking.ts';
import type { GraphiqlOptions } from './http/graphiql/options.ts';
import { loadGraphiql } from './http/graphiql/page.ts';
import { createAuthenticator, type SignIn } from './http/identify.ts';
import type { PersistedOptions } from './http/limits/persisted-options.ts';
import { toNativeResponse } from './http/native-response.ts';
import { NotReady } from './http/not-ready.ts';
import { newOpenSessions } from './http/sessions/open-sessions.ts';
import { sessionWatcher } from './http/sessions/session-watch.ts';
import { useTestClock } from './http/test-clock/plugin.ts';
import { inTenantTime } from './http/test-clock/tenant-sessions.ts';
import { createSockets, type Sockets } from './http/websocket/server.ts';
import { createYogaServer } from './http/yoga.ts';
import { loadWith } from './missing-package.ts';
import { sessionSignal } from './notify/session-signal.ts';
import { type OpenOptions, openAttune } from './open-attune.ts';
import { damageEntry } from './telemetry/log-allowlist.ts';
import type { TelemetryOptions } from './telemetry/observer.ts';
import { type ObservedLog, withObservers } from './telemetry/with-observers.ts';
import { closeAttune, type UseCaseContext } from './use-cases/context.ts';
import type { OnDamage } from './use-cases/damage.ts';
import { erase } from './use-cases/own-data/erase.ts';
import type { OnClockChange, Store } from './use-cases/ports.ts';
import type { TestClock } from './use-cases/test-clock.ts';

/** Options of `createAttune`. People sign in by `auth` (verified tokens) or by `identify` (a function of the host). */
export type AttuneOptions = OpenOptions & SignIn & ServingOptions;

export interface ServingOptions {
  /** Serves the GraphiQL page to browsers, for development; off by default. Needs `@graphql-yoga/render-graphiql`. */
  readonly graphiql?: boolean | GraphiqlOptions;
  /** The web origins whose pages may send requests; none by default. */
  readonly corsOrigins?: readonly string[];
  /** Persisted documents by id, and whether all other documents are rejected. */
  readonly persisted?: PersistedOptions;
  /** How many operations without a sign-in this node answers per second, in total; 500 by default. */
  readonly anonymousPerSecond?: number;
  /**
   * The longest time in milliseconds after which the sign-in of an open stream or socket is read again; one minute by
   * default. When it could not be read for twice as long, the stream or socket ends.
   */
  readonly confirmEvery?: number;
  /**
   * Receives errors, damaged records and wrong clocks: what failed and where, without content. Writes to standard error by
   * default.
   */
  readonly log?: HostLog;
  /** Receives metrics and trace spans, without content; off by default. */
  readonly telemetry?: TelemetryOptions;
}

/** An open Attune, for a host to mount. */
export interface Attune {
  /**
   * A fetch handler: for Hono, h3, Next, Bun, Deno and the like. `identify` receives `host`, for example the context of
   * your framework.
   */
  readonly fetch: (request: Request, host?: object) => Promise<Response>;
  /**
   * A Node request listener: for node:http, Express, Nest and Fastify. `identify` receives `host`, or else the request. A
   * function is ignored, such as the `next` of Express.
   */
  readonly handler: (request: IncomingMessage, response: ServerResponse, host?: unknown) => Promise<void>;
  /** GraphQL over WebSocket, for a Node server: `attune.sockets.attach(server, { path: '/graphql' })`. */
  readonly sockets: Sockets;
  readonly schema: GraphQLSchema;
  /** Moves the time of tenants forward. Null, except with the option `testClock`. */
  readonly testClock: Pick<TestClock, 'read' | 'advance'> | null;
  /** Resolves when the store can answer and its clock is right. Otherwise, rejects with the reason. */
  ready(): Promise<void>;
  /** Erases a person whose account with the host ends, as they could themselves. Succeeds if there is no such person. */
  erase(tenant: string, subject: string): Promise<void>;
  /**
   * Ends the open streams and sockets of a person, after your server ended their sign-in. At once on this node; the other
   * nodes read the sign-in again within about a second, if the notifier connects them.
   */
  endSessions(tenant: string, subject: string): void;
  /** Ends subscriptions, waits for running transactions, and closes the store. */
  close(): Promise<void>;
}

/**
 * Opens Attune over a store.
 *
 * @throws TypeError when the policy, the texts, the limits or the sign-in options are invalid.
 * @throws Error when Node is too old, or the driver of the database is not installed.
 */
export const createAttune = (options: AttuneOptions): Promise<Attune> =>
  createAttuneOver(openAttune, options);

const graphiqlPackage = { name: '@graphql-yoga/render-graphiql', user: 'The explorer (`graphiql: true`)' };

/** Opens the use cases with `open`, and serves them. */
export async function createAttuneOver(
  open: (options: OpenOptions) => Promise<UseCaseContext>,
  options: AttuneOptions,
): Promise<Attune> {
  const toStderr: HostLog = (entry) => console.error(JSON.stringify(entry));
  const observed = withObservers(options.telemetry, options.log ?? toStderr);
  const authenticate = createAuthenticator(options, observed.log);
  if (options.graphiql) await loadWith(graphiqlPackage, loadGraphiql);
  if (options.persisted?.only) requireExits(options.persisted.documents);
  const onDamage: OnDamage = (damage) => {
    observed.log(damageEntry(damage));
    options.onDamage?.(damage);
  };
  const onClockChange: OnClockChange = (change) => {
    observed.log(clockEntry(change));
    options.onClockChange?.(change);
  };
  const context = await open({ ...options, onDamage, onClockChange });
  if (context.store.testClock) observed.log({ event: 'testClock' });
  try {
    return serve(context, { authenticate, ...observed }, options);
  } catch (error) {
    await closeAttune(context);
    throw error;
  }
}

/** Serves open use cases as GraphQL over HTTP and WebSocket. */
function serve(
  useCases: UseCaseContext,
  { authenticate: readSession, log, plugins }: ObservedLog & { readonly authenticate: Authenticate },
  options: AttuneOptions,
): Attune {
  const { unlockWithin, persisted, anonymousPerSecond, confirmEvery, corsOrigins = [] } = options;
  const { testClock } = useCases.store;
  const authenticate = testClock ? inTenantTime(testClock, readSession) : readSession;
  const openSessions = newOpenSessions(sessionSignal(useCases.notifier));
  const watchSession = sessionWatcher({ authenticate, confirmEvery, openSessions });
  const yoga = createYogaServer<Context>({
    schema,
    authenticate,
    watchSession,
    context: (operation) =>
      contextOf(useCases, operation.session, () => {
        operation.locked = true;
      }),
    graphiql: options.graphiql ?? false,
    log,
    corsOrigins,
    readsCookies: options.identify !== undefined,
    ...(unlockWithin !== undefined && { unlockWithin }),
    ...(persisted && { persisted }),
    ...(anonymousPerSecond !== undefined && { anonymousPerSecond }),
    plugins: testClock ? [useTestClock({ authenticate: readSession, testClock, log }), ...plugins] : plugins,
  });
  const sockets = createSockets({ yoga, authenticate, watchSession, persisted, log, corsOrigins });
  return {
    fetch: async (request, host) => toNativeResponse(await yoga.fetch(request, { host })),
    handler: async (request, response, host) => {
      await yoga(request, response, { host: typeof host === 'object' && host !== null ? host : request });
    },
    sockets,
    schema,
    testClock: testClock ?? null,
    ready: () => ready(useCases.store),
    erase: (tenant, subject) => erase(useCases, { tenant, subject }),
    endSessions: (tenant, subject) => openSessions.end({ tenant, subject }),
    async close() {
      await sockets.end();
      await closeAttune(useCases);
    },
  };
}

const clockEntry = ({ clock, ahead }: Parameters<OnClockChange>[0]): ClockEntry => ({
  event: ahead === 0 ? 'clockAgrees' : 'clockDeparts',
  clock,
  ahead: Math.round(ahead / 1_000),
});

/** Resolves when the store can answer and its clock is right. */
async function ready(store: Store): Promise<void> {
  await store.now();
  if (store.clockAhead() !== 0)
    throw new NotReady('The clock departs from the time of the store. See the log.');
}
