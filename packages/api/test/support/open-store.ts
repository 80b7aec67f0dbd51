import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { warnOfListener } from '../../src/adapters/listener-warning.ts';
import { randomIds } from '../../src/adapters/random-ids.ts';
import { inProcessNotifier } from '../../src/notify/in-process.ts';
import { systemClock } from '../../src/store/clock/clock.ts';
import { type Keyring, keyringOf } from '../../src/store/crypto/keyring.ts';
import type { Runner } from '../../src/store/engine/runner.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { prepareSqlite } from '../../src/store/sqlite/prepare.ts';
import { sqliteRunner } from '../../src/store/sqlite/runner.ts';
import { storeOn } from '../../src/store/store.ts';
import type { PersistentStoreUnderTest } from '../../src/testing/store-contract/index.ts';
import type { ChangeNotifier, Store } from '../../src/use-cases/ports.ts';
import { kek } from './test-kek.ts';

export const keyring = keyringOf({ current: kek });

/** A path in a new folder, which is deleted after the test. */
export function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attune-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'data', 'attune.db');
}

/** Opens an empty store on SQLite, with a clock that stands still until `setClock` is called. */
export async function openTestSqlite(path: string): Promise<PersistentStoreUnderTest> {
  let now = 1;
  const notifier = inProcessNotifier();
  const open = () => openSqlite({ path, notifier, clock: () => now, kek, ids: randomIds });
  return {
    store: await open(),
    notifier,
    setClock: (at) => {
      now = at;
    },
    reopen: open,
  };
}

interface StoreParts {
  readonly db: Database;
  readonly runner: Runner;
  readonly notifier: ChangeNotifier;
  readonly store: Store;
}

/** Opens a store on SQLite and returns its parts, so that a test can break them. `log` receives every statement. */
export function openSqliteParts(
  path: string,
  log: (statement: string) => void = () => {},
  notifier: ChangeNotifier = inProcessNotifier(),
  keys: Keyring = keyring,
  runnerClock?: () => number,
): StoreParts {
  mkdirSync(dirname(path), { recursive: true });
  const db = new Sqlite(path, { verbose: (text) => log(String(text)) });
  const time = prepareSqlite(db, path, { keyring: keys, clock: systemClock, ids: randomIds });
  const runner = sqliteRunner(db, notifier, { onListenerError: warnOfListener, clock: runnerClock });
  return { db, runner, notifier, store: storeOn(runner, keys, { clockAhead: time.ahead }) };
}
