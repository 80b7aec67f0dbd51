import Sqlite from 'better-sqlite3';
import { afterEach, expect, it, vi } from 'vitest';
import { randomIds } from '../../src/adapters/random-ids.ts';
import { inProcessNotifier } from '../../src/notify/in-process.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { temporaryFile } from '../support/open-store.ts';
import { kek } from '../support/test-kek.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('retries emptying the WAL a minute later when it fails', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const store = await openSqlite({
    path: temporaryFile(),
    notifier: inProcessNotifier(),
    kek,
    ids: randomIds,
  });
  const pragma = vi.spyOn(Sqlite.prototype, 'pragma').mockImplementation(() => {
    throw new Sqlite.SqliteError('database or disk is full', 'SQLITE_FULL');
  });
  vi.advanceTimersByTime(60_000);
  expect(pragma).toHaveBeenCalledTimes(3);
  expect(await store.isEmpty()).toBe(true);
  pragma.mockRestore();
  const again = vi.spyOn(Sqlite.prototype, 'pragma');
  vi.advanceTimersByTime(60_000);
  const emptied = again.mock.calls.map(([text]) => text).filter((text) => text.includes('wal_checkpoint'));
  expect(emptied).toEqual(['main.wal_checkpoint(TRUNCATE)', 'attune_keys.wal_checkpoint(TRUNCATE)']);
  await store.close();
});
