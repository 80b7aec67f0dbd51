import type { EntryTime, Instant } from '@attune/core';
import type { JournalEntry } from '../ports.ts';

/** The kind and the time of an entry. */
export const timeOf = (entry: JournalEntry): EntryTime => ({
  type: entry.type,
  at: entry.type === 'reading' ? entry.reading.at : entry.at,
});

/** Where an entry is in a journal. It does not depend on other entries, or on when this one was kept. */
export interface EntryPosition {
  readonly at: Instant;
  readonly id: string;
}

export const positionOf = (entry: JournalEntry): EntryPosition => ({ at: timeOf(entry).at, id: entry.id });

/** Orders positions by time, and those of the same time by id. */
export const byPosition = (one: EntryPosition, another: EntryPosition): number =>
  one.at - another.at || (one.id === another.id ? 0 : one.id < another.id ? -1 : 1);

/** Orders entries by their positions. */
export const byTime = (one: JournalEntry, another: JournalEntry): number =>
  byPosition(positionOf(one), positionOf(another));
