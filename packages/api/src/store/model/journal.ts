import type { PersonId } from '@attune/core';
import { and, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { byTime } from '../../use-cases/journal/entry-time.ts';
import type { JournalEntry, Viewer } from '../../use-cases/ports.ts';
import type { DataKey, Keyring, Owner } from '../crypto/keyring.ts';
import type { DbTask } from '../engine/db-task.ts';
import { db, one, query, write } from '../engine/query.ts';
import { dataKey, journalKeyId, journalSuffix } from '../schema/schema.keys.ts';
import { entry, person } from '../schema/schema.postgres.ts';
import { destroyKey, findOrCreateKey } from './data-key.ts';
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

const ownerOf = (tenant: string, person: PersonId): Owner => ({ tenant, id: `${person}${journalSuffix}` });

const me = alias(person, 'me');
const mine = alias(dataKey, 'mine');

const find = query((viewer: { tenant: string; subject: string }) =>
  db
    .select({ person: me.id, kek: mine.kek, wrapped: mine.wrapped, id: entry.id, state: entry.state })
    .from(me)
    .innerJoin(mine, and(eq(mine.tenant, me.tenant), eq(mine.id, journalKeyId(me.id))))
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

const update = write((row: { tenant: string; person: PersonId; id: string; state: string }) =>
  db
    .update(entry)
    .set({ state: row.state })
    .where(and(eq(entry.tenant, row.tenant), eq(entry.person, row.person), eq(entry.id, row.id)))
    .returning({ id: entry.id }),
);

const remove = write((key: { tenant: string; person: PersonId; id: string }) =>
  db
    .delete(entry)
    .where(and(eq(entry.tenant, key.tenant), eq(entry.person, key.person), eq(entry.id, key.id)))
    .returning({ id: entry.id }),
);

const removeAll = write((of: { tenant: string; person: PersonId }) =>
  db
    .delete(entry)
    .where(and(eq(entry.tenant, of.tenant), eq(entry.person, of.person)))
    .returning({ id: entry.id }),
);

/**
 * Reads the viewer's journal, ordered by time, which only decrypted entries contain. What does not open counts as gone:
 * the whole journal, if its key is damaged.
 */
export function* readJournal(keyring: Keyring, { tenant, subject }: Viewer): DbTask<readonly JournalEntry[]> {
  const rows = yield* find({ tenant, subject });
  const [first] = rows;
  if (!first) return [];
  const damagedJournal = { table: 'journal', id: first.person } as const;
  const key = ifReadable(keyring, damagedJournal, () => keyring.unwrap(ownerOf(tenant, first.person), first));
  if (!key) return [];
  return rows.flatMap(({ id, state }) => decryptEntry(keyring, key, { tenant, id }, state)).sort(byTime);
}

/** Decrypts an entry. Empty when it does not open: it is damaged, or a backup restored it from an erased journal. */
function decryptEntry(keyring: Keyring, key: DataKey, row: Row, state: string): readonly JournalEntry[] {
  const content = ifReadable(keyring, { table: 'entry', id: row.id }, () =>
    readDocument<JournalEntry>(format, key, row, state),
  );
  return content ? [{ ...content, id: row.id }] : [];
}

/** Encrypts entries and adds them to a person's journal. */
export const insertEntries = writeEntries(insert);

/** Encrypts corrected entries and replaces the stored ones. */
export const updateEntries = writeEntries(update);

function writeEntries(statement: typeof insert | typeof update) {
  return function* (
    keyring: Keyring,
    tenant: string,
    person: PersonId,
    entries: readonly JournalEntry[],
  ): DbTask<void> {
    if (entries.length === 0) return;
    const key = yield* findOrCreateKey(keyring, ownerOf(tenant, person));
    for (const { id, ...content } of entries)
      yield* one(
        statement({ tenant, person, id, state: writeDocument(format, key, { tenant, id }, content) }),
      );
  };
}

/** Deletes single entries. It decrypts nothing, so a damaged entry cannot prevent it. */
export function* deleteEntries(tenant: string, person: PersonId, ids: readonly string[]): DbTask<void> {
  for (const id of ids) yield* remove({ tenant, person, id });
}

/** Erases a person's journal and its key. */
export function* deleteJournal(tenant: string, person: PersonId): DbTask<void> {
  yield* removeAll({ tenant, person });
  yield* destroyKey(ownerOf(tenant, person));
}
