import { Pool } from 'pg';
import type { ChangeNotifier, Ids, OnListenerError, Store } from '../../use-cases/ports.ts';
import { type KekSource, needsKek } from '../crypto/kek.ts';
import { keyringFrom } from '../crypto/keyring.ts';
import type { Runner } from '../engine/runner.ts';
import { noNotifier } from '../no-notifier.ts';
import { storeOn } from '../store.ts';
import { connection, type PostgresAt } from './connection.ts';
import { preparePostgres } from './prepare.ts';
import { postgresRunner, type Within } from './runner.ts';

export interface PostgresOptions extends PostgresAt {
  readonly notifier: ChangeNotifier | Within;
  /** What wraps the data keys. */
  readonly kek: KekSource | undefined;
  /** Where the marks come from that replace those of a restored copy. */
  readonly ids: Ids;
  /** How often the clock's latest instant is kept, in milliseconds. */
  readonly keepsClockEvery?: number;
  /** Receives what the notifier throws. Nothing happens unless given. */
  readonly onListenerError?: OnListenerError;
}

/** Opens the store on PostgreSQL and brings its tables up to date. */
export async function openPostgres({
  notifier,
  kek,
  ids,
  keepsClockEvery = 1_000,
  onListenerError,
  ...at
}: PostgresOptions): Promise<Store> {
  const keyring = await keyringFrom(kek ?? needsKek());
  await preparePostgres(at, keyring, ids);
  const pool = poolOf(at);
  await keepClock(pool);
  return keepingClock(
    pool,
    keepsClockEvery,
    storeOn(postgresRunner(pool, notifier, onListenerError), keyring),
  );
}

/** A connection that breaks while nobody uses it is replaced; one in use tells whoever uses it. */
function poolOf(at: PostgresAt): Pool {
  const pool = new Pool(connection(at));
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Runs an action on the data keys, while the store may be in use. */
export async function withPostgresKeys<T>(
  at: PostgresAt,
  action: (runner: Runner) => Promise<T>,
): Promise<T> {
  const runner = postgresRunner(poolOf(at), noNotifier);
  try {
    return await action(runner);
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
