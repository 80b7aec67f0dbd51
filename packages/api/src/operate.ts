import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import { randomIds } from './application/ids.ts';
import type { Ids } from './application/ports.ts';
import type { StoreOptions } from './open.ts';
import type { KekSource } from './store/kek.ts';
import { keyringFrom } from './store/keyring.ts';
import { silent } from './store/silent.ts';

export { newKek, readKek } from './store/kek.ts';

/** A store, and what wraps the keys that it is sealed with. */
export interface Operated {
  readonly store: StoreOptions;
  readonly kek: KekSource;
}

/**
 * Brings the tables of a store up to date, seals what an earlier version wrote in plain text and sweeps what has lost
 * its key. A server does the same when it starts.
 *
 * @throws Error where the key-encryption keys do not fit, or a newer version made the database; nothing is changed.
 */
export async function migrate({
  store,
  kek,
  ids = randomIds,
}: Operated & {
  /** Where random ids come from; the system's generator unless given. */
  readonly ids?: Ids;
}): Promise<void> {
  if ('sqlite' in store) {
    const { openSqlite } = await import('./store/open.sqlite.ts');
    await (await openSqlite({ path: store.sqlite, notices: silent, kek, ids })).close();
    return;
  }
  const { migrated } = await import('./store/start.postgres.ts');
  await migrated(store, await keyringFrom(kek), ids);
}

/**
 * Copies an SQLite database to a new file, while it is in use. Its keys are left out, so that whoever is erased later
 * stays erased when the copy is restored beside the keys of that day.
 *
 * @throws Error where there is such a file already, or the store is on PostgreSQL.
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
      'PostgreSQL makes its own backups: `pg_dump --exclude-schema=attune_keys` leaves the keys out.',
    );
  }
  const taken = new Error(`There is a file at ${file} already; a backup takes the place of nothing.`);
  if (existsSync(file)) throw taken;
  const { default: Sqlite } = await import('better-sqlite3');
  const db = new Sqlite(store.sqlite, { fileMustExist: true });
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  try {
    closeSync(openSync(draft, 'wx', 0o600));
    // All of it in one step: it is of one instant, and whoever writes meanwhile does not make it begin again.
    await db.backup(draft, { progress: () => 2 ** 31 - 1 });
    if (existsSync(file)) throw taken;
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
    db.close();
  }
}

/**
 * Wraps every data key by the current key-encryption key, while the store is in use; afterwards the previous ones
 * are needed no more. Nothing that is sealed changes. Stopped half-way, it goes on from there when it is run again.
 *
 * @throws Error where a key is wrapped by one that is neither the current nor a previous one.
 */
export async function rotateKeys({ store, kek }: Operated): Promise<{ readonly rewrapped: number }> {
  const keyring = await keyringFrom(kek);
  const { rotate } = await import('./store/rotate.ts');
  if ('sqlite' in store) {
    const { onKeys } = await import('./store/keys.sqlite.ts');
    return onKeys(store.sqlite, (runner) => rotate(runner, keyring));
  }
  const { onConnections } = await import('./store/open.postgres.ts');
  return onConnections(store, (runner) => rotate(runner, keyring));
}
