import type { View } from '../couple/view.ts';
import type { IdeaId, InvitationId } from '../ids.ts';
import type { Instant } from '../time.ts';

/** A mutual invitation, without its sender. */
export interface LockedMutual {
  /** The id that `sayNo` names. */
  readonly id: InvitationId;
  /** The idea; null for none. */
  readonly idea: IdeaId | null;
  /** The note; null for none. */
  readonly note: string | null;
  /** When the mutual invitation ends by itself. */
  readonly until: Instant | null;
}
/**
 * What a phone shows without a recent unlock: only what both people see equally. An API adds the names, the ideas in
 * common and the shared reflections, and nothing else.
 */
export interface LockedView {
  /** The mutual invitation; null without one. */
  readonly mutual: LockedMutual | null;
  /** When the match ends; null without a match. */
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
