import {
  type Accelerator,
  accept,
  type Brake,
  becomesLatest,
  type Dial,
  type Floor,
  type Instant,
  type Reading,
} from '@attune/core';
import { emptyJournal, keepReading, type UtcOffset } from '@attune/core/journal';
import type { UseCaseContext } from '../context.ts';
import { markOf } from '../couple/couple-side.ts';
import { isKnown, isRepeated, readEntryTime } from '../is-repeated.ts';
import { newEntries } from '../journal/journal.ts';
import { type Outcome, outcome } from '../outcome.ts';
import type { JournalEntry, LockedSnapshot, Viewer } from '../ports.ts';
import { type Decision, runUseCase } from '../run-use-case.ts';
import { readNote } from '../text-input.ts';
import { changeOwnData, updateOwnData } from './update-own-data.ts';

export interface SetDialInput {
  readonly dial: Dial;
  readonly brakes: readonly Brake[];
  readonly accelerators: readonly Accelerator[];
  /** A private note, which no one else can read. */
  readonly note: string | null;
  /** When the person set it; null for now. It identifies the request: one that arrives again changes nothing. */
  readonly at?: Instant | null;
  readonly utcOffset?: UtcOffset | null;
}

/**
 * Sets the dial, and adds the reading to the viewer's journal if they keep one. No other person can observe it. A
 * reading of an earlier time never overwrites a newer one; it is only kept in the journal.
 *
 * @throws InvalidInput
 */
export async function setDial(
  context: UseCaseContext,
  viewer: Viewer,
  input: SetDialInput,
): Promise<Outcome> {
  const { policy } = context;
  const { at: stated = null, utcOffset = null } = input;
  const note = readNote(input.note, policy.noteMax, 'author');
  const brakes = [...new Set(input.brakes)];
  const accelerators = [...new Set(input.accelerators)];
  const decide = (snapshot: LockedSnapshot): Decision => {
    const { me } = snapshot;
    const at = readEntryTime(stated, snapshot.at);
    const reading: Reading = { dial: input.dial, at, brakes, accelerators, note };
    if (stated === null && isRepeated(policy, me.reading, reading)) return outcome(context, viewer, snapshot);
    const isLatest = stated === null || becomesLatest(policy, me, reading, snapshot.at);
    const isKept = stated !== null && (me.reading?.at === at || isKnown(snapshot, { type: 'reading', at }));
    const changed = { ...me, reading: isLatest ? reading : me.reading, mark: markOf(snapshot) };
    const entries = isKept ? [] : keptReading(context, viewer, snapshot, reading, utcOffset);
    return changeOwnData(context, viewer, snapshot, changed, { entries });
  };
  const journal = stated === null ? {} : { times: [{ type: 'reading' as const, at: stated }] };
  return runUseCase(context, viewer, 'setDial', decide, { journal });
}

/** The journal entry of a reading. Empty without a journal, and when the journal has no room today. */
function keptReading(
  context: UseCaseContext,
  viewer: Viewer,
  { at, me }: LockedSnapshot,
  reading: Reading,
  utcOffset: UtcOffset | null,
): readonly JournalEntry[] {
  const kept = keepReading({ ...me, journal: emptyJournal }, reading, me.floor, utcOffset);
  return kept.ok && context.limits.journal.hasRoom(viewer, at) ? newEntries(context, kept.value.journal) : [];
}

/** Makes the dial unknown again. A reading of an earlier time that arrives later does not set it. */
export const clearDial = (context: UseCaseContext, viewer: Viewer): Promise<Outcome> =>
  updateOwnData(context, viewer, 'clearDial', (me, { at }) =>
    accept({ ...me, reading: null, dialClearedAt: at }),
  );

/** Sets the threshold for a yes, in dial points. */
export const setFloor = (context: UseCaseContext, viewer: Viewer, floor: Floor): Promise<Outcome> =>
  updateOwnData(context, viewer, 'setFloor', (me) => accept({ ...me, floor }));
