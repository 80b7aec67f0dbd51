import { Pool } from 'pg';
import type { Ids, Notices, Store } from '../application/ports.ts';
import { connection, type PostgresAt } from './connection.postgres.ts';
import { type KekSource, needsKek } from './kek.ts';
import { keyringFrom } from './keyring.ts';
import { postgresRunner, type Within } from './runner.postgres.ts';
import { silent } from './silent.ts';
import { migrated } from './start.postgres.ts';
import { type Runner, storeOn } from './store.ts';

export interface PostgresOptions extends PostgresAt {
  readonly notices: Notices | Within;
  /** What wraps the data keys. */
  readonly kek: KekSource | undefined;
  /** Where the marks come from that replace those of a restored copy. */
  readonly ids: Ids;
  /** How often the clock's latest instant is kept, in milliseconds. */
  readonly keepsClockEvery?: number;
}

/** Opens the store on PostgreSQL and brings its tables up to date. */
export async function openPostgres({
  notices,
  kek,
  ids,
  keepsClockEvery = 1_000,
  ...at
}: PostgresOptions): Promise<Store> {
  const keyring = await keyringFrom(kek ?? needsKek());
  await migrated(at, keyring, ids);
  const pool = poolOf(at);
  await keepClock(pool);
  return keepingClock(pool, keepsClockEvery, storeOn(postgresRunner(pool, notices), keyring));
}

/** A connection that breaks while nobody uses it is replaced; one in use tells whoever uses it. */
function poolOf(at: PostgresAt): Pool {
  const pool = new Pool(connection(at));
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Does something with a database alone, while others may use it. */
export async function onConnections<T>(at: PostgresAt, act: (runner: Runner) => Promise<T>): Promise<T> {
  const runner = postgresRunner(poolOf(at), silent);
  try {
    return await act(runner);
  } finally {
    await runner.close();
  }
}

/**
 * Notes how far the clock has come, so that it does not go back when the machine's does: what one person did last
 * would else show in what another sees; and beside the keys, so that copies of another day are told apart. By the
 * clock, not by anybody's act.
 */
const keepClock = (pool: Pool): Promise<unknown> =>
  pool.query(`select setval('clock', now_ms()), setval('attune_keys.clock', now_ms())`);

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
