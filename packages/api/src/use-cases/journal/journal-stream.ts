import type { EntryType } from '@attune/core/journal';
import type { JournalEntry, JournalStore, Viewer } from '../ports.ts';
import { byPosition, byTime, positionOf } from './entry-time.ts';
import type { EntryOf, EntryPosition } from './journal-page.ts';

type Reader = Pick<JournalStore, 'readJournalPage'>;

/** Entries per read and type. */
const pageSize = 256;

/**
 * Reads a whole journal in short lists, earliest entry first. Between two lists, other requests are served. An entry
 * that stays as it is meanwhile is read once. One that is added, moved or erased meanwhile may be missing.
 */
export async function* streamJournal(
  store: Reader,
  viewer: Viewer,
): AsyncGenerator<readonly JournalEntry[], void> {
  const types = [entriesOf(store, viewer, 'reading'), entriesOf(store, viewer, 'checkIn')];
  for (;;) {
    for (const one of types) await one.fill();
    // Up to the first end of what was read, no other entry is missing.
    const ends = types.map((one) => one.end()).filter((end) => end !== null);
    const until = ends.toSorted(byPosition).at(0) ?? null;
    const list: readonly JournalEntry[] = types
      .flatMap((one): readonly JournalEntry[] => one.take(until))
      .sort(byTime);
    if (list.length > 0) yield list;
    if (until === null) return;
  }
}

/** Reads the whole journal into memory, earliest entry first. */
export async function collectJournal(store: Reader, viewer: Viewer): Promise<readonly JournalEntry[]> {
  const lists: (readonly JournalEntry[])[] = [];
  for await (const list of streamJournal(store, viewer)) lists.push(list);
  return lists.flat();
}

/** Reads the entries of one type, page by page. */
function entriesOf<Type extends EntryType>(store: Reader, viewer: Viewer, type: Type) {
  let kept: readonly EntryOf<Type>[] = [];
  let after: EntryPosition | null = null;
  let hasNext = true;
  return {
    /** Reads the next page when none is kept. */
    async fill(): Promise<void> {
      if (kept.length > 0 || !hasNext) return;
      const page = await store.readJournalPage(viewer, type, { after, first: pageSize });
      kept = page.entries;
      const last = kept.at(-1);
      hasNext = page.hasNext && last !== undefined;
      after = last ? positionOf(last) : after;
    },
    /** The position up to which entries were read; null when all were. */
    end: (): EntryPosition | null => (hasNext ? after : null),
    /** Takes the entries up to a position; all for null. */
    take(until: EntryPosition | null): readonly EntryOf<Type>[] {
      const taken = kept.filter((entry) => until === null || byPosition(positionOf(entry), until) <= 0);
      kept = kept.slice(taken.length);
      return taken;
    },
  };
}
