import type { Instant } from '@attune/core';
import { sql } from 'drizzle-orm';
import type { Store } from '../use-cases/ports.ts';
import type { Keyring } from './crypto/keyring.ts';
import type { DbTask } from './engine/db-task.ts';
import { db, query } from './engine/query.ts';
import type { Runner } from './engine/runner.ts';
import { readJournal } from './model/journal.ts';
import { isEmpty } from './model/person.ts';
import { join, readSnapshot } from './model/snapshot.ts';
import { transact } from './model/transaction.ts';
import { person } from './schema/schema.postgres.ts';

/** The clock, and a look into the tables: whoever gets an answer knows that there are more to be had. */
const clock = query(() =>
  db
    .select({
      now: sql<Instant>`now_ms()`,
      anybody: sql<string | null>`(select ${person.id} from ${person} limit 1)`,
    })
    .from(sql`(select 1) "one"`),
);

function* readNow(): DbTask<Instant> {
  const [row] = yield* clock({});
  if (!row) throw new Error('The clock does not answer.');
  return row.now;
}

/** The store on any database that has a runner; the keyring seals and opens what it keeps. */
export const storeOn = ({ read, write, close }: Runner, keyring: Keyring): Store => ({
  readSnapshot: (viewer) => read(() => readSnapshot(keyring, viewer)),
  transact: (viewer, code, decide) => write(() => transact(keyring, viewer, code, decide)),
  readJournal: (viewer) => read(() => readJournal(keyring, viewer)),
  join: (viewer, person) => write(() => join(keyring, viewer, person)),
  isEmpty: () => read(isEmpty),
  now: () => read(readNow),
  close,
});
