import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Notices, Store } from '../application/ports.ts';
import { type Clock, prepareSqlite, startClock } from './connection.sqlite.ts';
import { migrateSqlite } from './migrate.sqlite.ts';
import { migrationsFor, readMigrations } from './migrate.ts';
import { sqliteRunner } from './runner.sqlite.ts';
import { storeOn } from './store.ts';

export interface SqliteOptions {
  /** The file, made if there is none; or `:memory:`, which is gone once closed. */
  readonly path: string;
  readonly notices: Notices;
  readonly clock?: Clock;
}

/** Opens the store on SQLite and brings its tables up to date. */
export async function openSqlite({ path, notices, clock = Date.now }: SqliteOptions): Promise<Store> {
  if (path !== ':memory:') makeFile(path);
  const db = new Sqlite(path);
  try {
    prepareSqlite(db);
    migrateSqlite(db, readMigrations(migrationsFor('sqlite')), clock());
    startClock(db, clock);
    return emptyingLog(db, storeOn(sqliteRunner(db, notices)));
  } catch (fault) {
    db.close();
    throw fault;
  }
}

/** How long what was erased may stay in the write-ahead log, in milliseconds: by the clock, not by anybody's act. */
const logEmptiedEvery = 60_000;

/** The store, with its write-ahead log emptied now and then: it holds what was written, erased or not. */
function emptyingLog(db: Sqlite.Database, store: Store): Store {
  const timer = setInterval(() => db.pragma('wal_checkpoint(TRUNCATE)'), logEmptiedEvery).unref();
  return {
    ...store,
    close: () => {
      clearInterval(timer);
      return store.close();
    },
  };
}

/** What people say is for this account of the system alone. SQLite gives the files beside it the same mode. */
function makeFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
}
