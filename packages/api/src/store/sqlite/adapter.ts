import { systemClock } from '../clock/clock.ts';
import type { DatabaseAdapter } from '../database-adapter.ts';
import { noNotifier } from '../no-notifier.ts';
import { backupSqlite } from './backup.ts';
import { withSqliteKeys } from './keys.ts';
import { openSqlite } from './open.ts';
import { resetSqliteClock } from './reset-clock.ts';

/** An SQLite database: the path of its file, or `:memory:`. */
export const sqliteAdapter = (path: string): DatabaseAdapter => ({
  open: (options) => openSqlite({ path, ...options }),
  async migrate(options) {
    await (await openSqlite({ path, notifier: noNotifier, ...options })).close();
  },
  resetClock: ({ clock = systemClock, ...options }) => resetSqliteClock({ path, clock, ...options }),
  backup: (file) => backupSqlite(path, file),
  withKeys: (action) => withSqliteKeys(path, action),
});
