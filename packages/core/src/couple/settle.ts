import type { Policy } from '../policy.ts';
import { addSpan, type Instant, ifFuture } from '../time.ts';
import type { EndedInvitation, Invitation, StandingInvitation } from './invitation.ts';
import type { Couple, SideState } from './state.ts';

/** What a standing invitation leaves once it is closed: no idea, no note, no time of sending. */
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
 * Applies what time alone does by `at`: open fades, mutual is over, what closed is forgotten, doors, matches
 * and spacings run out. Time creates and extends nothing. Every read and every command settles first.
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
  const same =
    invitation === side.invitation &&
    door === side.door &&
    doorSpacing === side.doorSpacing &&
    spacing === side.spacing;
  return same ? side : { ...side, invitation, door, doorSpacing, spacing };
}

function settleInvitation(policy: Policy, invitation: Invitation | null, at: Instant): Invitation | null {
  if (!invitation) return null;
  const timed = endOfStanding(policy, invitation, at);
  const forgotten = 'shownUntil' in timed && !ifFuture(timed.shownUntil, at);
  return forgotten ? null : timed;
}

function endOfStanding(policy: Policy, invitation: Invitation, at: Instant): Invitation {
  if (invitation.state === 'open' && !ifFuture(invitation.fadesAt, at)) {
    return closeInvitation(policy, invitation, 'faded', invitation.fadesAt);
  }
  if (invitation.state === 'mutual' && !ifFuture(invitation.until, at)) {
    return closeInvitation(policy, invitation, 'over', invitation.until);
  }
  return invitation;
}
