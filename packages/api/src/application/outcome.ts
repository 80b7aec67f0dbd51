import type { PairingRefusal, Refusal, RenameRefusal } from '@attune/core';
import type { Attune } from './attune.ts';
import { type Home, homeOf } from './home.ts';
import type { Around, Change } from './ports.ts';

/** Why a use case refused, for the one who asked alone. */
export type AnyRefusal = Refusal | RenameRefusal | { readonly code: PairingRefusal | 'notJoined' };

/** What every use case answers: the view to look at next, and why nothing was done, if so. */
export interface Outcome {
  readonly refusal: AnyRefusal | null;
  /** Null before joining. */
  readonly home: Home | null;
}

/** What is left around a viewer once a change is written, for the view that answers it. */
export function outcome(
  { policy }: Attune,
  after: Around,
  refusal: AnyRefusal | null,
  change: Omit<Change<Outcome>, 'out'> = {},
): Change<Outcome> {
  return { ...change, out: { refusal, home: homeOf(policy, after) } };
}

/** Nobody has joined as this viewer. */
export const notJoined: Outcome = { refusal: { code: 'notJoined' }, home: null };
/** The same for an exit, which is never refused: it is done, there is just nothing to close. */
export const nothingToLeave: Outcome = { refusal: null, home: null };
