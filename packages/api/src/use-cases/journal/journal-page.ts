import type { Instant } from '@attune/core';
import type { CheckIn, EntryType, JournalReading } from '@attune/core/journal';

/** One journal row, with a random id. */
export type JournalEntry = { readonly id: string } & (
  | ({ readonly type: 'reading' } & JournalReading)
  | ({ readonly type: 'checkIn' } & CheckIn)
);

/** Where an entry is in a journal. It does not depend on other entries, or on when this one was kept. */
export interface EntryPosition {
  readonly at: Instant;
  readonly id: string;
}

/** A journal entry of one type. */
export type EntryOf<Type extends EntryType> = Extract<JournalEntry, { type: Type }>;

/** Which entries of one type to read, in the order of their positions. Without `first` and `last`, all. */
export interface JournalRange {
  /** Only later entries. */
  readonly after?: EntryPosition | null;
  /** Only earlier entries. */
  readonly before?: EntryPosition | null;
  /** The number of entries from the start. */
  readonly first?: number | null;
  /** The number of entries from the end; of the `first` ones, if both are given. */
  readonly last?: number | null;
}

/** Entries in the order of their positions, and whether the journal has more on either side. */
export interface JournalPage<Entry extends JournalEntry> {
  readonly entries: readonly Entry[];
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}
