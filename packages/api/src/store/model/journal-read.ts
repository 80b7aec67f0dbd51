import { deepEqual } from '@attune/core';
import { type EntryTime, type EntryType, type JournalTotals, noTotals } from '@attune/core/journal';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { timeOf } from '../../use-cases/journal/entry-time.ts';
import type { JournalRange } from '../../use-cases/journal/journal-page.ts';
import type { JournalEntry, JournalSelection, Viewer } from '../../use-cases/ports.ts';
import type { DataKey, Keyring } from '../crypto/keyring.ts';
import type { DbTask } from '../engine/db-task.ts';
import { db, query } from '../engine/query.ts';
import { dataKey, journalKeyId } from '../schema/schema.keys.ts';
import { entry, journal, person } from '../schema/schema.postgres.ts';
import { findJournalKey } from './journal.ts';
import {
  decryptRows,
  type EntryRow,
  findAllInParts,
  findEntry,
  findLoose,
  findPart,
  type JournalOf,
  openJournalKey,
} from './journal-entry.ts';
import { findIndex, type JournalIndex, openIndex, type Part, partNumberAt } from './journal-index.ts';
import { type PageParts, partsOfPage } from './journal-page.ts';

const me = alias(person, 'me');
const mine = alias(dataKey, 'mine');

/** Finds the viewer's journal with its key and its index, and whether an entry is in no part. */
const find = query((viewer: { tenant: string; subject: string }) =>
  db
    .select({
      person: me.id,
      kek: mine.kek,
      wrapped: mine.wrapped,
      state: journal.state,
      loose: sql<string | null>`(select ${entry.id} from ${entry} where ${and(
        eq(entry.tenant, me.tenant),
        eq(entry.person, me.id),
        isNull(entry.part),
      )} limit 1)`,
    })
    .from(me)
    .innerJoin(mine, and(eq(mine.tenant, me.tenant), eq(mine.id, journalKeyId(me.id))))
    .leftJoin(journal, and(eq(journal.tenant, me.tenant), eq(journal.person, me.id)))
    .where(and(eq(me.tenant, viewer.tenant), eq(me.subject, viewer.subject))),
);

/** An indexed journal. `none` without a journal; `unindexed` when entries are in no part, or there is no index. */
type Found =
  | { readonly type: 'none' }
  | { readonly type: 'unindexed' }
  | { readonly type: 'indexed'; readonly of: JournalOf; readonly key: DataKey; readonly index: JournalIndex };

export function* findIndexed(keyring: Keyring, { tenant, subject }: Viewer): DbTask<Found> {
  const [row] = yield* find({ tenant, subject });
  if (!row) return { type: 'none' };
  const of = { tenant, person: row.person };
  const key = openJournalKey(keyring, of, row);
  if (!key) return { type: 'none' };
  const index = row.loose === null ? openIndex(key, of, row.state) : null;
  return index ? { type: 'indexed', of, key, index } : { type: 'unindexed' };
}

/** The rows of a page, still encrypted, because decrypting many takes several turns of the event loop. */
export interface EncryptedPage extends PageParts {
  readonly type: 'page';
  readonly key: DataKey;
  readonly rows: readonly EntryRow[];
}

/** Reads the rows of a page. `misfit` when the index counts other rows than there are. */
export function* readPage(
  keyring: Keyring,
  viewer: Viewer,
  type: EntryType,
  range: JournalRange,
  extra: number,
): DbTask<EncryptedPage | Exclude<Found, { type: 'indexed' }> | { readonly type: 'misfit' }> {
  const found = yield* findIndexed(keyring, viewer);
  if (found.type !== 'indexed') return found;
  const page = partsOfPage(found.index.parts[type], range, extra);
  const rows: EntryRow[] = [];
  for (const part of page.parts) {
    const inPart = yield* findPart({ ...found.of, part: part.id });
    if (inPart.length !== part.count) return { type: 'misfit' };
    rows.push(...inPart);
  }
  return { ...page, type: 'page', key: found.key, rows };
}

/** Reads the totals. Null when the journal is not indexed. */
export function* readTotals(keyring: Keyring, viewer: Viewer): DbTask<JournalTotals | null> {
  const found = yield* findIndexed(keyring, viewer);
  if (found.type === 'none') return noTotals;
  return found.type === 'indexed' ? found.index.totals : null;
}

/** Reads one entry by its id. Null if it is missing or does not open. */
export function* readEntry(
  keyring: Keyring,
  { tenant, subject }: Viewer,
  id: string,
): DbTask<JournalEntry | null> {
  const [row] = yield* find({ tenant, subject });
  if (!row) return null;
  const of = { tenant, person: row.person };
  const key = openJournalKey(keyring, of, row);
  if (!key) return null;
  return decryptRows(keyring, key, tenant, yield* findEntry({ ...of, id }))[0] ?? null;
}

/** Reads the selected entries of a person's journal, under the person's lock. */
export function* readSelection(
  keyring: Keyring,
  of: JournalOf,
  { ids = [], times = [] }: JournalSelection = {},
): DbTask<readonly JournalEntry[]> {
  if (ids.length + times.length === 0) return [];
  const key = yield* findJournalKey(keyring, of);
  if (!key) return [];
  const rows = new Map<string, EntryRow>();
  for (const id of ids) for (const row of yield* findEntry({ ...of, id })) rows.set(id, row);
  const byId = decryptRows(keyring, key, of.tenant, [...rows.values()]);
  if (times.length === 0) return byId;
  const index = yield* findIndex(key, of);
  const around = [...(yield* findLoose(of))];
  if (!index) around.push(...(yield* findAllInParts(of)));
  else for (const part of partsAt(index, times)) around.push(...(yield* findPart({ ...of, part: part.id })));
  const wanted = (kept: JournalEntry) => times.some((time) => deepEqual(timeOf(kept), time));
  const others = around.filter(({ id }) => !rows.has(id));
  return [...byId, ...decryptRows(keyring, key, of.tenant, others).filter(wanted)];
}

/** The parts that may contain entries of these types at these times. */
export function partsAt({ parts }: JournalIndex, times: readonly EntryTime[]): ReadonlySet<Part> {
  const found = new Set<Part>();
  for (const { type, at } of times) {
    const first = Math.max(0, partNumberAt(parts[type], { at, id: '' }));
    const last = partNumberAt(parts[type], { at, id: '\uffff' });
    for (const part of parts[type].slice(first, last + 1)) found.add(part);
  }
  return found;
}
