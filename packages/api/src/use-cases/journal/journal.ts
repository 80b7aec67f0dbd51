import {
  accept,
  emptyJournal,
  eraseJournal as erased,
  type Journal,
  type Moment,
  startJournal as started,
} from '@attune/core';
import type { Attune } from '../context.ts';
import { hear } from '../run-use-case.ts';
import { markOf } from '../couple/couple-side.ts';
import { changeMine, mineChanged } from '../own-data/update-own-data.ts';
import type { Outcome } from '../outcome.ts';
import type { Entry, Viewer } from '../ports.ts';

/** A journal with the entries it is made of, in the order they were kept. */
export interface KeptJournal extends Journal {
  readonly entries: readonly Entry[];
}

/** The viewer's journal, whole. */
export async function keptJournal({ store }: Attune, viewer: Viewer): Promise<KeptJournal> {
  const entries = await store.journal(viewer);
  return {
    entries,
    readings: entries.filter((entry) => entry.is === 'reading'),
    checkIns: entries.filter((entry) => entry.is === 'checkIn'),
  };
}

/** What was newly kept in a journal, as entries under ids of their own. */
export const entriesOf = ({ ids }: Attune, { readings, checkIns }: Journal): readonly Entry[] => [
  ...readings.map((kept) => ({ id: ids.entry(), is: 'reading' as const, ...kept })),
  ...checkIns.map((kept) => ({ id: ids.entry(), is: 'checkIn' as const, ...kept })),
];

/** Starts a journal, from a moment. */
export const startJournal = (attune: Attune, viewer: Viewer, said: Moment): Promise<Outcome> =>
  changeMine(attune, viewer, 'startJournal', (mine, { at }) => {
    const journaler = started({ ...mine, journal: emptyJournal }, { policy: attune.policy, said, at });
    if (!journaler.ok) return journaler;
    const { consents } = journaler.value;
    return accept(consents === mine.consents ? mine : { ...mine, consents });
  });

/** Withdraws the consent and erases the journal, as an exit. */
export function eraseJournal(attune: Attune, viewer: Viewer): Promise<Outcome> {
  const fresh = attune.ids.mark();
  return hear(attune, viewer, 'eraseJournal', (held) => {
    const mine = { ...held.me, mark: markOf(held) };
    const { journal: _, ...left } = erased({ ...mine, journal: emptyJournal }, fresh);
    return mineChanged(attune, viewer, held, { ...left, checkedIn: null }, { journalErased: true });
  });
}
