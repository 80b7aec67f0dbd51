import type { EntryType } from '@attune/core/journal';
import { byPosition, byTime, positionOf } from '../../use-cases/journal/entry-time.ts';
import type { EntryOf, JournalPage, JournalRange } from '../../use-cases/journal/journal-page.ts';
import type { JournalEntry } from '../../use-cases/ports.ts';
import { type Part, partNumberAt } from './journal-index.ts';

/** Consecutive parts that contain a page. */
export interface PageParts {
  readonly parts: readonly Part[];
  /** Whether the journal has parts before and after these. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Whether no other part has entries of the range. */
  readonly isComplete: boolean;
}

/** The number of entries that the page needs, and one more, which tells whether another page follows. */
const needed = ({ first, last }: JournalRange): number => (first ?? last ?? Number.MAX_SAFE_INTEGER) + 1;

/**
 * Chooses the parts to read for a page: from the end at which the page begins, as many as contain enough entries. The
 * part of a cursor may contribute none. `extra` asks for more, because some entries did not open.
 */
export function partsOfPage(parts: readonly Part[], range: JournalRange, extra: number): PageParts {
  const low = range.after ? Math.max(0, partNumberAt(parts, range.after)) : 0;
  const high = range.before ? partNumberAt(parts, range.before) : parts.length - 1;
  const isForward = range.first != null || range.last == null;
  const [begin, limit] = isForward ? [low, high] : [high, low];
  const step = isForward ? 1 : -1;
  const cursor = isForward ? range.after : range.before;
  let count = 0;
  let end = begin;
  for (let number = begin; (limit - number) * step >= 0; number += step) {
    end = number;
    if (number !== begin || !cursor) count += parts[number]?.count ?? 0;
    if (count >= needed(range) + extra) break;
  }
  const [from, to] = isForward ? [begin, end] : [end, begin];
  return {
    parts: parts.slice(Math.max(0, from), to + 1),
    isFirst: from <= 0,
    isLast: to >= parts.length - 1,
    isComplete: (limit - end) * step <= 0,
  };
}

/** Takes a page out of the entries of its parts. Null when they are too few and other parts may have more. */
export function pageOf<Type extends EntryType>(
  entries: readonly JournalEntry[],
  { isFirst, isLast, isComplete }: Omit<PageParts, 'parts'>,
  range: JournalRange,
): JournalPage<EntryOf<Type>> | null {
  const { after, before, first, last } = range;
  const sorted = [...entries].sort(byTime) as EntryOf<Type>[];
  let start = after ? countWhile(sorted, (entry) => byPosition(positionOf(entry), after) <= 0) : 0;
  let end = before ? countWhile(sorted, (entry) => byPosition(positionOf(entry), before) < 0) : sorted.length;
  end = Math.max(start, end);
  if (end - start < needed(range) && !isComplete) return null;
  if (first != null) end = Math.min(end, start + first);
  if (last != null) start = Math.max(start, end - last);
  return {
    entries: sorted.slice(start, end),
    hasPrevious: !isFirst || start > 0,
    hasNext: !isLast || end < sorted.length,
  };
}

/** How many entries at the start of the list satisfy a condition. */
function countWhile<T>(list: readonly T[], holds: (entry: T) => boolean): number {
  const index = list.findIndex((entry) => !holds(entry));
  return index === -1 ? list.length : index;
}
