import type { Policy } from '../policy.ts';
import { addSpan, type Instant, ifFuture } from '../time.ts';
import type { EndedInvitation, Invitation, StandingInvitation } from './invitation.ts';
import type { Couple, SideState } from './state.ts';

/** Closes a standing invitation, and removes its idea, note and time of sending. */
export const closeInvitation = (
  policy: Policy,
  { id }: StandingInvitation,
  state: EndedInvitation['state'],
  at: Instant,
): EndedInvitation => ({
  id,
  state,
  shownUntil: addSpan(at, policy.shownFor),
});

/**
 * Applies what time alone does until `at`. An open invitation fades, a mutual one is over, and a closed one is removed;
 * doors, matches and spacings expire. Time creates and extends nothing. Every read and command settles first.
 */
export function settle(policy: Policy, couple: Couple, at: Instant): Couple {
  if (couple.ended) return couple;
  const a = settleSide(policy, couple.a, at);
  const b = settleSide(policy, couple.b, at);
  const match = ifFuture(couple.match, at);
  return a === couple.a && b === couple.b && match === couple.match ? couple : { ...couple, a, b, match };
}

function settleSide(policy: Policy, side: SideState, at: Instant): SideState {
  const invitation = settleInvitation(policy, side.invitation, at);
  const door = ifFuture(side.door, at);
  const doorSpacing = ifFuture(side.doorSpacing, at);
  const spacing = ifFuture(side.spacing, at);
  const unchanged =
    invitation === side.invitation &&
    door === side.door &&
    doorSpacing === side.doorSpacing &&
    spacing === side.spacing;
  return unchanged ? side : { ...side, invitation, door, doorSpacing, spacing };
}

function settleInvitation(policy: Policy, invitation: Invitation | null, at: Instant): Invitation | null {
  if (!invitation) return null;
  const current = expireInvitation(policy, invitation, at);
  const removed = 'shownUntil' in current && !ifFuture(current.shownUntil, at);
  return removed ? null : current;
}

function expireInvitation(policy: Policy, invitation: Invitation, at: Instant): Invitation {
  if (invitation.state === 'open' && !ifFuture(invitation.fadesAt, at)) {
    return closeInvitation(policy, invitation, 'faded', invitation.fadesAt);
  }
  if (invitation.state === 'mutual' && !ifFuture(invitation.until, at)) {
    return closeInvitation(policy, invitation, 'over', invitation.until);
  }
  return invitation;
}
