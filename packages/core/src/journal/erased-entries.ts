import type { Instant } from '../time.ts';

/** The kinds of journal entries. */
export type EntryType = 'reading' | 'checkIn';
/** What identifies an entry that is made for a stated time. */
export interface EntryTime {
  /** The kind of the entry. */
  readonly type: EntryType;
  /** The instant of the entry. */
  readonly at: Instant;
}
/** What a person erased of their journal, without its content, so that a late or repeated request does not restore it. */
export interface ErasedEntries {
  /** When the person last erased the whole journal; null if they never did. */
  readonly journalAt: Instant | null;
  /** The entries that were erased last. */
  readonly entries: readonly EntryTime[];
}

/** Nothing was erased. */
export const nothingErased: ErasedEntries = { journalAt: null, entries: [] };

/** How many erased entries are remembered. A bound, because state does not grow. */
export const erasedEntriesMax = 20;

/** Whether an entry for a stated time was erased, alone or with the whole journal. */
export const wasErased = ({ journalAt, entries }: ErasedEntries, { type, at }: EntryTime): boolean =>
  (journalAt !== null && at <= journalAt) ||
  entries.some((erased) => erased.type === type && erased.at === at);

/** Remembers an erased entry, and forgets the oldest beyond the bound. */
export const withErasedEntry = (erased: ErasedEntries, { type, at }: EntryTime): ErasedEntries =>
  wasErased(erased, { type, at })
    ? erased
    : { ...erased, entries: [...erased.entries, { type, at }].slice(-erasedEntriesMax) };

/** Remembers that the whole journal was erased. */
export const withErasedJournal = (at: Instant): ErasedEntries => ({ journalAt: at, entries: [] });
