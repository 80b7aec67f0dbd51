import type { JWTPayload } from 'jose';
import { inject } from 'vitest';
import type { Attune, AuthOptions, OpenOptions, ServingOptions } from '../../src/index.ts';
import { createAttune } from '../../src/index.ts';
import { type TestIssuer, type TestPerson, testIssuer, testPerson } from '../../src/testing/index.ts';
import { kek } from './test-kek.ts';

/** What a test may open Attune with: people sign in by tokens here. */
export type HouseholdOptions = OpenOptions & ServingOptions & { readonly auth: AuthOptions };

/** A running Attune on the database that this run of the tests is for, with a clock that tests move by hand. */
export interface Household {
  readonly attune: Attune;
  readonly issuer: TestIssuer;
  readonly clock: { now: number };
  /** Somebody who is signed in and has joined under this name. */
  person(name: string): Promise<TestPerson>;
  close(): Promise<void>;
}

export const start = Date.parse('2026-11-23T18:00:00.000Z');
export const minute = 60_000;
export const hour = 60 * minute;

export async function household(
  options: Partial<HouseholdOptions> = {},
  claims: JWTPayload = {},
): Promise<Household> {
  const issuer = await testIssuer();
  const { attune, clock } = await opened({ auth: issuer.auth, log: () => {}, ...options });
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

type Opened = Pick<Household, 'attune' | 'clock'>;
type Options = Omit<HouseholdOptions, 'store'>;

const opened = (options: Options): Promise<Opened> =>
  inject('database') === 'postgres' ? openedOnPostgres(options) : openedInMemory(options);

async function openedInMemory(options: Options): Promise<Opened> {
  const clock = { now: start };
  const attune = await createAttune({
    store: { sqlite: ':memory:' },
    clock: () => clock.now,
    ...options,
  });
  return { attune, clock };
}

/** PostgreSQL tells the time itself: whoever asks waits until it has been set. */
async function openedOnPostgres({ clock: real, ...options }: Options): Promise<Opened> {
  const { newDatabase, settable } = await import('./open-store.postgres.ts');
  const url = await newDatabase();
  const set = real ? async () => {} : await settable(url, start);
  const attune = await createAttune({ store: { postgres: url, connections: 4 }, kek, ...options });
  let now = start;
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

/** Makes two people a couple, by code and confirmation. */
export async function pairUp(maker: TestPerson, asker: TestPerson): Promise<void> {
  const made = await maker.give('makePairingCode');
  await asker.give('redeemPairingCode', { code: made.me.own.pairing.code });
  const { pairing } = (await maker.look()).own;
  const confirmed = await maker.give('confirmPairing', { requestId: pairing.id });
  if (!confirmed.me?.couple) throw new Error(`Not paired: ${JSON.stringify(confirmed)}`);
}

export interface Couple extends Household {
  readonly ada: TestPerson;
  readonly sam: TestPerson;
}

/** Ada and Sam, paired, with nothing standing and both dials unset. */
/** Claims go into both tokens, such as when they unlocked. */
export async function adaAndSam(
  options: Partial<HouseholdOptions> = {},
  claims: JWTPayload = {},
): Promise<Couple> {
  const home = await household(options, claims);
  const ada = await home.person('Ada');
  const sam = await home.person('Sam');
  await pairUp(ada, sam);
  return { ...home, ada, sam };
}
