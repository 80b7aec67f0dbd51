import type { Instant } from '@attune/core';
import { sql } from 'drizzle-orm';
import type { Store } from '../application/ports.ts';
import { join, readAround } from './around.ts';
import { change } from './change.ts';
import { isEmpty } from './person.ts';
import { db, query } from './query.ts';
import { person } from './tables.postgres.ts';
import type { Work } from './work.ts';

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

const clock = query(() =>
  db
    .select({
      now: sql<Instant>`now_ms()`,
      people: sql<number>`(select count(*) from (select 1 from ${person} limit 1) as one)`,
    })
    .from(sql`(select 1) as one`),
);

function* now(): Work<Instant> {
  const [row] = yield* clock({});
  if (!row) throw new Error('The clock says nothing.');
  return row.now;
}

/** The store on any database that has a runner. */
export const storeOn = ({ read, write, close }: Runner): Store => ({
  read: (viewer) => read(() => readAround(viewer)),
  change: (viewer, code, decide) => write(() => change(viewer, code, decide)),
  join: (viewer, person) => write(() => join(viewer, person)),
  isEmpty: () => read(isEmpty),
  now: () => read(now),
  journal: async () => [],
  close,
});
