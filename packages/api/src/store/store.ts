import type { Instant } from '@attune/core';
import { sql } from 'drizzle-orm';
import type { Store, TransactOptions, Viewer } from '../use-cases/ports.ts';
import { viewerKey } from '../use-cases/viewer-key.ts';
import type { Keyring } from './crypto/keyring.ts';
import type { DbTask } from './engine/db-task.ts';
import { db, query } from './engine/query.ts';
import type { Runner, TaskOptions } from './engine/runner.ts';
import { readJournal } from './model/journal.ts';
import { isEmpty } from './model/person.ts';
import { join, readSnapshot } from './model/snapshot.ts';
import { transact } from './model/transaction.ts';
import { person } from './schema/schema.postgres.ts';

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

/** Creates the store on a runner. The keyring encrypts and decrypts its data. */
export const storeOn = (
  { read, write, close }: Runner,
  keyring: Keyring,
  clockAhead: Store['clockAhead'] = () => 0,
): Store => ({
  readSnapshot: (viewer) => read(() => readSnapshot(keyring, viewer)),
  transact: (viewer, code, decide, options = {}) =>
    write(() => transact(keyring, viewer, code, decide, options), taskOptions(viewer, options)),
  readJournal: (viewer) => read(() => readJournal(keyring, viewer)),
  join: (viewer, person) => write(() => join(keyring, viewer, person), taskOptions(viewer)),
  isEmpty: () => read(isEmpty),
  now: (options = {}) => read(readNow, options),
  clockAhead,
  close,
});
