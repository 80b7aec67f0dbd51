import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { OnDamage } from '../../use-cases/damage.ts';
import type { ChangeNotifier, Ids, OnClockChange, OnListenerError, Store } from '../../use-cases/ports.ts';
import { type Clock, systemClock, trustedClock } from '../clock/clock.ts';
import { clockReport } from '../clock/clock-report.ts';
import type { TimeKeeper } from '../clock/keep-time.ts';
import { type KekSource, missingKek } from '../crypto/kek.ts';
import { keyringFrom } from '../crypto/keyring.ts';
import { createPrivateFolder } from '../crypto/private-file.ts';
import { storeOn } from '../store.ts';
import { assertMarkedOrClose } from '../test-clock/assert-marked.ts';
import { reportDamagedFile, withDamagedFile } from './damaged-file.ts';
import { type DiskReserve, diskReserve, isDiskFull, noReserve } from './disk-reserve.ts';
import { keysFileFor } from './keys.ts';
import { writeTimestamp } from './last-write-time.ts';
import { type PrepareOptions, prepareSqlite } from './prepare.ts';
import { sqliteRunner } from './runner.ts';

export interface SqliteOptions {
  /** The file, which is created with its key file when missing; or `:memory:`, which is lost when closed. */
  readonly path: string;
  readonly notifier: ChangeNotifier;
  /** The system's clock by default. A function is trusted, as the clock of a test. */
  readonly clock?: Clock | (() => number);
  /** The key-encryption key; random by default in memory. */
  readonly kek: KekSource | undefined;
  /** Draws the marks that replace those of a restored copy. */
  readonly ids: Ids;
  /** Receives what the notifier throws. Ignored by default. */
  readonly onListenerError?: OnListenerError;
  /** Receives each record that does not open. Ignored by default. */
  readonly onDamage?: OnDamage;
  /** Receives when the clock departs from the store's time, and when they agree again. Ignored by default. */
  readonly onClockChange?: OnClockChange;
  /** Whether the time of each tenant can be moved. By default it cannot, and a marked database is opened, too. */
  readonly testClock?: boolean;
}

/** Opens the store on SQLite and migrates its tables. */
export async function openSqlite({
  path,
  notifier,
  clock: given = systemClock,
  kek,
  ids,
  onListenerError,
  onDamage = () => {},
  onClockChange = () => {},
  testClock,
}: SqliteOptions): Promise<Store> {
  const clock = typeof given === 'function' ? trustedClock(given) : given;
  const inMemory = path === ':memory:';
  const keyring = await keyringFrom(kek ?? (inMemory ? randomBytes(32) : missingKek()), onDamage);
  if (!inMemory) [path, keysFileFor(path)].forEach(createDatabaseFile);
  const reserve = inMemory ? noReserve : diskReserve(path);
  const { db, time } = openPrepared(path, reserve, { keyring, clock, ids });
  const runner = sqliteRunner(db, notifier, { onListenerError, reserve });
  const reported = reportDamagedFile(runner, path, onDamage);
  if (testClock !== undefined) await assertMarkedOrClose(reported, testClock);
  const store = storeOn(reported, keyring, { clockAhead: time.ahead, testClock });
  return withTimers(db, { time, report: clockReport('machine', onClockChange) }, store);
}

interface PreparedDatabase {
  readonly db: Sqlite.Database;
  readonly time: TimeKeeper;
}

/** Opens and prepares a database. On a full disk, it uses the reserve. */
function openPrepared(path: string, reserve: DiskReserve, options: PrepareOptions): PreparedDatabase {
  const db = new Sqlite(path);
  try {
    return { db, time: prepareSqlite(db, path, options) };
  } catch (error) {
    db.close();
    if (isDiskFull(error) && reserve.release()) return openPrepared(path, reserve, options);
    throw withDamagedFile(path, error);
  }
}

/** How long erased data may stay in the WAL, in milliseconds. A timer, so that its timing reveals no command. */
const checkpointInterval = 60_000;

/** How often the clock is checked, in milliseconds. */
const clockInterval = 1_000;

interface ClockCheck {
  readonly time: TimeKeeper;
  readonly report: (ahead: number) => void;
}

/** Wraps the store with timers that check the clock, and truncate the WAL, since it also contains erased data. */
function withTimers(db: Sqlite.Database, { time, report }: ClockCheck, store: Store): Store {
  const checkClock = (): void => {
    time.read();
    report(time.aheadSince());
  };
  const timers = [
    setInterval(checkClock, clockInterval).unref(),
    setInterval(() => {
      writeTimestamp(db, time.read());
      for (const schema of ['main', 'attune_keys'] as const) truncateWal(db, schema);
    }, checkpointInterval).unref(),
  ];
  checkClock();
  return {
    ...store,
    close: () => {
      for (const timer of timers) clearInterval(timer);
      return store.close();
    },
  };
}

/** Truncates the WAL. An error, such as a full disk, waits for the next run. */
function truncateWal(db: Sqlite.Database, schema: 'main' | 'attune_keys'): void {
  try {
    db.pragma(`${schema}.wal_checkpoint(TRUNCATE)`);
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
  }
}

/** Creates a file that only this account can read. SQLite gives the WAL files the same mode. */
function createDatabaseFile(path: string): void {
  createPrivateFolder(dirname(path));
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
}
