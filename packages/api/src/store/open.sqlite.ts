import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Ids, Notices, Store } from '../application/ports.ts';
import { noteTime } from './age.sqlite.ts';
import type { Clock } from './connection.sqlite.ts';
import { type KekSource, needsKek } from './kek.ts';
import { keyringFrom } from './keyring.ts';
import { keysBeside } from './keys.sqlite.ts';
import { sqliteRunner } from './runner.sqlite.ts';
import { startSqlite } from './start.sqlite.ts';
import { storeOn } from './store.ts';

export interface SqliteOptions {
  /** The file, made if there is none, with its keys beside it; or `:memory:`, which is gone once closed. */
  readonly path: string;
  readonly notices: Notices;
  readonly clock?: Clock;
  /** What wraps the data keys; in memory a random one, unless given. */
  readonly kek: KekSource | undefined;
  /** Where the marks come from that replace those of a restored copy. */
  readonly ids: Ids;
}

/** Opens the store on SQLite and brings its tables up to date. */
export async function openSqlite({
  path,
  notices,
  clock = Date.now,
  kek,
  ids,
}: SqliteOptions): Promise<Store> {
  const inMemory = path === ':memory:';
  const keyring = await keyringFrom(kek ?? (inMemory ? randomBytes(32) : needsKek()));
  if (!inMemory) [path, keysBeside(path)].forEach(makeFile);
  const db = new Sqlite(path);
  try {
    startSqlite(db, path, { keyring, clock, ids });
    return emptyingLog(db, clock, storeOn(sqliteRunner(db, notices), keyring));
  } catch (fault) {
    db.close();
    throw fault;
  }
}

/** How long what was erased may stay in the write-ahead logs, in milliseconds: by the clock, not by anybody's act. */
const logEmptiedEvery = 60_000;

/** The store, with its write-ahead logs emptied now and then: they hold what was written, erased or not. */
function emptyingLog(db: Sqlite.Database, clock: Clock, store: Store): Store {
  const timer = setInterval(() => {
    noteTime(db, clock());
    for (const schema of ['main', 'attune_keys'] as const) emptyLog(db, schema);
  }, logEmptiedEvery).unref();
  return {
    ...store,
    close: () => {
      clearInterval(timer);
      return store.close();
    },
  };
}

/** A disk that is full, say, ends neither the process nor the turn after it: next time again. */
function emptyLog(db: Sqlite.Database, schema: 'main' | 'attune_keys'): void {
  try {
    db.pragma(`${schema}.wal_checkpoint(TRUNCATE)`);
  } catch (fault) {
    if (!(fault instanceof Sqlite.SqliteError)) throw fault;
  }
}

/** What people say is for this account of the system alone. SQLite gives the files beside it the same mode. */
function makeFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
}
