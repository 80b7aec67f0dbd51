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
import { agesOf, keysInUse, noteInUse, writeTimestamp } from './last-write-time.ts';
import { migrateSqlite } from './migrate.ts';
import { runTask, savepointsOn } from './savepoint.ts';

/** What preparing a database needs in addition to its connection. */
export interface PrepareOptions {
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * Makes a connection ready to be used: set up, its keys attached, both up to date, strays swept and the clock
 * started. Throws, with nothing changed, where the keys do not fit.
 */
export function prepareSqlite(db: Database, path: string, { keyring, clock, ids }: PrepareOptions): void {
  configureConnection(db);
  if (path === ':memory:') migrateSqlite(db, shippedMigrations('sqlite'), clock());
  else bringUpToDate(db, path, keyring, clock());
  attachKeys(db, path, clock());
  const { read, write } = savepointsOn(db);
  read(assertKeysPresent());
  const older = isDatabaseBehindKeys(agesOf(db));
  const sweep = db.transaction(() => {
    for (const work of [
      deleteOrphans({ isOlderCopy: older }),
      ...(older ? [resetAfterRestore(keyring, ids)] : []),
    ]) {
      const done = write(work);
      if (done.type === 'undone') throw done.fault;
    }
  });
  withLongTimeout(db, () => sweep.immediate());
  startClock(db, clock);
  writeTimestamp(db, clock());
}

/**
 * Applies what is missing. Keys have a connection of their own meanwhile, which commits first: SQLite commits each
 * file by itself, and what was sealed with a key that was lost would be lost.
 */
function bringUpToDate(db: Database, path: string, keyring: Keyring, at: number): void {
  const keys = openKeys(path, at);
  try {
    const [inMain, inKeys] = [executor(db), executor(keys)];
    const run = <T>(work: DbTask<T>): T =>
      runTask(work, (step) => {
        if (step.type !== 'statement') return [];
        return (step.statement.text.includes('"attune_keys"') ? inKeys : inMain)(step);
      });
    run(assertKnownKek(keyring));
    if (isNew(db)) run(assertKeysMatchDatabase());
    const inUse = keysInUse(keys);
    let sealed = 0;
    const steps: Readonly<Record<MigrationStep, () => void>> = {
      encryptLegacyRows() {
        const seal = keys.transaction(() => run(encryptLegacyRows(keyring, !inUse || !run(hasKeys()))));
        sealed = withLongTimeout(keys, () => seal.immediate());
      },
    };
    migrateSqlite(db, shippedMigrations('sqlite'), at, {
      after: (applied) => {
        for (const step of stepsOf(applied)) steps[step]();
      },
    });
    if (!inUse) withLongTimeout(keys, () => noteInUse(keys));
    if (sealed > 0) withLongTimeout(db, () => forgetPlain(db));
  } finally {
    keys.close();
  }
}

const isNew = (db: Database): boolean =>
  db.prepare(`select count(*) from sqlite_schema where name = 'migration'`).pluck().get() === 0;

/** Writes every page anew and empties the log: what was there in plain text is in neither. */
function forgetPlain(db: Database): void {
  db.exec('vacuum');
  db.pragma('wal_checkpoint(TRUNCATE)');
}
