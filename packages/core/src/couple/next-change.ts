import type { Policy } from '../policy.ts';
import type { Instant } from '../time.ts';
import type { Invitation } from './invitation.ts';
import { settle } from './settle.ts';
import { type Couple, type Side, sides } from './state.ts';
import { sameView, view } from './view.ts';

/**
 * The first instant after `at` at which time alone changes the view of `side`; null if it never does. It reveals what a
 * view hides, such as when the partner's invitation fades, so it must stay on the server.
 */
export function nextChange(policy: Policy, couple: Couple, side: Side, at: Instant): Instant | null {
  const now = view(policy, couple, side, at);
  let settled = settle(policy, couple, at);
  for (let next = firstDeadline(settled); next !== null; next = firstDeadline(settled)) {
    if (!sameView(view(policy, settled, side, next), now)) return next;
    settled = settle(policy, settled, next);
  }
  return null;
}

/** The first deadline of a settled couple, whose deadlines are all in the future. */
function firstDeadline(couple: Couple): Instant | null {
  if (couple.ended) return null;
  const deadlines = sides.flatMap((side) => {
    const { invitation, door, doorSpacing, spacing } = couple[side];
    return [invitation && deadlineOf(invitation), door, doorSpacing, spacing];
  });
  return [couple.match, ...deadlines].reduce((first, deadline) => {
    if (first === null || deadline === null) return first ?? deadline;
    return deadline < first ? deadline : first;
  }, null);
}

function deadlineOf(invitation: Invitation): Instant {
  switch (invitation.state) {
    case 'open':
      return invitation.fadesAt;
    case 'mutual':
      return invitation.until;
    default:
      return invitation.shownUntil;
  }
}
