import type { View } from '../couple/view.ts';
import type { IdeaId, InvitationId } from '../ids.ts';
import type { Instant } from '../time.ts';

/** A mutual invitation, without its sender. */
export interface LockedMutual {
  readonly id: InvitationId;
  readonly idea: IdeaId | null;
  readonly note: string | null;
  readonly until: Instant | null;
}
/**
 * What a phone shows without a recent unlock: only what both people see equally. An API adds the names, the ideas in
 * common and the shared reflections, and nothing else.
 */
export interface LockedView {
  readonly mutual: LockedMutual | null;
  readonly match: Instant | null;
}

/** Reduces a view to the locked view: no open or closed invitation, no moment and no guidance (L27). */
export function lockedView(view: View | null): LockedView | null {
  if (!view) return null;
  const { invitation, match } = view;
  if (invitation?.state !== 'mutual') return { mutual: null, match };
  const { id, idea, note, mutualUntil } = invitation;
  return { mutual: { id, idea, note, until: mutualUntil }, match };
}
