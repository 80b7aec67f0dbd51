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
import type { UseCaseContext } from './context.ts';
import { type Home, homeOf } from './home.ts';
import type { ChangeSet, Snapshot, Viewer } from './ports.ts';

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
  attune: UseCaseContext,
  viewer: Viewer,
  after: Snapshot,
  { refusal = null, ...change }: Omit<ChangeSet<Outcome>, 'result'> & Partial<Pick<Outcome, 'refusal'>> = {},
): ChangeSet<Outcome> {
  return { ...change, result: { refusal, home: homeOf(attune, viewer, after) } };
}

/** Nobody has joined as this viewer. */
export const notJoined: Outcome = { refusal: { code: 'notJoined' }, home: null };
/** The same for an exit, which is never refused: it is done, there is just nothing to close. */
export const nothingToLeave: Outcome = { refusal: null, home: null };
