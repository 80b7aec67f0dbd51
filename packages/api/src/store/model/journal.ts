import type { Instant, PersonId } from '@attune/core';
import { and, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { JournalEntry, Viewer } from '../../use-cases/ports.ts';
import { DecryptionError } from '../crypto/encryption.ts';
import type { DataKey, Keyring, Owner } from '../crypto/keyring.ts';
import type { DbTask } from '../engine/db-task.ts';
import { db, one, query, write } from '../engine/query.ts';
import { dataKey, journalKeyOf, ofJournal } from '../schema/schema.keys.ts';
import { entry, person } from '../schema/schema.postgres.ts';
import { destroyKey, keyOrNew } from './data-key.ts';
import { type Format, isToType, type Row, readDocument, writeDocument } from './encrypted-document.ts';

const format: Format = { noun: 'entry', column: 'state', upcasts: [isToType], least: 1_024 };

const ownerOf = (tenant: string, person: PersonId): Owner => ({ tenant, id: `${person}${ofJournal}` });

const me = alias(person, 'me');
const mine = alias(dataKey, 'mine');

const find = query((viewer: { tenant: string; subject: string }) =>
  db
    .select({ person: me.id, kek: mine.kek, wrapped: mine.wrapped, id: entry.id, state: entry.state })
    .from(me)
    .innerJoin(mine, and(eq(mine.tenant, me.tenant), eq(mine.id, journalKeyOf(me.id))))
    .innerJoin(entry, and(eq(entry.tenant, me.tenant), eq(entry.person, me.id)))
    .where(and(eq(me.tenant, viewer.tenant), eq(me.subject, viewer.subject))),
);

const insert = write((row: { tenant: string; person: PersonId; id: string; state: string }) =>
  db
    .insert(entry)
    .values({
      tenant: row.tenant,
      person: row.person,
      id: row.id,
      state: row.state,
    } satisfies Record<keyof typeof entry.$inferInsert, unknown>)
    .returning({ id: entry.id }),
);

const removeAll = write((of: { tenant: string; person: PersonId }) =>
  db
    .delete(entry)
    .where(and(eq(entry.tenant, of.tenant), eq(entry.person, of.person)))
    .returning({ id: entry.id }),
);

const keptAt = (kept: JournalEntry): Instant => (kept.type === 'reading' ? kept.reading.at : kept.at);

/** In the order it was kept, which only the opened lines tell. */
const inOrder = (one: JournalEntry, another: JournalEntry): number =>
  keptAt(one) - keptAt(another) || (one.id < another.id ? -1 : 1);

/** The viewer's journal, in the order it was kept. */
export function* readJournal(keyring: Keyring, { tenant, subject }: Viewer): DbTask<readonly JournalEntry[]> {
  const rows = yield* find({ tenant, subject });
  const [first] = rows;
  if (!first) return [];
  const key = keyring.open(ownerOf(tenant, first.person), first);
  return rows.flatMap(({ id, state }) => opened(key, { tenant, id }, state)).sort(inOrder);
}

/** A line; none where its journal's key does not open it: a backup brought it back from a journal that was erased. */
function opened(key: DataKey, row: Row, state: string): readonly JournalEntry[] {
  try {
    return [{ ...readDocument<JournalEntry>(format, key, row, state), id: row.id }];
  } catch (fault) {
    if (fault instanceof DecryptionError) return [];
    throw fault;
  }
}

/** Adds lines to somebody's journal, sealed with its key. */
export function* keepEntries(
  keyring: Keyring,
  tenant: string,
  person: PersonId,
  entries: readonly JournalEntry[],
): DbTask<void> {
  if (entries.length === 0) return;
  const key = yield* keyOrNew(keyring, ownerOf(tenant, person));
  for (const { id, ...kept } of entries)
    yield* one(insert({ tenant, person, id, state: writeDocument(format, key, { tenant, id }, kept) }));
}

/** Erases somebody's journal, with its key. */
export function* eraseEntries(tenant: string, person: PersonId): DbTask<void> {
  yield* removeAll({ tenant, person });
  yield* destroyKey(ownerOf(tenant, person));
}
