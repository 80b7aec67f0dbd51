import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { warnOfListener } from '../../src/adapters/listener-warning.ts';
import { randomIds } from '../../src/adapters/random-ids.ts';
import { inProcessNotifier } from '../../src/notify/in-process.ts';
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

/** A path in a folder of its own, which goes with the test. */
export function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attune-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'data', 'attune.db');
}

/** An empty store on SQLite, with the system's clock until it is set. Data in `:memory:` is gone once closed. */
export async function openTestSqlite(path: string): Promise<PersistentStoreUnderTest> {
  let set: number | null = null;
  const notices = inProcessNotifier();
  const open = () =>
    openSqlite({ path, notifier: notices, clock: () => set ?? Date.now(), kek, ids: randomIds });
  return {
    store: await open(),
    notifier: notices,
    setClock: (at) => {
      set = at;
    },
    reopen: open,
  };
}

interface Bare {
  readonly db: Database;
  readonly runner: Runner;
  readonly notifier: ChangeNotifier;
  readonly store: Store;
}

/** The same store with its parts at hand, so that a test can break them. */
export function openSqliteParts(
  path: string,
  log: (statement: string) => void = () => {},
  notices: ChangeNotifier = inProcessNotifier(),
  keys: Keyring = keyring,
): Bare {
  mkdirSync(dirname(path), { recursive: true });
  const db = new Sqlite(path, { verbose: (text) => log(String(text)) });
  prepareSqlite(db, path, { keyring: keys, clock: Date.now, ids: randomIds });
  const runner = sqliteRunner(db, notices, warnOfListener);
  return { db, runner, notifier: notices, store: storeOn(runner, keys) };
}
