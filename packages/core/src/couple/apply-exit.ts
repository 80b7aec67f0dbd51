import type { Policy } from '../policy.ts';
import { addSpan } from '../time.ts';
import type { CommandContext, Exit } from './command.ts';
import type { Invitation, Reply, StandingInvitation } from './invitation.ts';
import { closeInvitation } from './settle.ts';
import { type ActiveCouple, type Couple, type SentInvitation, standingInvitation } from './state.ts';

/** Applies an exit. It needs no moment. It renews the mark, so that no earlier opening takes effect. */
export function applyExit(
  policy: Policy,
  couple: ActiveCouple,
  context: CommandContext,
  command: Exit,
): Couple {
  if (command.type === 'leave') return command.couple === context.couple ? { ended: true } : couple;
  const { by, newIds } = context;
  const after = applyOtherExit(policy, couple, context, command);
  return { ...after, [by]: { ...after[by], mark: newIds.mark } };
}

function applyOtherExit(
  policy: Policy,
  couple: ActiveCouple,
  context: CommandContext,
  command: Exclude<Exit, { type: 'leave' }>,
): ActiveCouple {
  const { by } = context;
  const standing = standingInvitation(couple);
  switch (command.type) {
    case 'sayNo': {
      const { id, kindness, alternative } = command;
      return standing?.invitation.id === id
        ? endInvitation(policy, couple, context, standing, { kindness, alternative })
        : couple;
    }
    case 'closeDoor':
      return { ...couple, [by]: { ...couple[by], door: null } };
    case 'pause': {
      const myYes = standing && (standing.by === by || standing.invitation.state === 'mutual');
      const after = myYes ? endInvitation(policy, couple, context, standing, noReply) : couple;
      const pausedSince = couple[by].pausedSince ?? context.at;
      return { ...after, [by]: { ...after[by], door: null, pausedSince } };
    }
  }
}

const noReply: Reply = { kindness: null, alternative: null };

/** Ends the standing invitation: my own is withdrawn, the partner's is declined, and a mutual one is over. */
function endInvitation(
  policy: Policy,
  couple: ActiveCouple,
  context: CommandContext,
  standing: SentInvitation<StandingInvitation>,
  reply: Reply,
): ActiveCouple {
  const { by, invitation } = standing;
  const closed = (): Invitation => {
    if (invitation.state === 'mutual') return closeInvitation(policy, invitation, 'over', context.at);
    if (by === context.by) return closeInvitation(policy, invitation, 'withdrawn', context.at);
    return { id: invitation.id, state: 'notNow', shownUntil: addSpan(context.at, policy.shownFor), reply };
  };
  return { ...couple, [by]: { ...couple[by], invitation: closed() } };
}
