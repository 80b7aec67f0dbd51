import type { EntryTime } from '@attune/core/journal';
import type { EntryPosition, JournalEntry } from './journal-page.ts';

/** The kind and the time of an entry. */
export const timeOf = (entry: JournalEntry): EntryTime => ({
  type: entry.type,
  at: entry.type === 'reading' ? entry.reading.at : entry.at,
});

export const positionOf = (entry: JournalEntry): EntryPosition => ({ at: timeOf(entry).at, id: entry.id });

/** Orders positions by time, and those of the same time by id. */
export const byPosition = (one: EntryPosition, another: EntryPosition): number =>
  one.at - another.at || (one.id === another.id ? 0 : one.id < another.id ? -1 : 1);

/** Orders entries by their positions. */
export const byTime = (one: JournalEntry, another: JournalEntry): number =>
  byPosition(positionOf(one), positionOf(another));
