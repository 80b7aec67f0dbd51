import Sqlite, { type Database } from 'better-sqlite3';
import type { Ages } from '../restore/restore-check.ts';

/** The time as the two files note it: whole minutes, in the number that SQLite keeps for whoever uses a file. */
const minute = 60_000;

/** A number that only says that keys are in use notes no time yet. */
const inUse = 1;

const noted = (db: Database, schema: 'main' | 'attune_keys'): number | null => {
  const minutes = Number(db.pragma(`${schema}.user_version`, { simple: true }));
  return minutes > inUse ? minutes * minute : null;
};

export const agesOf = (db: Database): Ages => ({ main: noted(db, 'main'), keys: noted(db, 'attune_keys') });

/** Whether the keys have been in use before. */
export const keysInUse = (keys: Database): boolean =>
  Number(keys.pragma('attune_keys.user_version', { simple: true })) >= inUse;

/** Notes that keys are in use: from now on, whoever has none was erased. */
export const noteInUse = (keys: Database): void => void keys.pragma(`attune_keys.user_version = ${inUse}`);

/** Notes the time in both files, never an earlier one; where that cannot be now, it is next time. */
export function writeTimestamp(db: Database, at: number): void {
  try {
    const { main, keys } = agesOf(db);
    const minutes = Math.max(inUse, Math.floor(Math.max(at, main ?? 0, keys ?? 0) / minute));
    for (const schema of ['attune_keys', 'main'] as const) db.pragma(`${schema}.user_version = ${minutes}`);
  } catch (fault) {
    if (!(fault instanceof Sqlite.SqliteError)) throw fault;
  }
}
