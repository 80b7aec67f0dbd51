import type { Instant } from '@attune/core';
import type { Database } from 'better-sqlite3';
import type { Ids } from '../../use-cases/ports.ts';
import type { Clock } from '../clock/clock.ts';
import type { TimeKeeper } from '../clock/keep-time.ts';
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
import { configureConnection, executor, startClock, withLongTimeout } from './connection.ts';
import { attachKeys, openKeys } from './keys.ts';
import {
  keysInUse,
  latestTime,
  markKeysInUse,
  recordedTimes,
  setTimestamp,
  writeTimestamp,
} from './last-write-time.ts';
import { migrateSqlite } from './migrate.ts';
import { runTask, savepointsOn } from './savepoint.ts';

/** What preparing a database needs in addition to its connection. */
export interface PrepareOptions {
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Sets the store's clock to this one, and resets everything as for an older copy. Not by default. */
  readonly resetsClock?: boolean;
}

/**
 * Prepares a connection: configures it, attaches and migrates its keys, migrates the tables, deletes orphans and starts
 * the clock, which it returns.
 *
 * @throws Error, without any change, when the keys do not match.
 */
export function prepareSqlite(
  db: Database,
  path: string,
  { keyring, clock, ids, resetsClock = false }: PrepareOptions,
): TimeKeeper {
  configureConnection(db);
  const at = Math.floor(clock.now());
  if (path === ':memory:') migrateSqlite(db, shippedMigrations('sqlite'), at);
  else migrateWithKeys(db, path, keyring, at);
  attachKeys(db, path, at);
  const { read, write } = savepointsOn(db);
  read(assertKeysPresent());
  const older = resetsClock || isDatabaseBehindKeys(recordedTimes(db));
  const correction = resetsClock ? { from: (latestTime(db) ?? at) as Instant, to: at as Instant } : null;
  const cleanUp = db.transaction(() => {
    for (const task of [
      deleteOrphans({ isOlderCopy: older }),
      ...(older ? [resetAfterRestore({ keyring, ids, ...(correction && { correction }) })] : []),
    ]) {
      const result = write(task);
      if (result.type === 'undone') throw result.error;
    }
    if (resetsClock) setTimestamp(db, at);
  });
  withLongTimeout(db, () => cleanUp.immediate());
  const time = startClock(db, clock);
  writeTimestamp(db, time.read());
  return time;
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
