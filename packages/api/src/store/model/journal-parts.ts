import type { EntryType } from '@attune/core/journal';
import { byPosition, byTime, positionOf } from '../../use-cases/journal/entry-time.ts';
import type { EntryPosition } from '../../use-cases/journal/journal-page.ts';
import type { JournalEntry } from '../../use-cases/ports.ts';
import type { DataKey, Keyring } from '../crypto/keyring.ts';
import type { DbTask } from '../engine/db-task.ts';
import { one } from '../engine/query.ts';
import {
  decryptEntry,
  decryptRows,
  type EntryRow,
  findPart,
  type JournalOf,
  movePart,
} from './journal-entry.ts';
import { type JournalIndex, newPartId, type Part, partMax, partNumberAt, recount } from './journal-index.ts';

/**
 * The most parts that one transaction splits, because a split decrypts a part under the lock. Beyond it a part takes
 * more than its maximum, until a later entry splits it.
 */
const splitsMax = 8;

/** A journal while a transaction changes it. */
export interface OpenJournal extends JournalOf {
  readonly keyring: Keyring;
  readonly key: DataKey;
  /** Null when there is no index that fits. Then entries are added to no part, until the index is built again. */
  index: JournalIndex | null;
  splits: number;
}

/** Counts a new entry in the index. Returns the part that takes it; null without an index. */
export function* assignPart(journal: OpenJournal, entry: JournalEntry): DbTask<string | null> {
  const part = yield* partFor(journal, entry.type, positionOf(entry));
  if (journal.index && part !== null) journal.index = recount(journal.index, entry, part, 1);
  return journal.index && part;
}

/**
 * Takes a stored entry out of the index. An entry that does not open was counted, and it is unknown as what. So the
 * index is then given up, and built again later.
 */
export function takeOut(journal: OpenJournal, { id, part, state }: EntryRow): void {
  if (!journal.index || part === null) return;
  const entry = decryptEntry(journal.keyring, journal.key, { tenant: journal.tenant, id }, state);
  journal.index = entry && recount(journal.index, entry, part, -1);
}

/** Finds or makes the part for an entry of this type at this position. Splits a full one. */
function* partFor(journal: OpenJournal, type: EntryType, position: EntryPosition): DbTask<string | null> {
  const { index } = journal;
  if (!index) return null;
  const parts = index.parts[type];
  const number = partNumberAt(parts, position);
  const part = parts[number];
  const end = index.ends[type];
  const isLast = number === parts.length - 1;
  const isAfterAll = isLast && (end === null || byPosition(position, end) > 0);
  if (!part || (part.count >= partMax && isAfterAll)) {
    const added: Part = { id: newPartId(), from: position, count: 0 };
    journal.index = withParts(index, type, [...parts, added]);
    return added.id;
  }
  if (part.count < partMax || journal.splits >= splitsMax) return part.id;
  journal.splits += 1;
  return yield* split(journal, type, part, position);
}

const withParts = (index: JournalIndex, type: EntryType, parts: readonly Part[]): JournalIndex => ({
  ...index,
  parts: { ...index.parts, [type]: parts },
});

/** Moves the later half of a part to a new one. Returns the half that contains the position. */
function* split(
  journal: OpenJournal,
  type: EntryType,
  part: Part,
  position: EntryPosition,
): DbTask<string | null> {
  const { tenant, person, key, index } = journal;
  const rows = yield* findPart({ tenant, person, part: part.id });
  if (!index || rows.length !== part.count) {
    journal.index = null;
    return null;
  }
  const entries = decryptRows(journal.keyring, key, tenant, rows).sort(byTime);
  const later = entries.slice(Math.ceil(entries.length / 2));
  const [first] = later;
  if (!first) return part.id;
  const added: Part = { id: newPartId(), from: positionOf(first), count: later.length };
  for (const { id } of later) yield* one(movePart({ tenant, person, id, part: added.id }));
  const halves = [{ ...part, count: part.count - later.length }, added];
  const parts = index.parts[type].flatMap((other) => (other.id === part.id ? halves : [other]));
  journal.index = withParts(index, type, parts);
  return byPosition(position, added.from) < 0 ? part.id : added.id;
}
