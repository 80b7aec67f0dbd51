import type { TestPolicy } from '@attune/core';
import type { JWTPayload } from 'jose';
import { inject } from 'vitest';
import {
  type Attune,
  type AuthOptions,
  createAttune,
  type OpenOptions,
  type ServingOptions,
} from '../../src/index.ts';
import {
  createTestAttune,
  type TestIssuer,
  type TestPerson,
  testIssuer,
  testPerson,
} from '../../src/testing/index.ts';
import { kek } from './test-kek.ts';

/** The options of a test server. People sign in by tokens. */
export type TestServerOptions = Omit<OpenOptions, 'policy'> &
  ServingOptions & {
    readonly auth: AuthOptions;
    /** Spans and limits other than the defaults, as short as the test needs them. */
    readonly policy?: TestPolicy;
  };

/** An open Attune on the database of this test run, with a clock that the test sets. */
export interface TestServer {
  readonly attune: Attune;
  readonly issuer: TestIssuer;
  readonly clock: { now: number };
  /** Joins under this name. Returns the person's client. */
  person(name: string): Promise<TestPerson>;
  close(): Promise<void>;
}

export const startTime = Date.parse('2026-11-23T18:00:00.000Z');
export const minute = 60_000;
export const hour = 60 * minute;

export async function openTestServer(
  options: Partial<TestServerOptions> = {},
  claims: JWTPayload = {},
): Promise<TestServer> {
  const issuer = await testIssuer();
  const { attune, clock } = await openAttune({ auth: issuer.auth, log: () => {}, ...options });
  return {
    attune,
    issuer,
    clock,
    async person(name) {
      const person = testPerson(attune.fetch, await issuer.token(name.toLowerCase(), claims));
      await person.act('join', { displayName: name, adult: true });
      return person;
    },
    close: () => attune.close(),
  };
}

type Opened = Pick<TestServer, 'attune' | 'clock'>;
type Options = Omit<TestServerOptions, 'store'>;

const openAttune = (options: Options): Promise<Opened> =>
  inject('database') === 'postgres' ? openOnPostgres(options) : openInMemory(options);

const create = ({ policy, ...options }: TestServerOptions): Promise<Attune> =>
  policy ? createTestAttune(policy, options) : createAttune(options);

async function openInMemory(options: Options): Promise<Opened> {
  const clock = { now: startTime };
  const attune = await create({
    store: { sqlite: ':memory:' },
    clock: () => clock.now,
    ...options,
  });
  return { attune, clock };
}

/** PostgreSQL has its own clock. Each request waits until the time has been set there. */
async function openOnPostgres({ clock: real, ...options }: Options): Promise<Opened> {
  const { newDatabase, prepareWithTestClock } = await import('./open-store.postgres.ts');
  const url = await newDatabase();
  const set = real ? async () => {} : await prepareWithTestClock(url, startTime);
  const attune = await create({ store: { postgres: url, connections: 4 }, kek, ...options });
  let now = startTime;
  let setting = Promise.resolve();
  const clock = {
    get now() {
      return now;
    },
    set now(at) {
      now = at;
      setting = setting.then(() => set(at));
    },
  };
  const fetch: Attune['fetch'] = async (request) => {
    await setting;
    return attune.fetch(request);
  };
  return { attune: { ...attune, fetch }, clock };
}

/** Makes two people a couple. `maker` makes the code, and `asker` redeems it. */
export async function pairUp(maker: TestPerson, asker: TestPerson): Promise<void> {
  const made = await maker.give('makePairingCode');
  await asker.give('redeemPairingCode', { code: made.me.own.pairing.code });
  const { pairing } = (await maker.look()).own;
  const confirmed = await maker.give('confirmPairing', { requestId: pairing.id });
  if (!confirmed.me?.couple) throw new Error(`Pairing was refused: ${JSON.stringify(confirmed)}`);
}

export interface Couple extends TestServer {
  readonly ada: TestPerson;
  readonly sam: TestPerson;
}

/** Opens a server on which Ada and Sam are a new couple. `claims` go into both tokens, such as `auth_time`. */
export async function adaAndSam(
  options: Partial<TestServerOptions> = {},
  claims: JWTPayload = {},
): Promise<Couple> {
  const home = await openTestServer(options, claims);
  const ada = await home.person('Ada');
  const sam = await home.person('Sam');
  await pairUp(ada, sam);
  return { ...home, ada, sam };
}
