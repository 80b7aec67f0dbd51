import { and, eq } from 'drizzle-orm';
import type { Viewer } from '../../use-cases/ports.ts';
import type { Keyring } from '../crypto/keyring.ts';
import type { DbTask } from '../engine/db-task.ts';
import { db, one, query } from '../engine/query.ts';
import { person } from '../schema/schema.postgres.ts';
import { findJournalKey, saveOrGiveUp } from './journal.ts';
import { decryptEntry, findSomeInParts, findSomeLoose, indexedAtOnce, movePart } from './journal-entry.ts';
import { emptyIndex, findIndex, newPartId, removeIndex } from './journal-index.ts';
import { assignPart, type OpenJournal } from './journal-parts.ts';

/** Locks a person, as every change of their journal does. */
const lockPerson = query((viewer: { tenant: string; subject: string }) =>
  db
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.tenant, viewer.tenant), eq(person.subject, viewer.subject)))
    .for('update'),
);

/**
 * Does one step of indexing a journal, in a short transaction: puts some entries that are in no part into parts. Without
 * an index that opens, it first takes some entries out of parts that no index describes. Returns whether steps remain.
 */
export function* indexSome(keyring: Keyring, { tenant, subject }: Viewer): DbTask<boolean> {
  const [me] = yield* lockPerson({ tenant, subject });
  if (!me) return false;
  const of = { tenant, person: me.id };
  const key = yield* findJournalKey(keyring, of);
  if (!key) return false;
  const before = yield* findIndex(key, of);
  if (!before) {
    const unknown = yield* findSomeInParts(of);
    for (const { id } of unknown) yield* one(movePart({ ...of, id, part: null }));
    if (unknown.length > 0) return true;
  }
  const journal: OpenJournal = { ...of, keyring, key, index: before ?? emptyIndex, splits: 0 };
  const rows = yield* findSomeLoose(of);
  for (const { id, state } of rows) {
    const entry = decryptEntry(keyring, key, { tenant, id }, state);
    // One that does not open gets a part of its own, so that it looks as all others do, and is not tried again.
    const part = entry ? yield* assignPart(journal, entry) : newPartId();
    yield* one(movePart({ ...of, id, part }));
  }
  yield* saveOrGiveUp(journal, before);
  return journal.index === null || rows.length === indexedAtOnce;
}

/** Gives up an index that does not fit its entries, so that it is built again. */
export function* giveUpIndex({ tenant, subject }: Viewer): DbTask<void> {
  const [me] = yield* lockPerson({ tenant, subject });
  if (me) yield* removeIndex({ tenant, person: me.id });
}
