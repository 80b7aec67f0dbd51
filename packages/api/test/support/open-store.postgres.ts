import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { randomIds } from '../../src/adapters/random-ids.ts';
import { inProcessNotifier } from '../../src/notify/in-process.ts';
import { postgresNotifier } from '../../src/notify/postgres.ts';
import type { KekSource } from '../../src/store/crypto/kek.ts';
import { openPostgres } from '../../src/store/postgres/open.ts';
import { preparePostgres } from '../../src/store/postgres/prepare.ts';
import type { PersistentStoreUnderTest } from '../../src/testing/store-contract/index.ts';
import type { Store } from '../../src/use-cases/ports.ts';
import { keyring } from './open-store.ts';
import { kek } from './test-kek.ts';

/** Runs statements in a database, on a connection of its own. Returns the rows of all of them. */
export async function runSql(url: string, ...statements: readonly string[]): Promise<unknown[][]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const results: unknown[][] = [];
    for (const text of statements) results.push((await client.query({ text, rowMode: 'array' })).rows);
    return results.flat() as unknown[][];
  } finally {
    await client.end();
  }
}

/** Creates an empty database and returns its address. */
export async function newDatabase(server: string = inject('postgres')): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runSql(`${server}postgres`, `create database ${name}`);
  return `${server}${name}`;
}

/** Lets a migrated database believe any step of its clock. */
export const trustClock =
  'create or replace function clock_step_ms() returns bigint language sql immutable return 9000000000000000';

/** Migrates a database and replaces its clock by one that stands still. Returns a function that sets the clock. */
export async function prepareWithTestClock(
  url: string,
  start: number,
): Promise<(at: number) => Promise<void>> {
  await preparePostgres({ postgres: url }, keyring, randomIds);
  await runSql(
    url,
    trustClock,
    'create table test_clock (at bigint)',
    `insert into test_clock values (${start})`,
    `create or replace function system_ms() returns bigint language sql volatile return
       (select at from test_clock)`,
  );
  return async (at) => {
    await runSql(url, `update test_clock set at = ${at}`);
  };
}

/** Opens a store on an existing database. */
export const reopenPostgres = (url: string, source: KekSource = kek): Promise<Store> =>
  openPostgres({ postgres: url, connections: 3, notifier: inProcessNotifier(), kek: source, ids: randomIds });

/** Opens an empty store on PostgreSQL with a test clock. */
export async function openTestPostgres(): Promise<PersistentStoreUnderTest> {
  const url = await newDatabase();
  const at = { postgres: url, connections: 5 };
  const open = async () => {
    const notifier = await postgresNotifier(at);
    const store = await openPostgres({
      ...at,
      notifier,
      kek,
      ids: randomIds,
      clockInterval: 60_000,
    });
    const close = async () => {
      await store.close();
      await notifier.close();
    };
    return { notifier, store: { ...store, close } };
  };
  const setClock = await prepareWithTestClock(url, 1);
  const { store, notifier } = await open();
  return { store, notifier, setClock, reopen: async () => (await open()).store };
}
