import { limitReports, warnOfDamage } from './adapters/damage-reports.ts';
import { randomIds } from './adapters/random-ids.ts';
import { chooseDatabase, type StoreOptions } from './choose-database.ts';
import type { Clock } from './store/clock/clock.ts';
import type { KekSource } from './store/crypto/kek.ts';
import { keyringFrom } from './store/crypto/keyring.ts';
import { type Rotation, rotateKeys as rotate } from './store/crypto/rotate-keys.ts';
import type { Ids } from './use-cases/ports.ts';

export { newKek, readKek } from './store/crypto/kek.ts';

/** A store, and the key-encryption keys of its data keys. */
export interface MaintenanceTarget {
  readonly store: StoreOptions;
  readonly kek: KekSource;
}

/**
 * Migrates the tables of a store, encrypts rows that an earlier version wrote as plain text, and removes orphans. A
 * server does the same when it starts.
 *
 * @throws Error, without any change, when the key-encryption keys are wrong or the database is of a newer version.
 */
export async function migrate({
  store,
  kek,
  ids = randomIds,
}: MaintenanceTarget & {
  /** Draws the marks that replace those of a restored copy; by default from the operating system. */
  readonly ids?: Ids;
}): Promise<void> {
  const { adapter } = await chooseDatabase(store);
  await adapter.migrate({ kek, ids, onDamage: limitReports(warnOfDamage) });
}

/**
 * Sets the clock of a store to the machine's, or on PostgreSQL to the server's, when a wrong clock had set it ahead. Stop
 * the service and correct the machine's clock before. Time may go back here, so everything is taken back as by a restored
 * older copy: nothing is current or shared, and everyone is paused.
 *
 * @throws Error, without any change, when the key-encryption keys are wrong, or an SQLite database is in use.
 */
export async function resetClock({
  store,
  kek,
  ids = randomIds,
  clock,
}: MaintenanceTarget & {
  /** Draws the new marks; by default from the operating system. */
  readonly ids?: Ids;
  /** The machine's clock, for SQLite; the system's by default. */
  readonly clock?: Clock;
}): Promise<void> {
  const { adapter } = await chooseDatabase(store);
  const onDamage = limitReports(warnOfDamage);
  await adapter.resetClock({ kek, ids, onDamage, ...(clock && { clock }) });
}

/**
 * Copies an SQLite database to a new file, while it is in use. The copy has no keys. So a person who is erased later
 * stays erased when the copy is restored together with the newer keys.
 *
 * @throws Error when the file exists, or the store is on PostgreSQL.
 */
export async function backup({
  store,
  file,
}: {
  readonly store: StoreOptions;
  readonly file: string;
}): Promise<void> {
  const { adapter } = await chooseDatabase(store);
  await adapter.backup(file);
}

/**
 * Encrypts every data key with the current key-encryption key, while the store is in use. The previous ones can then
 * be deleted. Encrypted rows do not change. If it is interrupted, run it again. A damaged key is skipped, and its id returned.
 *
 * @throws Error when a data key was encrypted with a key that is neither the current nor a previous one.
 */
export async function rotateKeys({ store, kek }: MaintenanceTarget): Promise<Rotation> {
  const keyring = await keyringFrom(kek);
  const { adapter } = await chooseDatabase(store);
  return adapter.withKeys((runner) => rotate(runner, keyring));
}
