import type { CoupleId, Instant, PersonId, Span } from '@attune/core';
import type { PairingCode } from '@attune/core/pairing';
import { bigint, customType, index, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';

/** An id or name. Compared bytewise, as SQLite does, in any locale of the database. */
const name = customType<{ data: string; driverData: string }>({ dataType: () => 'text collate "C"' });
/** Epoch milliseconds. They fit a double, so they are numbers. */
const instant = (column: string) => bigint(column, { mode: 'number' }).$type<Instant>();

/**
 * The tables on PostgreSQL. The queries for both databases are built from them.
 *
 * - Every `state` is a document (`encrypted-document.ts`), encrypted with the key of its person or couple.
 * - A person has two documents: `state` is the shared profile and `own` the private profile. A partner's read opens only
 *   the first, so its duration does not depend on private data. One joined query reads a whole snapshot.
 * - A journal grows, so its entries are rows. They reveal neither their time nor their kind. `part` is the random name of
 *   a group of them. The journal's own document, its index, says what each group contains.
 * - `couple`, `code` and `counterpart` are the references by which other rows find a person: the couple, the pairing code,
 *   and the pairing peer. They are derived from the documents.
 * - `at` is the instant of the last write.
 */
export const person = pgTable(
  'person',
  {
    tenant: name('tenant').notNull(),
    id: name('id').$type<PersonId>().notNull(),
    subject: name('subject').notNull(),
    couple: name('couple').$type<CoupleId>(),
    code: name('code').$type<PairingCode>(),
    counterpart: name('counterpart').$type<PersonId>(),
    at: instant('at').notNull(),
    state: text('state').notNull(),
    own: text('own').notNull(),
  },
  (table) => [
    primaryKey({ name: 'person_key', columns: [table.tenant, table.id] }),
    unique('person_subject').on(table.tenant, table.subject),
    unique('person_code').on(table.tenant, table.code),
  ],
);

export const couple = pgTable(
  'couple',
  {
    tenant: name('tenant').notNull(),
    id: name('id').$type<CoupleId>().notNull(),
    a: name('a').$type<PersonId>().notNull(),
    b: name('b').$type<PersonId>().notNull(),
    pairedAt: instant('pairedAt').notNull(),
    at: instant('at').notNull(),
    state: text('state').notNull(),
  },
  (table) => [primaryKey({ name: 'couple_key', columns: [table.tenant, table.id] })],
);

export const entry = pgTable(
  'entry',
  {
    tenant: name('tenant').notNull(),
    person: name('person').$type<PersonId>().notNull(),
    id: name('id').notNull(),
    part: name('part'),
    state: text('state').notNull(),
  },
  (table) => [
    primaryKey({ name: 'entry_key', columns: [table.tenant, table.person, table.id] }),
    index('entry_part').on(table.tenant, table.person, table.part),
  ],
);

export const journal = pgTable(
  'journal',
  {
    tenant: name('tenant').notNull(),
    person: name('person').$type<PersonId>().notNull(),
    state: text('state').notNull(),
  },
  (table) => [primaryKey({ name: 'journal_key', columns: [table.tenant, table.person] })],
);

/** How far the test clock moved the time of each tenant, and when. Empty in a database of real people. */
export const advance = pgTable(
  'advance',
  {
    tenant: name('tenant').notNull(),
    at: instant('at').notNull(),
    span: bigint('span', { mode: 'number' }).$type<Span>().notNull(),
  },
  (table) => [primaryKey({ name: 'advance_key', columns: [table.tenant, table.at] })],
);
