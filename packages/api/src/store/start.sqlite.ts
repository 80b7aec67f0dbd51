import type { Database } from 'better-sqlite3';
import type { Ids } from '../application/ports.ts';
import { agesOf, keysInUse, noteInUse, noteTime } from './age.sqlite.ts';
import { isOlderCopy } from './age.ts';
import { type Clock, executing, patiently, prepareSqlite, startClock } from './connection.sqlite.ts';
import { hasKeys, refuseForeignKeys, refuseKeysOfAnother, refuseMissingKeys } from './fit.ts';
import type { Keyring } from './keyring.ts';
import { attachKeys, openKeys } from './keys.sqlite.ts';
import { migrateSqlite } from './migrate.sqlite.ts';
import type { MigrationStep } from './migrate.ts';
import { shippedMigrations, stepsOf } from './migration-steps.ts';
import { drive, piecesOn } from './piece.sqlite.ts';
import { sealPlainRows } from './plain-rows.ts';
import { sweepStrays } from './strays.ts';
import { takeBackAll } from './take-back.ts';
import type { Work } from './work.ts';

/** What starting a database needs in addition to its connection. */
export interface StartWith {
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * Makes a connection ready to be used: set up, its keys attached, both up to date, strays swept and the clock
 * started. Throws, with nothing changed, where the keys do not fit.
 */
export function startSqlite(db: Database, path: string, { keyring, clock, ids }: StartWith): void {
  prepareSqlite(db);
  if (path === ':memory:') migrateSqlite(db, shippedMigrations('sqlite'), clock());
  else bringUpToDate(db, path, keyring, clock());
  attachKeys(db, path, clock());
  const { read, write } = piecesOn(db);
  read(refuseMissingKeys());
  const older = isOlderCopy(agesOf(db));
  const sweep = db.transaction(() => {
    for (const work of [sweepStrays({ isOlderCopy: older }), ...(older ? [takeBackAll(keyring, ids)] : [])]) {
      const done = write(work);
      if (done.is === 'undone') throw done.fault;
    }
  });
  patiently(db, () => sweep.immediate());
  startClock(db, clock);
  noteTime(db, clock());
}

/**
 * Applies what is missing. Keys have a connection of their own meanwhile, which commits first: SQLite commits each
 * file by itself, and what was sealed with a key that was lost would be lost.
 */
function bringUpToDate(db: Database, path: string, keyring: Keyring, at: number): void {
  const keys = openKeys(path, at);
  try {
    const [inMain, inKeys] = [executing(db), executing(keys)];
    const run = <T>(work: Work<T>): T =>
      drive(work, (step) => {
        if (step.is !== 'statement') return [];
        return (step.statement.text.includes('"attune_keys"') ? inKeys : inMain)(step);
      });
    run(refuseForeignKeys(keyring));
    if (isNew(db)) run(refuseKeysOfAnother());
    const inUse = keysInUse(keys);
    let sealed = 0;
    const steps: Readonly<Record<MigrationStep, () => void>> = {
      encryptLegacyRows() {
        const seal = keys.transaction(() => run(sealPlainRows(keyring, !inUse || !run(hasKeys()))));
        sealed = patiently(keys, () => seal.immediate());
      },
    };
    migrateSqlite(db, shippedMigrations('sqlite'), at, {
      after: (applied) => {
        for (const step of stepsOf(applied)) steps[step]();
      },
    });
    if (!inUse) patiently(keys, () => noteInUse(keys));
    if (sealed > 0) patiently(db, () => forgetPlain(db));
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
