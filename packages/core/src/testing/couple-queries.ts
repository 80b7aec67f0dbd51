import type { Invitation, StandingInvitation } from '../couple/invitation.ts';
import {
  type ActiveCouple,
  type Couple,
  otherSide,
  type SentInvitation,
  type Side,
  sides,
} from '../couple/state.ts';
import { deepEqual } from '../deep-equal.ts';
import type { InvitationId, Mark } from '../ids.ts';
import type { Instant } from '../time.ts';

/** What either side sent and the couple still holds. */
export function sentInvitations(couple: Couple): readonly SentInvitation<Invitation>[] {
  if (couple.ended) return [];
  return sides.flatMap((by) => {
    const { invitation } = couple[by];
    return invitation ? [{ by, invitation }] : [];
  });
}

const stands = (sent: SentInvitation<Invitation>): sent is SentInvitation<StandingInvitation> =>
  sent.invitation.state === 'open' || sent.invitation.state === 'mutual';

/** All that stands, open or mutual. That it is at most one is for a law to say. */
export const standingInvitations = (couple: Couple): readonly SentInvitation<StandingInvitation>[] =>
  sentInvitations(couple).filter(stands);

/** The invitation of this id, if the couple still holds it. */
export const findInvitation = (couple: Couple, id: InvitationId): SentInvitation<Invitation> | undefined =>
  sentInvitations(couple).find(({ invitation }) => invitation.id === id);

/** Every instant at which time alone changes something, in no order. */
export function deadlinesOf(couple: Couple): readonly Instant[] {
  if (couple.ended) return [];
  const ofInvitation = sentInvitations(couple).map(({ invitation }) => {
    if (invitation.state === 'open') return invitation.fadesAt;
    return invitation.state === 'mutual' ? invitation.until : invitation.shownUntil;
  });
  const ofSides = sides.flatMap((side) => [
    couple[side].door,
    couple[side].doorSpacing,
    couple[side].spacing,
  ]);
  return [...ofInvitation, ...ofSides, couple.match].filter((deadline) => deadline !== null);
}

/** The couple but for one person's mark: exits renew it even when they change nothing else. */
export const withoutMark = (couple: Couple, by: Side): Couple =>
  couple.ended ? couple : { ...couple, [by]: { ...couple[by], mark: '' as Mark } };

/** Whether an act had an effect beyond its author's mark. */
export const hasChanged = (before: Couple, after: Couple, by: Side): boolean =>
  !deepEqual(withoutMark(before, by), withoutMark(after, by));

/** The same couple with the two people on each other's side. */
export const swapSides = (couple: Couple): Couple =>
  couple.ended ? couple : { ...couple, a: couple[otherSide('a')], b: couple[otherSide('b')] };

/**
 * A couple as pairing alone leaves it, with these marks and pauses. Written out here and not taken from the
 * rules under test, so that it can tell when those keep or bring something.
 */
export function pristineCouple(
  marks: Readonly<Record<Side, Mark>>,
  paused: Readonly<Record<Side, boolean>> = { a: false, b: false },
): ActiveCouple {
  const side = (name: Side) => ({
    invitation: null,
    paused: paused[name],
    door: null,
    doorSpacing: null,
    spacing: null,
    mark: marks[name],
  });
  return { ended: false, a: side('a'), b: side('b'), match: null };
}
