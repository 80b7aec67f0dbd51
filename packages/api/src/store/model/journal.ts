import type { PersonId } from '@attune/core';
import type { ChangeSet } from '../../use-cases/ports.ts';
import type { DataKey, Keyring } from '../crypto/keyring.ts';
import type { DbTask } from '../engine/db-task.ts';
import { one } from '../engine/query.ts';
import { destroyKey, findKey, insertKey } from './data-key.ts';
import {
  countParts,
  encryptEntry,
  findEntry,
  insertRow,
  type JournalOf,
  journalOwner,
  openJournalKey,
  removeAllRows,
  removeLoose,
  removeRow,
} from './journal-entry.ts';
import { emptyIndex, findIndex, removeIndex, saveIndex } from './journal-index.ts';
import { assignPart, type OpenJournal, takeOut } from './journal-parts.ts';

type EntryChanges = Pick<ChangeSet<unknown>, 'entries' | 'entriesCorrected' | 'entriesErased'>;

/** Erases, corrects and adds entries of a person's journal, in this order, and keeps its index. */
export function* changeEntries(
  keyring: Keyring,
  of: JournalOf,
  { entries = [], entriesCorrected = [], entriesErased = [] }: EntryChanges,
): DbTask<void> {
  if (entries.length + entriesCorrected.length === 0) {
    if (entriesErased.length > 0) yield* eraseEntries(keyring, of, entriesErased);
    return;
  }
  const journal = yield* openOrCreate(keyring, of);
  const before = journal.index;
  for (const id of entriesErased) yield* removeEntry(journal, id);
  const { tenant, person, key } = journal;
  for (const { id } of entriesCorrected) yield* one(removeEntry(journal, id));
  for (const entry of [...entriesCorrected, ...entries]) {
    const part = yield* assignPart(journal, entry);
    yield* one(insertRow({ tenant, person, id: entry.id, part, state: encryptEntry(key, tenant, entry) }));
  }
  yield* saveOrGiveUp(journal, before);
}

/** Erases entries, as an exit: a key or an index that does not open cannot prevent it. */
function* eraseEntries(keyring: Keyring, of: JournalOf, ids: readonly string[]): DbTask<void> {
  const key = yield* findJournalKey(keyring, of);
  if (!key) {
    for (const id of ids) yield* removeRow({ ...of, id });
    return;
  }
  const before = yield* findIndex(key, of);
  const journal: OpenJournal = { ...of, keyring, key, index: before, splits: 0 };
  for (const id of ids) yield* removeEntry(journal, id);
  yield* saveOrGiveUp(journal, before);
}

/** Removes an entry and takes it out of the index. Returns the number of removed rows. */
function* removeEntry(journal: OpenJournal, id: string): DbTask<number> {
  const { tenant, person } = journal;
  const [stored] = yield* findEntry({ tenant, person, id });
  if (!stored) return 0;
  takeOut(journal, stored);
  return yield* removeRow({ tenant, person, id });
}

/** Saves a changed index. Deletes one that no longer fits. */
export function* saveOrGiveUp(journal: OpenJournal, before: OpenJournal['index']): DbTask<void> {
  const { tenant, person, key, index } = journal;
  if (index && index !== before) yield* saveIndex(key, { tenant, person }, index);
  if (!index && before) yield* removeIndex({ tenant, person });
}

/** Opens a journal. A new one gets its key and an empty index. */
function* openOrCreate(keyring: Keyring, of: JournalOf): DbTask<OpenJournal> {
  const owner = journalOwner(of);
  const [wrappedKey] = yield* findKey(owner);
  if (wrappedKey) {
    const key = keyring.unwrap(owner, wrappedKey);
    return { ...of, keyring, key, index: yield* findIndex(key, of), splits: 0 };
  }
  const made = keyring.create(owner);
  yield* insertKey(owner, made.wrappedKey);
  return { ...of, keyring, key: made.key, index: emptyIndex, splits: 0 };
}

/** Opens the key of a journal. Null when it is missing or damaged. */
export function* findJournalKey(keyring: Keyring, of: JournalOf): DbTask<DataKey | null> {
  const [wrappedKey] = yield* findKey(journalOwner(of));
  return wrappedKey ? openJournalKey(keyring, of, wrappedKey) : null;
}

/** Rows of an erased journal that are still to delete. Their key is destroyed, so nothing can read them. */
export interface RowsLeft {
  readonly of: JournalOf;
  /** The names of their parts. No later journal has the same. */
  readonly parts: readonly string[];
}

/** How many rows the erasing transaction deletes itself. SQLite overwrites them, which takes time. */
const erasedAtOnce = 1_000;

/**
 * Erases a person's journal and its key. Of a long journal, it leaves the rows, and says which: deleting them at once
 * would delay everyone else.
 */
export function* deleteJournal(tenant: string, person: PersonId): DbTask<RowsLeft> {
  const of = { tenant, person };
  const counted = yield* countParts(of);
  const isShort = counted.reduce((total, { count }) => total + count, 0) <= erasedAtOnce;
  if (isShort) yield* removeAllRows(of);
  else yield* removeLoose(of);
  yield* removeIndex(of);
  yield* destroyKey(journalOwner(of));
  return { of, parts: isShort ? [] : counted.map(({ part }) => part).filter((part) => part !== null) };
}
