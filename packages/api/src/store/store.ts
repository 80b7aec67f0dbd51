import type { Instant } from '@attune/core';
import { sql } from 'drizzle-orm';
import type { Store } from '../use-cases/ports.ts';
import { join, readAround } from './model/snapshot.ts';
import { change } from './model/transaction.ts';
import { readJournal } from './model/journal.ts';
import type { Keyring } from './crypto/keyring.ts';
import { isEmpty } from './model/person.ts';
import { db, query } from './engine/query.ts';
import { person } from './schema/schema.postgres.ts';
import type { Work } from './engine/db-task.ts';

/** Runs work on one database. */
export interface Runner {
  /** Runs work of one statement that writes nothing. */
  read<T>(begin: () => Work<T>): Promise<T>;
  /**
   * Runs work in a transaction of its own, all or nothing; settles once it is committed. A database may ask for
   * it to begin anew.
   */
  write<T>(begin: () => Work<T>): Promise<T>;
  close(): Promise<void>;
}

/** The clock, and a look into the tables: whoever gets an answer knows that there are more to be had. */
const clock = query(() =>
  db
    .select({
      now: sql<Instant>`now_ms()`,
      anybody: sql<string | null>`(select ${person.id} from ${person} limit 1)`,
    })
    .from(sql`(select 1) "one"`),
);

function* readNow(): Work<Instant> {
  const [row] = yield* clock({});
  if (!row) throw new Error('The clock does not answer.');
  return row.now;
}

/** The store on any database that has a runner; the keyring seals and opens what it keeps. */
export const storeOn = ({ read, write, close }: Runner, keyring: Keyring): Store => ({
  read: (viewer) => read(() => readAround(keyring, viewer)),
  change: (viewer, code, decide) => write(() => change(keyring, viewer, code, decide)),
  journal: (viewer) => read(() => readJournal(keyring, viewer)),
  join: (viewer, person) => write(() => join(keyring, viewer, person)),
  isEmpty: () => read(isEmpty),
  now: () => read(readNow),
  close,
});
