import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import { randomIds } from './adapters/random-ids.ts';
import type { StoreOptions } from './open-attune.ts';
import type { KekSource } from './store/crypto/kek.ts';
import { keyringFrom } from './store/crypto/keyring.ts';
import { noNotifier } from './store/no-notifier.ts';
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
  if ('sqlite' in store) {
    const { openSqlite } = await import('./store/sqlite/open.ts');
    await (await openSqlite({ path: store.sqlite, notifier: noNotifier, kek, ids })).close();
    return;
  }
  const { preparePostgres } = await import('./store/postgres/prepare.ts');
  await preparePostgres(store, await keyringFrom(kek), ids);
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
  if (!('sqlite' in store)) {
    throw new Error(
      'Attune does not back up PostgreSQL: use `pg_dump --exclude-schema=attune_keys`, which leaves the keys out.',
    );
  }
  const exists = new Error(`There is a file at ${file} already. Choose another path for the backup.`);
  if (existsSync(file)) throw exists;
  const { default: Sqlite } = await import('better-sqlite3');
  const db = new Sqlite(store.sqlite, { fileMustExist: true });
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  try {
    closeSync(openSync(draft, 'wx', 0o600));
    // Copies all pages in one step, so that the copy shows one instant and a concurrent write does not restart it.
    await db.backup(draft, { progress: () => 2 ** 31 - 1 });
    if (existsSync(file)) throw exists;
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
    db.close();
  }
}

/**
 * Encrypts every data key with the current key-encryption key, while the store is in use. The previous ones can then
 * be deleted. Encrypted rows do not change. If it is interrupted, run it again.
 *
 * @throws Error when a data key was encrypted with a key that is neither the current nor a previous one.
 */
export async function rotateKeys({ store, kek }: MaintenanceTarget): Promise<{ readonly rewrapped: number }> {
  const keyring = await keyringFrom(kek);
  const { rotateKeys } = await import('./store/crypto/rotate-keys.ts');
  if ('sqlite' in store) {
    const { onKeys } = await import('./store/sqlite/keys.ts');
    return onKeys(store.sqlite, (runner) => rotateKeys(runner, keyring));
  }
  const { onConnections } = await import('./store/postgres/open.ts');
  return onConnections(store, (runner) => rotateKeys(runner, keyring));
}
