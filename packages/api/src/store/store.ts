import type { Instant } from '@attune/core';
import { sql } from 'drizzle-orm';
import type { Store, TransactOptions, Viewer } from '../use-cases/ports.ts';
import { viewerKey } from '../use-cases/viewer-key.ts';
import type { Keyring } from './crypto/keyring.ts';
import type { DbTask } from './engine/db-task.ts';
import { db, query } from './engine/query.ts';
import type { Runner, TaskOptions } from './engine/runner.ts';
import { journalStore } from './journal-store.ts';
import type { RowsLeft } from './model/journal.ts';
import { isEmpty } from './model/person.ts';
import { join, readSnapshot } from './model/snapshot.ts';
import { transact } from './model/transaction.ts';
import { person } from './schema/schema.postgres.ts';
import { readAhead } from './test-clock/advances.ts';
import { withTestClock } from './test-clock/with-test-clock.ts';

/** Reads the clock and one row, so that a result shows that the tables can be read. */
const readClock = query(() =>
  db
    .select({
      now: sql<Instant>`now_ms()`,
      anyPerson: sql<string | null>`(select ${person.id} from ${person} limit 1)`,
    })
    .from(sql`(select 1) "one"`),
);

function* readNow(): DbTask<Instant> {
  const [row] = yield* readClock({});
  if (!row) throw new Error('The clock returned no row.');
  return row.now;
}

const taskOptions = (viewer: Viewer, { isExit = false }: TransactOptions = {}): TaskOptions => ({
  owner: viewerKey(viewer),
  isExit,
});

interface StoreClock {
  /** How far the clock that the store follows is ahead of it. */
  readonly clockAhead?: Store['clockAhead'];
  /** Whether the time of each tenant can be moved. */
  readonly testClock?: boolean | undefined;
}

/** Creates the store on a runner. The keyring encrypts and decrypts its data. */
export function storeOn(
  runner: Runner,
  keyring: Keyring,
  { clockAhead = () => 0, testClock = false }: StoreClock = {},
): Store {
  const { read, write, close } = runner;
  const { indexJournal, deleteRowsLeft, ...journal } = journalStore(runner, keyring);
  const store: Store = {
    ...journal,
    readSnapshot: (viewer) => read(() => readSnapshot(keyring, viewer)),
    async transact(viewer, code, decide, options = {}) {
      // Entries are found by their time in the index. It is built before any lock is taken.
      if (options.journal?.times?.length) await indexJournal(viewer);
      const inStore = testClock ? { ...options, readAhead } : options;
      let left: RowsLeft | null = null;
      const begin = () => {
        left = null;
        return transact(keyring, viewer, code, decide, inStore, (rows) => {
          left = rows;
        });
      };
      const result = await write(begin, taskOptions(viewer, options));
      if (left) deleteRowsLeft(left);
      return result;
    },
    join: (viewer, person) => write(() => join(keyring, viewer, person), taskOptions(viewer)),
    isEmpty: () => read(isEmpty),
    now: ({ isExit = false } = {}) => read(readNow, { isExit }),
    clockAhead,
    close,
  };
  return testClock ? withTestClock(runner, store) : store;
}
