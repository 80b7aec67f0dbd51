import Sqlite from 'better-sqlite3';
import { afterEach, expect, it, vi } from 'vitest';
import { randomIds } from '../src/application/ids.ts';
import { inProcessNotices } from '../src/notify/in-process.ts';
import { openSqlite } from '../src/store/open.sqlite.ts';
import { kek } from './kek.ts';
import { temporaryFile } from './opened.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('goes on where a log cannot be emptied, and empties it the next time', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const store = await openSqlite({ path: temporaryFile(), notices: inProcessNotices(), kek, ids: randomIds });
  const pragma = vi.spyOn(Sqlite.prototype, 'pragma').mockImplementation(() => {
    throw new Sqlite.SqliteError('database or disk is full', 'SQLITE_FULL');
  });
  vi.advanceTimersByTime(60_000);
  expect(pragma).toHaveBeenCalledTimes(3);
  expect(await store.isEmpty()).toBe(true);
  pragma.mockRestore();
  const again = vi.spyOn(Sqlite.prototype, 'pragma');
  vi.advanceTimersByTime(60_000);
  const emptied = again.mock.calls.map(([said]) => said).filter((said) => said.includes('wal_checkpoint'));
  expect(emptied).toEqual(['main.wal_checkpoint(TRUNCATE)', 'attune_keys.wal_checkpoint(TRUNCATE)']);
  await store.close();
});
