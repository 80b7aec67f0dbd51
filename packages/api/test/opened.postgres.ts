import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { randomIds } from '../src/application/ids.ts';
import type { Store } from '../src/application/ports.ts';
import { inProcessNotices } from '../src/notify/in-process.ts';
import { postgresNotices } from '../src/notify/postgres.ts';
import type { KekSource } from '../src/store/kek.ts';
import { openPostgres } from '../src/store/open.postgres.ts';
import { migrated } from '../src/store/start.postgres.ts';
import type { KeptOpened } from '../src/testing/store-contract/index.ts';
import { kek } from './kek.ts';
import { keyring } from './opened.ts';

/** Runs statements in a database; nothing in `postgres` itself is kept. */
export async function say(url: string, ...statements: readonly string[]): Promise<unknown[][]> {
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
  await say(`${server}postgres`, `create database ${name}`);
  return `${server}${name}`;
}

/** Makes the tables of a database, with a clock that stands still until it is set: here, and by what it answers. */
export async function settable(url: string, start: number): Promise<(at: number) => Promise<void>> {
  await migrated({ postgres: url }, keyring, randomIds);
  await say(
    url,
    'create table test_clock (at bigint)',
    `insert into test_clock values (${start})`,
    `create or replace function system_ms() returns bigint language sql volatile return
       (select at from test_clock)`,
  );
  return async (at) => {
    await say(url, `update test_clock set at = ${at}`);
  };
}

/** The store in a database that is there already. */
export const reopenedPostgres = (url: string, source: KekSource = kek): Promise<Store> =>
  openPostgres({ postgres: url, connections: 3, notices: inProcessNotices(), kek: source, ids: randomIds });

/** An empty store on PostgreSQL. Its clock stands still until it is set. */
export async function openedPostgres(): Promise<KeptOpened> {
  const url = await newDatabase();
  const at = { postgres: url, connections: 5 };
  const open = async () => {
    const notices = await postgresNotices(at);
    const store = await openPostgres({ ...at, notices, kek, ids: randomIds, keepsClockEvery: 60_000 });
    const close = async () => {
      await store.close();
      await notices.close();
    };
    return { notices, store: { ...store, close } };
  };
  const setClock = await settable(url, 1);
  const { store, notices } = await open();
  return { store, notices, setClock, reopen: async () => (await open()).store };
}
