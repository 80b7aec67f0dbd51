import { Client, Pool } from 'pg';
import type { Notices, Store } from '../application/ports.ts';
import { connection, type PostgresAt } from './connection.postgres.ts';
import { migratePostgres } from './migrate.postgres.ts';
import { migrationsFor, readMigrations } from './migrate.ts';
import { postgresRunner, type Within } from './runner.postgres.ts';
import { storeOn } from './store.ts';

export interface PostgresOptions extends PostgresAt {
  readonly notices: Notices | Within;
  /** How often the clock's latest instant is kept, in milliseconds. */
  readonly keepsClockEvery?: number;
}

/** Brings the tables of a database up to date, on a connection of its own without limits of time. */
export async function migrated(at: PostgresAt): Promise<void> {
  const { query_timeout: _, ...unhurried } = connection(at);
  const client = new Client({ ...unhurried, application_name: 'attune migrations' });
  client.on('error', () => {});
  await client.connect();
  try {
    await migratePostgres(client, readMigrations(migrationsFor('postgres')));
  } finally {
    await client.end().catch(() => {});
  }
}

/** Opens the store on PostgreSQL and brings its tables up to date. */
export async function openPostgres({
  notices,
  keepsClockEvery = 1_000,
  ...at
}: PostgresOptions): Promise<Store> {
  await migrated(at);
  const pool = new Pool(connection(at));
  // A connection that breaks while nobody uses it is replaced; one in use tells whoever uses it.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  await keepClock(pool);
  return keepingClock(pool, keepsClockEvery, storeOn(postgresRunner(pool, notices)));
}

/**
 * Notes how far the clock has come, so that it does not go back when the machine's does: what one person did last
 * would else show in what another sees. By the clock, not by anybody's act.
 */
const keepClock = (pool: Pool): Promise<unknown> => pool.query(`select setval('clock', now_ms())`);

function keepingClock(pool: Pool, every: number, store: Store): Store {
  const timer = setInterval(() => void keepClock(pool).catch(() => {}), every).unref();
  return {
    ...store,
    close: () => {
      clearInterval(timer);
      return store.close();
    },
  };
}
