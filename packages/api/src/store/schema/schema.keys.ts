import { type Column, type SQL, sql } from 'drizzle-orm';
import { pgSchema, primaryKey, text } from 'drizzle-orm/pg-core';

/**
 * The data keys, wrapped: one for each person and each couple. A row without its key does not exist: whatever
 * reads a row joins its key, so that destroying the key is enough, also for what an old backup brings back.
 *
 * They are in a store of their own: a second file attached on SQLite, a schema on PostgreSQL. Both write this
 * name alike. Their migrations are written by hand, in `migrations/*-keys`.
 */
export const dataKey = pgSchema('attune_keys').table(
  'data_key',
  {
    tenant: text('tenant').notNull(),
    id: text('id').notNull(),
    kek: text('kek').notNull(),
    wrapped: text('wrapped').notNull(),
  },
  (table) => [primaryKey({ name: 'data_key_key', columns: [table.tenant, table.id] })],
);

/**
 * What the name of a journal's key ends with, after its person's. A journal has a key of its own, made with its first
 * line and destroyed with it: so one that was erased stays closed when an older backup brings back its lines, though
 * their author is still here.
 */
export const ofJournal = ':journal';
const ending = sql.raw(`'${ofJournal}'`);

/** The name of the key to a person's journal. */
export const journalKeyOf = (person: Column): SQL<string> => sql`${person} || ${ending}`;

/** Whose a key is: a couple's, or a person's, whether to what is said of them or to their journal. */
export const whoseKey: SQL<string> = sql`replace(${dataKey.id}, ${ending}, '')`;
