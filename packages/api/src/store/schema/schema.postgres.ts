import type { CoupleId, Instant, PairingCode, PersonId } from '@attune/core';
import { bigint, customType, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';

/** An id or another name: compared bytewise, as SQLite does, whatever language the database speaks. */
const name = customType<{ data: string; driverData: string }>({ dataType: () => 'text collate "C"' });
/** Epoch milliseconds; they fit a double, so they are numbers. */
const instant = (column: string) => bigint(column, { mode: 'number' }).$type<Instant>();

/**
 * The tables on PostgreSQL, and what every query is built from, on both databases.
 *
 * - Every `state` is a document (`document.ts`), sealed with the key of its person or couple (`tables.keys.ts`).
 *   A person's holds what faces others, and `own` all else that is bounded: a partner's look reads the one, and
 *   takes no longer for whatever is in the other. One joined query is then a snapshot of what surrounds somebody.
 *   Their journal grows, so it is rows of its own, which tell neither when they were kept nor what they are of.
 * - `couple`, `code` and `counterpart` say how a row is reached from another: the couple one is in, the code one
 *   offers now, and who asked one or whom one asked. They follow from what the person is; nothing else sets them.
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
    state: text('state').notNull(),
  },
  (table) => [primaryKey({ name: 'entry_key', columns: [table.tenant, table.person, table.id] })],
);
