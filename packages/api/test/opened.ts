import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { inProcessNotices } from '../src/notify/in-process.ts';
import { openSqlite } from '../src/store/open.sqlite.ts';
import type { Opened } from '../src/testing/store-people.ts';

/** A path in a folder of its own, which goes with the test. */
export function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attune-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'data', 'attune.db');
}

/** An empty store on SQLite, with the system's clock until it is set. */
export async function openedSqlite(path: string): Promise<Opened> {
  let set: number | null = null;
  const notices = inProcessNotices();
  const open = () => openSqlite({ path, notices, clock: () => set ?? Date.now() });
  const opened = {
    store: await open(),
    notices,
    setClock: (at: number) => {
      set = at;
    },
  };
  return path === ':memory:' ? opened : { ...opened, reopen: open };
}
