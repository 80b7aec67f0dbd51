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

const ofSide = (couple: ActiveCouple, by: Side): readonly SentInvitation<Invitation>[] => {
  const { invitation } = couple[by];
  return invitation ? [{ by, invitation }] : noInvitations;
};
const noInvitations: readonly [] = [];

/** Returns the invitations that the couple still has. */
export function sentInvitations(couple: Couple): readonly SentInvitation<Invitation>[] {
  if (couple.ended) return noInvitations;
  const [a, b] = [ofSide(couple, 'a'), ofSide(couple, 'b')];
  if (a.length === 0) return b;
  return b.length === 0 ? a : [...a, ...b];
}

const stands = (sent: SentInvitation<Invitation>): sent is SentInvitation<StandingInvitation> =>
  sent.invitation.state === 'open' || sent.invitation.state === 'mutual';

/** Returns the open and mutual invitations. A law checks that there is at most one. */
export function standingInvitations(couple: Couple): readonly SentInvitation<StandingInvitation>[] {
  const sent = sentInvitations(couple);
  return sent.length === 0 ? noInvitations : sent.filter(stands);
}

/** Returns the invitation with this id, if the couple still has it. */
export const findInvitation = (couple: Couple, id: InvitationId): SentInvitation<Invitation> | undefined =>
  sentInvitations(couple).find(({ invitation }) => invitation.id === id);

/** Returns every instant at which time alone changes something, in no particular order. */
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

/** Returns whether a command changed more than its author's mark, which an exit always renews. */
export function hasChanged(before: Couple, after: Couple, by: Side): boolean {
  if (before === after) return false;
  if (before.ended || after.ended || before[by].mark === after[by].mark) return !deepEqual(before, after);
  return !deepEqual(before, { ...after, [by]: { ...after[by], mark: before[by].mark } });
}

/** Returns the couple with the sides of the two people exchanged. */
export const swapSides = (couple: Couple): Couple =>
  couple.ended ? couple : { ...couple, a: couple[otherSide('a')], b: couple[otherSide('b')] };

/**
 * Returns a couple in the state that pairing creates, with these marks and pauses. It does not use the rules under
 * test, so that it shows when they keep or add something.
 */
export function pristineCouple(
  marks: Readonly<Record<Side, Mark>>,
  pausedSince: Readonly<Record<Side, Instant | null>> = { a: null, b: null },
): ActiveCouple {
  const side = (name: Side) => ({
    invitation: null,
    pausedSince: pausedSince[name],
    door: null,
    doorSpacing: null,
    spacing: null,
    mark: marks[name],
  });
  return { ended: false, a: side('a'), b: side('b'), match: null };
}
