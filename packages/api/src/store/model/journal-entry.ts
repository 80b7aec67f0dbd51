import type { PersonId } from '@attune/core';
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { JournalEntry } from '../../use-cases/ports.ts';
import type { DataKey, Keyring, Owner, WrappedKey } from '../crypto/keyring.ts';
import { db, type Query, query, write } from '../engine/query.ts';
import { journalSuffix } from '../schema/schema.keys.ts';
import { entry } from '../schema/schema.postgres.ts';
import {
  type Document,
  type DocumentFormat,
  isToType,
  type Row,
  readDocument,
  writeDocument,
} from './encrypted-document.ts';
import { ifReadable } from './readable.ts';

/** Upcasts from format 2 to 3: entries gained an offset, which is unknown for older ones. */
const withoutUtcOffset = (older: Document): Document => ({ ...older, utcOffset: null });

const format: DocumentFormat = {
  noun: 'entry',
  column: 'state',
  upcasts: [isToType, withoutUtcOffset],
  minBytes: 1_024,
};

/** The owner of a journal's key. */
export const journalOwner = ({ tenant, person }: JournalOf): Owner => ({
  tenant,
  id: `${person}${journalSuffix}`,
});

/** Whose journal. */
export interface JournalOf {
  readonly tenant: string;
  readonly person: PersonId;
}
/** An encrypted entry with the name of its part; null while no part contains it. */
export interface EntryRow {
  readonly id: string;
  readonly part: string | null;
  readonly state: string;
}
type EntryKey = JournalOf & { readonly id: string };

const columns = { id: entry.id, part: entry.part, state: entry.state };
const inJournal = (of: JournalOf) => and(eq(entry.tenant, of.tenant), eq(entry.person, of.person));

export const findEntry: Query<EntryKey, EntryRow[]> = query((key: EntryKey) =>
  db
    .select(columns)
    .from(entry)
    .where(and(inJournal(key), eq(entry.id, key.id))),
);

export const findPart: Query<JournalOf & { part: string }, EntryRow[]> = query(
  (of: JournalOf & { part: string }) =>
    db
      .select(columns)
      .from(entry)
      .where(and(inJournal(of), eq(entry.part, of.part))),
);

/** Finds every entry that is in a part, of this index or of an earlier one. */
export const findAllInParts: Query<JournalOf, EntryRow[]> = query((of: JournalOf) =>
  db
    .select(columns)
    .from(entry)
    .where(and(inJournal(of), isNotNull(entry.part))),
);

/** Finds every entry that is in no part. */
export const findLoose: Query<JournalOf, EntryRow[]> = query((of: JournalOf) =>
  db
    .select(columns)
    .from(entry)
    .where(and(inJournal(of), isNull(entry.part))),
);

/** How many entries one step of indexing takes. It holds the person's lock for a few milliseconds. */
export const indexedAtOnce = 128;

export const findSomeLoose: Query<JournalOf, EntryRow[]> = query((of: JournalOf) =>
  db
    .select(columns)
    .from(entry)
    .where(and(inJournal(of), isNull(entry.part)))
    .limit(indexedAtOnce),
);

export const findSomeInParts: Query<JournalOf, { id: string }[]> = query((of: JournalOf) =>
  db
    .select({ id: entry.id })
    .from(entry)
    .where(and(inJournal(of), isNotNull(entry.part)))
    .limit(indexedAtOnce),
);

export const insertRow = write((row: EntryKey & EntryRow) =>
  db
    .insert(entry)
    .values({
      tenant: row.tenant,
      person: row.person,
      id: row.id,
      part: row.part,
      state: row.state,
    } satisfies Record<keyof typeof entry.$inferInsert, unknown>)
    .returning({ id: entry.id }),
);

export const movePart = write((row: EntryKey & { part: string | null }) =>
  db
    .update(entry)
    .set({ part: row.part })
    .where(and(inJournal(row), eq(entry.id, row.id)))
    .returning({ id: entry.id }),
);

export const removeRow = write((key: EntryKey) =>
  db
    .delete(entry)
    .where(and(inJournal(key), eq(entry.id, key.id)))
    .returning({ id: entry.id }),
);

/** Finds how many entries each part has; null is the part of those in none. It decrypts nothing. */
export const countParts: Query<JournalOf, { part: string | null; count: number }[]> = query((of: JournalOf) =>
  db
    .select({ part: entry.part, count: sql<number>`count(*)` })
    .from(entry)
    .where(inJournal(of))
    .groupBy(entry.part),
);

export const removePart = write((of: JournalOf & { part: string }) =>
  db
    .delete(entry)
    .where(and(inJournal(of), eq(entry.part, of.part)))
    .returning({ id: entry.id }),
);

export const removeLoose = write((of: JournalOf) =>
  db
    .delete(entry)
    .where(and(inJournal(of), isNull(entry.part)))
    .returning({ id: entry.id }),
);

export const removeAllRows = write((of: JournalOf) =>
  db.delete(entry).where(inJournal(of)).returning({ id: entry.id }),
);

/** Decrypts an entry. Null when it does not open: it is damaged, or a backup restored it from an erased journal. */
export function decryptEntry(
  keyring: Keyring,
  key: DataKey,
  { tenant, id }: Row,
  state: string,
): JournalEntry | null {
  const content = ifReadable(keyring, { table: 'entry', id }, () =>
    readDocument<JournalEntry>(format, key, { tenant, id }, state),
  );
  return content && { ...content, id };
}

/** Opens the key of a journal. Null when it is damaged: the journal then counts as gone. */
export const openJournalKey = (keyring: Keyring, of: JournalOf, wrapped: WrappedKey): DataKey | null =>
  ifReadable(keyring, { table: 'journal', id: of.person }, () => keyring.unwrap(journalOwner(of), wrapped));

/** Decrypts the entries that open. */
export const decryptRows = (
  keyring: Keyring,
  key: DataKey,
  tenant: string,
  rows: readonly EntryRow[],
): JournalEntry[] =>
  rows
    .map(({ id, state }) => decryptEntry(keyring, key, { tenant, id }, state))
    .filter((opened) => opened !== null);

/** Encrypts an entry for its row. */
export const encryptEntry = (key: DataKey, tenant: string, { id, ...content }: JournalEntry): string =>
  writeDocument(format, key, { tenant, id }, content);
