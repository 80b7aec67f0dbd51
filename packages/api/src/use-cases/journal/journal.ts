import { accept, type Moment } from '@attune/core';
import {
  emptyJournal,
  eraseJournal as eraseJournalOf,
  type Journal,
  startJournal as startJournalOf,
  withErasedJournal,
} from '@attune/core/journal';
import type { UseCaseContext } from '../context.ts';
import { markOf } from '../couple/couple-side.ts';
import type { Outcome } from '../outcome.ts';
import { changeOwnData, updateOwnData } from '../own-data/update-own-data.ts';
import type { JournalEntry, Viewer } from '../ports.ts';
import { runUseCase } from '../run-use-case.ts';
import type { EntryOf } from './journal-page.ts';
import { collectJournal } from './journal-stream.ts';

/** A reading of the journal, as it is stored. */
export type ReadingEntry = EntryOf<'reading'>;
/** A check-in of the journal, as it is stored. */
export type CheckInEntry = EntryOf<'checkIn'>;

/** A journal together with its stored entries, in the order of their time. */
export interface StoredJournal extends Journal {
  readonly readings: readonly ReadingEntry[];
  readonly checkIns: readonly CheckInEntry[];
  readonly entries: readonly JournalEntry[];
}

/**
 * Reads the viewer's whole journal; empty before they join, and without a journal. A journal grows for years: prefer
 * `readJournalPage` and `readJournalTotals`.
 */
export async function getJournal({ store }: UseCaseContext, viewer: Viewer): Promise<StoredJournal> {
  const entries = await collectJournal(store, viewer);
  return {
    entries,
    readings: entries.filter((entry) => entry.type === 'reading'),
    checkIns: entries.filter((entry) => entry.type === 'checkIn'),
  };
}

/** Turns new readings and check-ins into journal entries with new ids. */
export const newEntries = (
  { ids }: UseCaseContext,
  { readings, checkIns }: Journal,
): readonly JournalEntry[] => [
  ...readings.map((reading) => ({ id: ids.entry(), type: 'reading' as const, ...reading })),
  ...checkIns.map((checkIn) => ({ id: ids.entry(), type: 'checkIn' as const, ...checkIn })),
];

/**
 * Stores the consent to a journal, so that readings and check-ins are kept from now on. `read` is the version of the text
 * that the person read; null if the client does not say.
 */
export const startJournal = (
  context: UseCaseContext,
  viewer: Viewer,
  moment: Moment,
  read: string | null = null,
): Promise<Outcome> =>
  updateOwnData(context, viewer, 'startJournal', (me, { at }) => {
    const { policy, consentTexts: texts } = context;
    const started = startJournalOf({ ...me, journal: emptyJournal }, { policy, moment, at, read, texts });
    return started.ok ? accept({ ...me, consents: started.value.consents }) : started;
  });

/** Withdraws the consent and erases the journal, as an exit. */
export function eraseJournal(context: UseCaseContext, viewer: Viewer): Promise<Outcome> {
  const newMark = context.ids.mark();
  return runUseCase(context, viewer, 'eraseJournal', (snapshot) => {
    const journaler = { ...snapshot.me, mark: markOf(snapshot), journal: emptyJournal };
    const { journal: _, ...me } = eraseJournalOf(journaler, newMark);
    const changed = { ...me, checkedIn: null, erasedEntries: withErasedJournal(snapshot.at) };
    return changeOwnData(context, viewer, snapshot, changed, { journalErased: true });
  });
}
