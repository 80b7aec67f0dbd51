import {
  accept,
  emptyJournal,
  eraseJournal as erased,
  type Journal,
  type Moment,
  startJournal as started,
} from '@attune/core';
import type { UseCaseContext } from '../context.ts';
import { markOf } from '../couple/couple-side.ts';
import type { Outcome } from '../outcome.ts';
import { ownDataChanged, updateOwnData } from '../own-data/update-own-data.ts';
import type { JournalEntry, Viewer } from '../ports.ts';
import { runUseCase } from '../run-use-case.ts';

/** A journal with the entries it is made of, in the order they were kept. */
export interface KeptJournal extends Journal {
  readonly entries: readonly JournalEntry[];
}

/** The viewer's journal, whole. */
export async function keptJournal({ store }: UseCaseContext, viewer: Viewer): Promise<KeptJournal> {
  const entries = await store.readJournal(viewer);
  return {
    entries,
    readings: entries.filter((entry) => entry.type === 'reading'),
    checkIns: entries.filter((entry) => entry.type === 'checkIn'),
  };
}

/** What was newly kept in a journal, as entries under ids of their own. */
export const entriesOf = (
  { ids }: UseCaseContext,
  { readings, checkIns }: Journal,
): readonly JournalEntry[] => [
  ...readings.map((kept) => ({ id: ids.entry(), type: 'reading' as const, ...kept })),
  ...checkIns.map((kept) => ({ id: ids.entry(), type: 'checkIn' as const, ...kept })),
];

/** Starts a journal, from a moment. */
export const startJournal = (attune: UseCaseContext, viewer: Viewer, said: Moment): Promise<Outcome> =>
  updateOwnData(attune, viewer, 'startJournal', (mine, { at }) => {
    const journaler = started({ ...mine, journal: emptyJournal }, { policy: attune.policy, moment: said, at });
    if (!journaler.ok) return journaler;
    const { consents } = journaler.value;
    return accept(consents === mine.consents ? mine : { ...mine, consents });
  });

/** Withdraws the consent and erases the journal, as an exit. */
export function eraseJournal(attune: UseCaseContext, viewer: Viewer): Promise<Outcome> {
  const fresh = attune.ids.mark();
  return runUseCase(attune, viewer, 'eraseJournal', (held) => {
    const mine = { ...held.me, mark: markOf(held) };
    const { journal: _, ...left } = erased({ ...mine, journal: emptyJournal }, fresh);
    return ownDataChanged(attune, viewer, held, { ...left, checkedIn: null }, { journalErased: true });
  });
}
