import type { Instant, PersonId } from '@attune/core';
import { and, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Entry, Viewer } from '../application/ports.ts';
import { type Format, readDocument, writeDocument } from './document.ts';
import type { DataKey, Keyring } from './keyring.ts';
import { db, one, query, write } from './query.ts';
import { dataKey } from './tables.keys.ts';
import { entry, person } from './tables.postgres.ts';
import type { Work } from './work.ts';

const format: Format = { noun: 'entry', upcasts: [], least: 1_024 };

const me = alias(person, 'me');
const mine = alias(dataKey, 'mine');

const find = query((viewer: { tenant: string; subject: string }) =>
  db
    .select({ person: me.id, kek: mine.kek, wrapped: mine.wrapped, id: entry.id, state: entry.state })
    .from(me)
    .innerJoin(mine, and(eq(mine.tenant, me.tenant), eq(mine.id, me.id)))
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

const keptAt = (kept: Entry): Instant => (kept.is === 'reading' ? kept.reading.at : kept.at);

/** In the order it was kept, which only the opened lines tell. */
const inOrder = (one: Entry, another: Entry): number =>
  keptAt(one) - keptAt(another) || (one.id < another.id ? -1 : 1);

/** The viewer's journal, in the order it was kept. */
export function* readJournal(keyring: Keyring, { tenant, subject }: Viewer): Work<readonly Entry[]> {
  const rows = yield* find({ tenant, subject });
  const [first] = rows;
  if (!first) return [];
  const key = keyring.open({ tenant, id: first.person }, first);
  return rows
    .map(({ id, state }): Entry => ({ ...readDocument<Entry>(format, key, { tenant, id }, state), id }))
    .sort(inOrder);
}

/** Adds a line to somebody's journal, sealed with their key. */
export function* keepEntry(
  key: DataKey,
  tenant: string,
  person: PersonId,
  { id, ...kept }: Entry,
): Work<void> {
  yield* one(insert({ tenant, person, id, state: writeDocument(format, key, { tenant, id }, kept) }));
}

export function* eraseEntries(tenant: string, person: PersonId): Work<void> {
  yield* removeAll({ tenant, person });
}
