import { and, eq, exists, not, notExists, or, type SQL, sql } from 'drizzle-orm';
import { alias, type PgTable } from 'drizzle-orm/pg-core';
import type { DbTask } from '../engine/db-task.ts';
import { db, write } from '../engine/query.ts';
import { dataKey, journalKeyId, keyOwnerId } from '../schema/schema.keys.ts';
import { couple, entry, journal, person } from '../schema/schema.postgres.ts';

const one = alias(person, 'one');
const two = alias(couple, 'two');
const rowOf = (table: PgTable, where: SQL | undefined) => db.select().from(table).where(where);
const keyOf = ({ tenant, id }: typeof person | typeof couple) =>
  rowOf(dataKey, and(eq(dataKey.tenant, tenant), eq(dataKey.id, id)));
const member = (id: typeof couple.a | typeof couple.b) =>
  rowOf(one, and(eq(one.tenant, couple.tenant), eq(one.id, id)));

const people = write(() =>
  db
    .delete(person)
    .where(notExists(keyOf(person)))
    .returning({ id: person.id }),
);
const couples = write(() =>
  db
    .delete(couple)
    .where(or(notExists(keyOf(couple)), notExists(member(couple.a)), notExists(member(couple.b))))
    .returning({ id: couple.id }),
);
const entries = write(() =>
  db
    .delete(entry)
    .where(
      notExists(
        rowOf(dataKey, and(eq(dataKey.tenant, entry.tenant), eq(dataKey.id, journalKeyId(entry.person)))),
      ),
    )
    .returning({ id: entry.id }),
);
const indexes = write(() =>
  db
    .delete(journal)
    .where(
      notExists(
        rowOf(dataKey, and(eq(dataKey.tenant, journal.tenant), eq(dataKey.id, journalKeyId(journal.person)))),
      ),
    )
    .returning({ person: journal.person }),
);
const keys = write(() =>
  db
    .delete(dataKey)
    .where(
      not(
        or(
          exists(rowOf(one, and(eq(one.tenant, dataKey.tenant), sql`${one.id} = ${keyOwnerId}`))),
          exists(rowOf(two, and(eq(two.tenant, dataKey.tenant), eq(two.id, dataKey.id)))),
        ) as SQL,
      ),
    )
    .returning({ id: dataKey.id }),
);

/**
 * Deletes rows without a key and keys without a row. A restored backup contains rows of erased people and ended couples.
 * A power loss can leave either, because SQLite commits its two files one after the other. With an older database, keys
 * without a row stay, because a newer copy may have the row.
 */
export function* deleteOrphans({ isOlderCopy = false } = {}): DbTask<void> {
  yield* people({});
  yield* couples({});
  if (!isOlderCopy) yield* keys({});
  yield* entries({});
  yield* indexes({});
}
