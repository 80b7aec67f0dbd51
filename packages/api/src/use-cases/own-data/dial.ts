import {
  type Accelerator,
  accept,
  type Brake,
  type Dial,
  emptyJournal,
  type Floor,
  keepReading,
  type Reading,
} from '@attune/core';
import type { UseCaseContext } from '../context.ts';
import { markOf } from '../couple/couple-side.ts';
import { isRepeated } from '../is-repeated.ts';
import { newEntries } from '../journal/journal.ts';
import { type Outcome, outcome } from '../outcome.ts';
import type { Viewer } from '../ports.ts';
import { runUseCase } from '../run-use-case.ts';
import { readNote } from '../text-input.ts';
import { changeOwnData, updateOwnData } from './update-own-data.ts';

export interface SetDialInput {
  readonly dial: Dial;
  readonly brakes: readonly Brake[];
  readonly accelerators: readonly Accelerator[];
  /** A private note, which no one else can read. */
  readonly note: string | null;
}

/**
 * Sets the dial, and adds the reading to the viewer's journal if they keep one. No other person can observe it.
 *
 * @throws InvalidInput
 */
export async function setDial(
  context: UseCaseContext,
  viewer: Viewer,
  input: SetDialInput,
): Promise<Outcome> {
  const { policy, limits } = context;
  const note = readNote(input.note, policy.noteMax);
  const brakes = [...new Set(input.brakes)];
  const accelerators = [...new Set(input.accelerators)];
  return runUseCase(context, viewer, 'setDial', (snapshot) => {
    const { at, me } = snapshot;
    const reading: Reading = { dial: input.dial, at, brakes, accelerators, note };
    if (isRepeated(policy, me.reading, reading)) return outcome(context, viewer, snapshot);
    const kept = keepReading({ ...me, journal: emptyJournal }, reading, me.floor);
    const fits = kept.ok && limits.journal.hasRoom(viewer, at);
    const entries = fits ? newEntries(context, kept.value.journal) : [];
    const changed = { ...me, reading, mark: markOf(snapshot) };
    return changeOwnData(context, viewer, snapshot, changed, { entries });
  });
}

/** Makes the dial unknown again. */
export const clearDial = (context: UseCaseContext, viewer: Viewer): Promise<Outcome> =>
  updateOwnData(context, viewer, 'clearDial', (me) => accept({ ...me, reading: null }));

/** Sets the threshold for a yes, in dial points. */
export const setFloor = (context: UseCaseContext, viewer: Viewer, floor: Floor): Promise<Outcome> =>
  updateOwnData(context, viewer, 'setFloor', (me) => accept({ ...me, floor }));
