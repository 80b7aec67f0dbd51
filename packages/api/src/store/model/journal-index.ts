import { randomBytes } from 'node:crypto';
import {
  countCheckIn,
  countReading,
  type EntryType,
  type JournalTotals,
  noTotals,
} from '@attune/core/journal';
import { and, eq } from 'drizzle-orm';
import { byPosition, positionOf } from '../../use-cases/journal/entry-time.ts';
import type { EntryPosition } from '../../use-cases/journal/journal-page.ts';
import type { JournalEntry } from '../../use-cases/ports.ts';
import { DecryptionError } from '../crypto/encryption.ts';
import type { DataKey } from '../crypto/keyring.ts';
import type { DbTask } from '../engine/db-task.ts';
import { db, one, type Query, query, write } from '../engine/query.ts';
import { journal } from '../schema/schema.postgres.ts';
import { type DocumentFormat, readDocument, writeDocument } from './encrypted-document.ts';
import type { JournalOf } from './journal-entry.ts';

/** The most entries of a part. Reading a page decrypts whole parts. */
export const partMax = 128;

/** A group of entries of one type, contiguous in time. */
export interface Part {
  /** Random, so that the column reveals neither time, order nor type. */
  readonly id: string;
  /** Where the part begins. The first part also contains everything earlier. */
  readonly from: EntryPosition;
  /** How many rows it has. */
  readonly count: number;
}

/** What a journal's parts contain. It is derived from the entries, and built again when it is missing or wrong. */
export interface JournalIndex {
  readonly parts: Readonly<Record<EntryType, readonly Part[]>>;
  /** No entry of a type is later than its end. */
  readonly ends: Readonly<Record<EntryType, EntryPosition | null>>;
  readonly totals: JournalTotals;
}

export const emptyIndex: JournalIndex = {
  parts: { reading: [], checkIn: [] },
  ends: { reading: null, checkIn: null },
  totals: noTotals,
};

export const newPartId = (): string => randomBytes(6).toString('base64url');

/** Returns the number of the part that contains a position; -1 without parts. */
export function partNumberAt(parts: readonly Part[], position: EntryPosition): number {
  let [low, high] = [0, parts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const part = parts[middle];
    if (part && byPosition(part.from, position) <= 0) low = middle;
    else high = middle - 1;
  }
  return high;
}

/** Adds an entry that a part takes, or with −1 removes one. Null when no part has this id: the index is wrong. */
export function recount(
  index: JournalIndex,
  entry: JournalEntry,
  partId: string,
  times: 1 | -1,
): JournalIndex | null {
  const { type } = entry;
  const parts = index.parts[type];
  if (!parts.some(({ id }) => id === partId)) return null;
  const counted = parts
    .map((part) => (part.id === partId ? { ...part, count: part.count + times } : part))
    .filter(({ count }) => count > 0);
  const end = index.ends[type];
  const position = positionOf(entry);
  return {
    parts: { ...index.parts, [type]: counted },
    ends: { ...index.ends, [type]: end && byPosition(end, position) > 0 ? end : position },
    totals:
      type === 'reading'
        ? countReading(index.totals, entry, times)
        : countCheckIn(index.totals, entry, times),
  };
}

/** Parts and positions are lists in the document, to keep it small: it is written again with every entry. */
type StoredPart = readonly [id: string, at: EntryPosition['at'], entry: string, count: number];
type Parts = Readonly<Record<EntryType, readonly StoredPart[]>>;
export type JournalIndexDocument = Pick<JournalIndex, 'ends' | 'totals'> & { readonly parts: Parts };

const format: DocumentFormat = { noun: 'journal', column: 'state', upcasts: [], minBytes: 2_048 };
const toStored = (parts: readonly Part[]): readonly StoredPart[] =>
  parts.map(({ id, from, count }) => [id, from.at, from.id, count]);
const fromStored = (parts: readonly StoredPart[]): readonly Part[] =>
  parts.map(([id, at, entry, count]) => ({ id, from: { at, id: entry }, count }));

/** Decrypts an index. Null when it is missing or does not open: then it is built again. */
export function openIndex(
  key: DataKey,
  { tenant, person }: JournalOf,
  state: string | null,
): JournalIndex | null {
  if (state === null) return null;
  try {
    const { parts, ...rest } = readDocument<JournalIndexDocument>(format, key, { tenant, id: person }, state);
    return { ...rest, parts: { reading: fromStored(parts.reading), checkIn: fromStored(parts.checkIn) } };
  } catch (error) {
    if (error instanceof DecryptionError) return null;
    throw error;
  }
}

const findState: Query<JournalOf, { state: string }[]> = query((of: JournalOf) =>
  db
    .select({ state: journal.state })
    .from(journal)
    .where(and(eq(journal.tenant, of.tenant), eq(journal.person, of.person))),
);

const upsert = write((row: JournalOf & { state: string }) =>
  db
    .insert(journal)
    .values({ tenant: row.tenant, person: row.person, state: row.state } satisfies Record<
      keyof typeof journal.$inferInsert,
      unknown
    >)
    .onConflictDoUpdate({ target: [journal.tenant, journal.person], set: { state: row.state } })
    .returning({ person: journal.person }),
);

/** Deletes an index, so that it is built again. */
export const removeIndex = write((of: JournalOf) =>
  db
    .delete(journal)
    .where(and(eq(journal.tenant, of.tenant), eq(journal.person, of.person)))
    .returning({ person: journal.person }),
);

export function* findIndex(key: DataKey, of: JournalOf): DbTask<JournalIndex | null> {
  const [row] = yield* findState(of);
  return openIndex(key, of, row?.state ?? null);
}

export function* saveIndex(key: DataKey, of: JournalOf, index: JournalIndex): DbTask<void> {
  const { parts, ends, totals } = index;
  const document: JournalIndexDocument = {
    parts: { reading: toStored(parts.reading), checkIn: toStored(parts.checkIn) },
    ends,
    totals,
  };
  const state = writeDocument(format, key, { tenant: of.tenant, id: of.person }, document);
  yield* one(upsert({ tenant: of.tenant, person: of.person, state }));
}
