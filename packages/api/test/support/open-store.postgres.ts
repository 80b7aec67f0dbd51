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

/** Runs statements in a database; nothing in `postgres` itself is kept. */
export async function runSql(url: string, ...statements: readonly string[]): Promise<unknown[][]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const answers: unknown[][] = [];
    for (const text of statements) answers.push((await client.query({ text, rowMode: 'array' })).rows);
    return answers.flat() as unknown[][];
  } finally {
    await client.end();
  }
}

/** The address of a new, empty database. */
export async function newDatabase(server: string = inject('postgres')): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runSql(`${server}postgres`, `create database ${name}`);
  return `${server}${name}`;
}

/** Makes the tables of a database, with a clock that stands still until it is set: here, and by what it answers. */
export async function prepareWithTestClock(
  url: string,
  start: number,
): Promise<(at: number) => Promise<void>> {
  await preparePostgres({ postgres: url }, keyring, randomIds);
  await runSql(
    url,
    'create table test_clock (at bigint)',
    `insert into test_clock values (${start})`,
    `create or replace function system_ms() returns bigint language sql volatile return
       (select at from test_clock)`,
  );
  return async (at) => {
    await runSql(url, `update test_clock set at = ${at}`);
  };
}

/** The store in a database that is there already. */
export const reopenPostgres = (url: string, source: KekSource = kek): Promise<Store> =>
  openPostgres({ postgres: url, connections: 3, notifier: inProcessNotifier(), kek: source, ids: randomIds });

/** An empty store on PostgreSQL. Its clock stands still until it is set. */
export async function openTestPostgres(): Promise<PersistentStoreUnderTest> {
  const url = await newDatabase();
  const at = { postgres: url, connections: 5 };
  const open = async () => {
    const notices = await postgresNotifier(at);
    const store = await openPostgres({
      ...at,
      notifier: notices,
      kek,
      ids: randomIds,
      keepsClockEvery: 60_000,
    });
    const close = async () => {
      await store.close();
      await notices.close();
    };
    return { notices, store: { ...store, close } };
  };
  const setClock = await prepareWithTestClock(url, 1);
  const { store, notices } = await open();
  return { store, notifier: notices, setClock, reopen: async () => (await open()).store };
}
