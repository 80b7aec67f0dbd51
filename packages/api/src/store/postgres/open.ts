import type { Pool } from 'pg';
import type { OnDamage } from '../../use-cases/damage.ts';
import type { ChangeNotifier, Ids, OnListenerError, Store } from '../../use-cases/ports.ts';
import { type KekSource, missingKek } from '../crypto/kek.ts';
import { keyringFrom } from '../crypto/keyring.ts';
import type { Runner } from '../engine/runner.ts';
import { noNotifier } from '../no-notifier.ts';
import { storeOn } from '../store.ts';
import type { PostgresAddress } from './connection.ts';
import { createPools } from './pools.ts';
import { preparePostgres } from './prepare.ts';
import { postgresRunner, type TransactionalNotifier } from './runner.ts';

export interface PostgresOptions extends PostgresAddress {
  readonly notifier: ChangeNotifier | TransactionalNotifier;
  /** The source of the key-encryption keys. Opening throws without one. */
  readonly kek: KekSource | undefined;
  /** Draws the marks that replace those of a restored copy. */
  readonly ids: Ids;
  /** How often the clock is recorded, in milliseconds. */
  readonly timestampInterval?: number;
  /** Receives what the notifier throws. Ignored by default. */
  readonly onListenerError?: OnListenerError;
  /** Receives each record that does not open. Ignored by default. */
  readonly onDamage?: OnDamage;
}

/** Opens the store on PostgreSQL and migrates its tables. */
export async function openPostgres({
  notifier,
  kek,
  ids,
  timestampInterval = 1_000,
  onListenerError,
  onDamage,
  ...at
}: PostgresOptions): Promise<Store> {
  const keyring = await keyringFrom(kek ?? missingKek(), onDamage);
  await preparePostgres(at, keyring, ids);
  const pools = createPools(at);
  await writeTimestamp(pools.shared);
  return withTimestamps(
    pools.shared,
    timestampInterval,
    storeOn(postgresRunner(pools, notifier, onListenerError), keyring),
  );
}

/** Runs an action on the data keys, while the store may be in use. */
export async function withPostgresKeys<T>(
  at: PostgresAddress,
  action: (runner: Runner) => Promise<T>,
): Promise<T> {
  const runner = postgresRunner(createPools(at), noNotifier);
  try {
    return await action(runner);
  } finally {
    await runner.close();
  }
}

/**
 * Records the clock's latest value, so that it does not go back with the machine's clock; otherwise a time could reveal
 * another person's last write. Records it with the keys, too, to recognise restored copies. Runs on a timer, so that its
 * timing reveals no command.
 */
const writeTimestamp = (pool: Pool): Promise<unknown> =>
  // One reading of the clock: two could differ by a millisecond. `offset 0` stops PostgreSQL from merging the subquery.
  pool.query(
    `select setval('clock', at), setval('attune_keys.clock', at) from (select now_ms() as at offset 0) "now"`,
  );

function withTimestamps(pool: Pool, every: number, store: Store): Store {
  const timer = setInterval(() => void writeTimestamp(pool).catch(() => {}), every).unref();
  return {
    ...store,
    close: () => {
      clearInterval(timer);
      return store.close();
    },
  };
}
