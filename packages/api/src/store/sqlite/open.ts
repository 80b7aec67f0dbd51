import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { ChangeNotifier, Ids, OnListenerError, Store } from '../../use-cases/ports.ts';
import { type KekSource, needsKek } from '../crypto/kek.ts';
import { keyringFrom } from '../crypto/keyring.ts';
import { storeOn } from '../store.ts';
import type { Clock } from './connection.ts';
import { keysFileFor } from './keys.ts';
import { writeTimestamp } from './last-write-time.ts';
import { prepareSqlite } from './prepare.ts';
import { sqliteRunner } from './runner.ts';

export interface SqliteOptions {
  /** The file, made if there is none, with its keys beside it; or `:memory:`, which is gone once closed. */
  readonly path: string;
  readonly notifier: ChangeNotifier;
  readonly clock?: Clock;
  /** What wraps the data keys; in memory a random one, unless given. */
  readonly kek: KekSource | undefined;
  /** Draws the marks that replace those of a restored copy. */
  readonly ids: Ids;
  /** Receives what the notifier throws. Nothing happens unless given. */
  readonly onListenerError?: OnListenerError;
}

/** Opens the store on SQLite and brings its tables up to date. */
export async function openSqlite({
  path,
  notifier,
  clock = Date.now,
  kek,
  ids,
  onListenerError,
}: SqliteOptions): Promise<Store> {
  const inMemory = path === ':memory:';
  const keyring = await keyringFrom(kek ?? (inMemory ? randomBytes(32) : needsKek()));
  if (!inMemory) [path, keysFileFor(path)].forEach(makeFile);
  const db = new Sqlite(path);
  try {
    prepareSqlite(db, path, { keyring, clock, ids });
    return emptyingLog(db, clock, storeOn(sqliteRunner(db, notifier, onListenerError), keyring));
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
    writeTimestamp(db, clock());
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
