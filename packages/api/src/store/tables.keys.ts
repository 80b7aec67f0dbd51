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
