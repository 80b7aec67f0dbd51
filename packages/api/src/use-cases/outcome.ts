import type {
  CheckedIn,
  IdeaRefusal,
  Journaler,
  LockedRefusal,
  NoConsent,
  PairingRefusal,
  Refusal,
  RenameRefusal,
  ShareRefusal,
} from '@attune/core';
import type { Attune } from './context.ts';
import { type Home, homeOf } from './home.ts';
import type { Around, Change, Viewer } from './ports.ts';

/** Why a use case refused, for the one who asked alone. */
export type AnyRefusal =
  | Refusal
  | RenameRefusal
  | ShareRefusal
  | IdeaRefusal
  | NoConsent
  | LockedRefusal
  | { readonly code: PairingRefusal | 'notJoined' | 'rateLimited' };

/** What every use case answers: the view to look at next, and why nothing was done, if so. */
export interface Outcome {
  readonly refusal: AnyRefusal | null;
  /** Null before joining, and once erased. */
  readonly home: Home | null;
  /** What a check-in is answered with. */
  readonly checkedIn?: Pick<CheckedIn<Journaler>, 'kept' | 'message' | 'support'>;
  /** What I asked to take with me, as JSON. */
  readonly exported?: string;
}

/** What is left around a viewer once a change is written, for the view that answers it. */
export function outcome(
  attune: Attune,
  viewer: Viewer,
  after: Around,
  { refusal = null, ...change }: Omit<Change<Outcome>, 'out'> & Partial<Pick<Outcome, 'refusal'>> = {},
): Change<Outcome> {
  return { ...change, out: { refusal, home: homeOf(attune, viewer, after) } };
}

/** Nobody has joined as this viewer. */
export const notJoined: Outcome = { refusal: { code: 'notJoined' }, home: null };
/** The same for an exit, which is never refused: it is done, there is just nothing to close. */
export const nothingToLeave: Outcome = { refusal: null, home: null };
