import { inject, onTestFinished } from 'vitest';
import { type Attune, type AttuneOptions, createAttune, type StoreOptions } from '../../src/index.ts';
import { type TestPerson, testPerson } from '../../src/testing/index.ts';
import { temporaryFile } from '../support/open-store.ts';
import { kek } from '../support/test-kek.ts';
import { pairUp } from '../support/test-server.ts';

/** An empty database of this test run. */
export async function emptyStore(database = inject('database')): Promise<StoreOptions> {
  if (database === 'sqlite') return { sqlite: temporaryFile() };
  const { newDatabase } = await import('../support/open-store.postgres.ts');
  return { postgres: await newDatabase(), connections: 3, exitConnections: 2 };
}

/** The last unlock of everyone: now, unless a test sets another. */
export const unlock: { at: () => number } = { at: () => Date.now() };

type Options = Partial<Omit<AttuneOptions, 'auth' | 'identify' | 'store'>>;

/** Opens one node on a database, with the test clock unless `options` turns it off. */
export async function openNode(store: StoreOptions, options: Options = {}): Promise<Attune> {
  const attune = await createAttune({
    store,
    kek,
    testClock: true,
    log: () => {},
    identify: ({ headers }) => {
      const [tenant, subject] = (headers.get('authorization')?.replace('Bearer ', '') ?? '').split('-');
      const expires = Date.now() + 3_600_000;
      return tenant && subject ? { tenant, subject, expires, unlockedAt: unlock.at() } : null;
    },
    ...options,
  });
  onTestFinished(() => attune.close());
  return attune;
}

/** Two nodes of one database; on SQLite, one node twice. */
export async function openNodes(options: Options = {}): Promise<readonly [Attune, Attune]> {
  const store = await emptyStore();
  const node = await openNode(store, options);
  return [node, 'sqlite' in store ? node : await openNode(store, options)];
}

/** The client of a session, which is `tenant-subject`. */
export const on = ({ fetch }: Pick<Attune, 'fetch'>, session: string): TestPerson =>
  testPerson(fetch, session);

/** Makes two people of a tenant a couple, with a dial of 4 each. */
export async function newCouple(attune: Attune, tenant: string): Promise<void> {
  const [ada, sam] = [on(attune, `${tenant}-ada`), on(attune, `${tenant}-sam`)];
  await ada.act('join', { displayName: 'Ada', adult: true });
  await sam.act('join', { displayName: 'Sam', adult: true });
  await pairUp(ada, sam);
  for (const person of [ada, sam]) await person.act('setDial', { dial: 4 });
}

/** Sends a request to the test clock. Without a body, reads it. */
export async function ask(
  { fetch }: Pick<Attune, 'fetch'>,
  session: string,
  body?: unknown,
  init: RequestInit = {},
) {
  const headers = { authorization: `Bearer ${session}`, 'content-type': 'application/json' };
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const url = 'http://localhost/attune/test-clock';
  const response = await fetch(new Request(url, { headers, ...sent, ...init }));
  return { status: response.status, headers: response.headers, body: await response.json() };
}

/** Moves the time of a tenant. */
export const advance = (attune: Attune, tenant: string, span: string) =>
  ask(attune, `${tenant}-ada`, { advance: span });
