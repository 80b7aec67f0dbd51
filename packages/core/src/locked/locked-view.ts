import type { View } from '../couple/view.ts';
import type { IdeaId, InvitationId } from '../ids.ts';
import type { Instant } from '../time.ts';

/** What is mutual, without who sent it. */
export interface LockedMutual {
  readonly id: InvitationId;
  readonly idea: IdeaId | null;
  readonly note: string | null;
  readonly until: Instant | null;
}
/**
 * What both see alike of a couple, for whoever holds a phone that was not unlocked lately. An API adds the
 * names, ideas in common and shared reflections, and nothing else.
 */
export interface LockedView {
  readonly mutual: LockedMutual | null;
  readonly match: Instant | null;
}

/** A view as it is without an unlock: no invitation that is open or closed, no moment, no guidance (L27). */
export function lockedView(view: View | null): LockedView | null {
  if (!view) return null;
  const { invitation, match } = view;
  if (invitation?.state !== 'mutual') return { mutual: null, match };
  const { id, idea, note, mutualUntil } = invitation;
  return { mutual: { id, idea, note, until: mutualUntil }, match };
}
