import { setImmediate as immediately, setTimeout as pause } from 'node:timers/promises';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { createSchema } from 'graphql-yoga';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { Authenticate } from '../../src/http/auth.ts';
import type { FaultEntry } from '../../src/http/errors/error-masking.ts';
import { createYogaServer, type YogaOptions } from '../../src/http/yoga.ts';
import type { Session } from '../../src/use-cases/ports.ts';
import { StoreUnavailable } from '../../src/use-cases/store-unavailable.ts';

export const issuer = 'https://issuer.example';
export const audience = 'attune';
export const inOneHour = () => Math.floor(Date.now() / 1000) + 3600;

/** Creates a test issuer: its public keys, and a function that signs tokens. */
export async function signer(alg = 'ES256', kid = 'one') {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' };
  return {
    jwks: { keys: [jwk] },
    publicJwk: jwk,
    sign: (claims: JWTPayload = {}, header: object = {}) =>
      new SignJWT({ iss: issuer, aud: audience, sub: 'ada', exp: inOneHour(), ...claims })
        .setProtectedHeader({ alg, kid, ...header })
        .sign(privateKey),
  };
}

const dial = (value: unknown): number => {
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 10) return value;
  throw new GraphQLError('A dial is a whole number from −10 to 10.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
};

const Dial = new GraphQLScalarType<number>({
  name: 'Dial',
  parseValue: dial,
  parseLiteral: (node) => dial(node.kind === Kind.INT ? Number(node.value) : null),
});

/** Throws an error that is no GraphQL error, and that quotes the value. */
const breakOn = (value: unknown): never => {
  throw new RangeError(`Not a number: ${JSON.stringify(value)}`);
};

const Fragile = new GraphQLScalarType<number>({
  name: 'Fragile',
  parseValue: breakOn,
  parseLiteral: (node) => breakOn(node.kind === Kind.STRING ? node.value : null),
});

/** How many streams were opened and ended, for tests to look at. */
export const stream = { opened: 0, ended: 0 };

/** Two ticks, then silence. Like an event source, `return` works while `next` waits. */
function ticks(): AsyncIterableIterator<{ ticks: number }> {
  let next = 1;
  stream.opened += 1;
  return {
    next: () =>
      next > 2 ? new Promise(() => {}) : Promise.resolve({ done: false, value: { ticks: next++ } }),
    return: async () => {
      stream.ended += 1;
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** How often exits ran, and until when the query `held` waits, for tests to look at and to change. */
export const toyState = { paused: 0, noesAsked: 0, noes: 0, held: Promise.resolve() };

/** How often the fast source was pulled, and how often it was ended. */
export const fast = { pulled: 0, ended: 0 };

/** A source that always has a new event of 16 kB. */
function flood(): AsyncIterableIterator<{ flood: string }> {
  return {
    next: async () => {
      fast.pulled += 1;
      // Yields to the event loop, like any source that does I/O.
      await immediately();
      return { done: false, value: { flood: `${fast.pulled} ${'x'.repeat(16_000)}` } };
    },
    return: async () => {
      fast.ended += 1;
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

interface ToyContext {
  readonly who: string | null;
}

const schema = createSchema<ToyContext>({
  typeDefs: /* GraphQL */ `
    scalar Dial
    scalar Fragile
    enum Mood { CALM PLAYFUL }
    input SetDialInput { dial: Dial!, mood: Mood, notes: [Note!] }
    input Note { text: String!, stars: Int }
    type Deep { deep: Deep, name: String }
    type Query {
      who: String
      hello(name: String! = "you"): String!
      dialIs(dial: Dial!): Int
      fragile(value: Fragile!): Int
      deep: Deep
      fails(how: String!): Int
      held: Int
    }
    type Mutation { setDial(input: SetDialInput!): Int  pause: Int  sayNo: Int  eraseMe: Int }
    type Subscription { ticks: Int  late: Int  finite(dial: Dial): Int  breaks: Int  flood: String }
  `,
  resolvers: {
    Dial,
    Fragile,
    Query: {
      who: (_root, _args, { who }) => who,
      hello: (_root, { name }) => `Hello, ${name}`,
      dialIs: (_root, args) => args.dial,
      deep: () => ({}),
      fails: (_root, { how }: { how: keyof typeof failures }) => failures[how](),
      held: () => toyState.held.then(() => 1),
    },
    Mutation: {
      setDial: (_root, { input }) => input.dial,
      pause: () => ++toyState.paused,
      sayNo: () => {
        toyState.noesAsked += 1;
        return toyState.held.then(() => ++toyState.noes);
      },
      eraseMe: () => 1,
    },
    Subscription: {
      ticks: { subscribe: ticks },
      flood: { subscribe: flood },
      late: {
        async subscribe() {
          await pause(200);
          return ticks();
        },
      },
      finite: {
        async *subscribe() {
          yield { finite: 1 };
        },
      },
      breaks: {
        async *subscribe() {
          yield { breaks: 1 };
          throw new Error('a secret note');
        },
      },
    },
  },
});

const failures = {
  plainly: () => {
    throw new Error('a secret note: dial −7');
  },
  uncoded: () => {
    throw new GraphQLError('a secret note');
  },
  foreign: () => {
    throw Object.assign(new Error('a secret note'), { extensions: { code: 'BAD_USER_INPUT' } });
  },
  meant: () => {
    throw new GraphQLError('This one is for the client.', { extensions: { code: 'TEAPOT' } });
  },
  serializing: () => 3.5,
  storeAway: () => {
    throw new StoreUnavailable(new Error('a secret note'));
  },
  withCause: () => {
    const cause = Object.assign(new Error('a secret note'), { code: 'SQLITE_BUSY' });
    throw new Error('a secret\n    at note (dial.ts:1:1)', { cause });
  },
};

const anonymous: Authenticate = async () => null;

/** Creates the server under test, and collects the faults that it logs. */
export function toy(options: Partial<YogaOptions<ToyContext>> = {}) {
  const faults: FaultEntry[] = [];
  const yoga = createYogaServer<ToyContext>({
    schema,
    authenticate: anonymous,
    context: ({ session }) => ({ who: viewerName(session) }),
    graphiql: false,
    log: (entry) => faults.push(entry),
    ...options,
  });
  return { yoga, faults, ask: sender(yoga) };
}

const viewerName = (signedIn: Session | null): string | null =>
  signedIn && `${signedIn.viewer.tenant} ${signedIn.viewer.subject}`;

export const url = 'http://attune.example/graphql';

type Fetch = { fetch(url: string, init: RequestInit): Response | Promise<Response> };

/** Returns a function that sends an operation and reads the response. */
export function sender(yoga: Fetch) {
  return async (
    operation: { query: string; variables?: unknown; operationName?: string },
    headers: Record<string, string> = {},
  ) => {
    const response = await yoga.fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...headers,
      },
      body: JSON.stringify(operation),
    });
    const body = JSON.parse(await response.text());
    return { response, status: response.status, body, error: body.errors?.[0] };
  };
}
