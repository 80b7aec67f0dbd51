import type { Database } from 'better-sqlite3';
import type { Ids } from '../../use-cases/ports.ts';
import type { Keyring } from '../crypto/keyring.ts';
import type { DbTask } from '../engine/db-task.ts';
import { encryptLegacyRows } from '../migrate/encrypt-legacy-rows.ts';
import type { MigrationStep } from '../migrate/migrate.ts';
import { shippedMigrations, stepsOf } from '../migrate/migration-steps.ts';
import {
  assertKeysMatchDatabase,
  assertKeysPresent,
  assertKnownKek,
  hasKeys,
} from '../restore/key-checks.ts';
import { deleteOrphans } from '../restore/orphans.ts';
import { resetAfterRestore } from '../restore/reset-after-restore.ts';
import { isDatabaseBehindKeys } from '../restore/restore-check.ts';
import { type Clock, configureConnection, executor, startClock, withLongTimeout } from './connection.ts';
import { attachKeys, openKeys } from './keys.ts';
import { keysInUse, markKeysInUse, recordedTimes, writeTimestamp } from './last-write-time.ts';
import { migrateSqlite } from './migrate.ts';
import { runTask, savepointsOn } from './savepoint.ts';

/** What preparing a database needs in addition to its connection. */
export interface PrepareOptions {
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * Prepares a connection: configures it, attaches and migrates its keys, migrates the tables, deletes orphans and starts
 * the clock.
 *
 * @throws Error, without any change, when the keys do not match.
 */
export function prepareSqlite(db: Database, path: string, { keyring, clock, ids }: PrepareOptions): void {
  configureConnection(db);
  if (path === ':memory:') migrateSqlite(db, shippedMigrations('sqlite'), clock());
  else migrateWithKeys(db, path, keyring, clock());
  attachKeys(db, path, clock());
  const { read, write } = savepointsOn(db);
  read(assertKeysPresent());
  const older = isDatabaseBehindKeys(recordedTimes(db));
  const cleanUp = db.transaction(() => {
    for (const task of [
      deleteOrphans({ isOlderCopy: older }),
      ...(older ? [resetAfterRestore(keyring, ids)] : []),
    ]) {
      const result = write(task);
      if (result.type === 'undone') throw result.error;
    }
  });
  withLongTimeout(db, () => cleanUp.immediate());
  startClock(db, clock);
  writeTimestamp(db, clock());
}

/**
 * Applies missing migrations. The keys have their own connection, which commits first: SQLite commits each file on its own,
 * and data encrypted with a lost key would be lost.
 */
function migrateWithKeys(db: Database, path: string, keyring: Keyring, at: number): void {
  const keys = openKeys(path, at);
  try {
    const [inMain, inKeys] = [executor(db), executor(keys)];
    const run = <T>(task: DbTask<T>): T =>
      runTask(task, (effect) => {
        if (effect.type !== 'statement') return [];
        return (effect.statement.text.includes('"attune_keys"') ? inKeys : inMain)(effect);
      });
    run(assertKnownKek(keyring));
    if (isNew(db)) run(assertKeysMatchDatabase());
    const inUse = keysInUse(keys);
    let encrypted = 0;
    const steps: Readonly<Record<MigrationStep, () => void>> = {
      encryptLegacyRows() {
        const encrypt = keys.transaction(() => run(encryptLegacyRows(keyring, !inUse || !run(hasKeys()))));
        encrypted = withLongTimeout(keys, () => encrypt.immediate());
      },
    };
    migrateSqlite(db, shippedMigrations('sqlite'), at, {
      after: (applied) => {
        for (const step of stepsOf(applied)) steps[step]();
      },
    });
    if (!inUse) withLongTimeout(keys, () => markKeysInUse(keys));
    if (encrypted > 0) withLongTimeout(db, () => removePlainText(db));
  } finally {
    keys.close();
  }
}

const isNew = (db: Database): boolean =>
  db.prepare(`select count(*) from sqlite_schema where name = 'migration'`).pluck().get() === 0;

/** Rewrites every page and truncates the WAL, so that neither contains plain text. */
function removePlainText(db: Database): void {
  db.exec('vacuum');
  db.pragma('wal_checkpoint(TRUNCATE)');
}
