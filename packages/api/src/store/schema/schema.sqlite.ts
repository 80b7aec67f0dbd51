import type { CoupleId, Instant, PersonId, Span } from '@attune/core';
import type { PairingCode } from '@attune/core/pairing';
import { index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';

/**
 * The tables on SQLite, only for drizzle-kit. Queries are built from `schema.postgres.ts`, and `schema-parity.ts` keeps
 * both equal. There are no defaults, cascades or foreign keys: a reference would take locks in its own order and could
 * refuse an exit. Columns are named as their keys.
 */
export const person = sqliteTable(
  'person',
  {
    tenant: text('tenant').notNull(),
    id: text('id').$type<PersonId>().notNull(),
    subject: text('subject').notNull(),
    couple: text('couple').$type<CoupleId>(),
    code: text('code').$type<PairingCode>(),
    counterpart: text('counterpart').$type<PersonId>(),
    at: integer('at').$type<Instant>().notNull(),
    state: text('state').notNull(),
    own: text('own').notNull(),
  },
  (table) => [
    primaryKey({ name: 'person_key', columns: [table.tenant, table.id] }),
    unique('person_subject').on(table.tenant, table.subject),
    unique('person_code').on(table.tenant, table.code),
  ],
);

export const couple = sqliteTable(
  'couple',
  {
    tenant: text('tenant').notNull(),
    id: text('id').$type<CoupleId>().notNull(),
    a: text('a').$type<PersonId>().notNull(),
    b: text('b').$type<PersonId>().notNull(),
    pairedAt: integer('pairedAt').$type<Instant>().notNull(),
    at: integer('at').$type<Instant>().notNull(),
    state: text('state').notNull(),
  },
  (table) => [primaryKey({ name: 'couple_key', columns: [table.tenant, table.id] })],
);

export const entry = sqliteTable(
  'entry',
  {
    tenant: text('tenant').notNull(),
    person: text('person').$type<PersonId>().notNull(),
    id: text('id').notNull(),
    part: text('part'),
    state: text('state').notNull(),
  },
  (table) => [
    primaryKey({ name: 'entry_key', columns: [table.tenant, table.person, table.id] }),
    index('entry_part').on(table.tenant, table.person, table.part),
  ],
);

export const journal = sqliteTable(
  'journal',
  {
    tenant: text('tenant').notNull(),
    person: text('person').$type<PersonId>().notNull(),
    state: text('state').notNull(),
  },
  (table) => [primaryKey({ name: 'journal_key', columns: [table.tenant, table.person] })],
);

export const advance = sqliteTable(
  'advance',
  {
    tenant: text('tenant').notNull(),
    at: integer('at').$type<Instant>().notNull(),
    span: integer('span').$type<Span>().notNull(),
  },
  (table) => [primaryKey({ name: 'advance_key', columns: [table.tenant, table.at] })],
);
