import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { randomIds } from '../src/application/ids.ts';
import type { Notices, Store } from '../src/application/ports.ts';
import { inProcessNotices } from '../src/notify/in-process.ts';
import { type Keyring, keyringOf } from '../src/store/keyring.ts';
import { openSqlite } from '../src/store/open.sqlite.ts';
import { sqliteRunner } from '../src/store/runner.sqlite.ts';
import { startSqlite } from '../src/store/start.sqlite.ts';
import { type Runner, storeOn } from '../src/store/store.ts';
import type { KeptOpened } from '../src/testing/store-contract/index.ts';
import { kek } from './kek.ts';

export const keyring = keyringOf({ current: kek });

/** A path in a folder of its own, which goes with the test. */
export function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attune-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'data', 'attune.db');
}

/** An empty store on SQLite, with the system's clock until it is set. Data in `:memory:` is gone once closed. */
export async function openedSqlite(path: string): Promise<KeptOpened> {
  let set: number | null = null;
  const notices = inProcessNotices();
  const open = () => openSqlite({ path, notices, clock: () => set ?? Date.now(), kek, ids: randomIds });
  return {
    store: await open(),
    notices,
    setClock: (at) => {
      set = at;
    },
    reopen: open,
  };
}

interface Bare {
  readonly db: Database;
  readonly runner: Runner;
  readonly notices: Notices;
  readonly store: Store;
}

/** The same store with its parts at hand, so that a test can break them. */
export function bareSqlite(
  path: string,
  log: (statement: string) => void = () => {},
  notices: Notices = inProcessNotices(),
  keys: Keyring = keyring,
): Bare {
  mkdirSync(dirname(path), { recursive: true });
  const db = new Sqlite(path, { verbose: (text) => log(String(text)) });
  startSqlite(db, path, { keyring: keys, clock: Date.now, ids: randomIds });
  const runner = sqliteRunner(db, notices);
  return { db, runner, notices, store: storeOn(runner, keys) };
}
