import { type Column, type SQL, sql } from 'drizzle-orm';
import { pgSchema, primaryKey, text } from 'drizzle-orm/pg-core';

/**
 * The wrapped data keys of people, couples and journals. A row without its key does not exist: every read joins the key.
 * So destroying a key is enough, also for rows that an old backup restores.
 *
 * The table is in a separate store: a second file, attached, on SQLite, and a schema on PostgreSQL. Its name is the same
 * on both. Its migrations are written by hand, in `migrations/*-keys`.
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
 * The suffix of a journal's key id, after its person's id. A journal has its own key, which is created with its first
 * entry and destroyed with the journal. So an erased journal stays closed when a backup restores its entries.
 */
export const journalSuffix = ':journal';
const journalSuffixSql = sql.raw(`'${journalSuffix}'`);

/** The key id of a person's journal. */
export const journalKeyId = (person: Column): SQL<string> => sql`${person} || ${journalSuffixSql}`;

/** The id of a key's owner: a couple or a person, also for the key of a journal. */
export const keyOwnerId: SQL<string> = sql`replace(${dataKey.id}, ${journalSuffixSql}, '')`;
