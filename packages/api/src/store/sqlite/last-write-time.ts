import Sqlite, { type Database } from 'better-sqlite3';
import type { RecordedTimes } from '../restore/restore-check.ts';

/** Both files record the time in whole minutes, in SQLite's `user_version`. */
const minute = 60_000;

/** A value that only marks keys as in use, without a time. */
const inUse = 1;

const schemas = ['attune_keys', 'main'] as const;

const recordedTime = (db: Database, schema: (typeof schemas)[number]): number | null => {
  const minutes = Number(db.pragma(`${schema}.user_version`, { simple: true }));
  return minutes > inUse ? minutes * minute : null;
};

export const recordedTimes = (db: Database): RecordedTimes => ({
  main: recordedTime(db, 'main'),
  keys: recordedTime(db, 'attune_keys'),
});

/** The latest time that a database contains: of a write, or recorded. Null when it is new. */
export function latestTime(db: Database): number | null {
  const latest = db.prepare<[], number | null>(
    'select max(at) from (select max(at) as at from person union all select max(at) from couple)',
  );
  const { main, keys } = recordedTimes(db);
  return Math.max(latest.pluck().get() ?? 0, main ?? 0, keys ?? 0) || null;
}

/** Whether the keys were used before. */
export const keysInUse = (keys: Database): boolean =>
  Number(keys.pragma('attune_keys.user_version', { simple: true })) >= inUse;

/** Marks the keys as in use. From now on, a missing key means that the person was erased. */
export const markKeysInUse = (keys: Database): void =>
  void keys.pragma(`attune_keys.user_version = ${inUse}`);

/** Records the time in both files, also an earlier one. */
export function setTimestamp(db: Database, at: number): void {
  const minutes = Math.max(inUse, Math.floor(at / minute));
  for (const schema of schemas) db.pragma(`${schema}.user_version = ${minutes}`);
}

/** Records the time in both files, never an earlier one. Skips it when the database is busy. */
export function writeTimestamp(db: Database, at: number): void {
  try {
    const { main, keys } = recordedTimes(db);
    setTimestamp(db, Math.max(at, main ?? 0, keys ?? 0));
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
  }
}
