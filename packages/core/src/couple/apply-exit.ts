import type { Policy } from '../policy.ts';
import { addSpan } from '../time.ts';
import type { CommandContext, Exit } from './command.ts';
import type { Invitation, Reply, StandingInvitation } from './invitation.ts';
import { closeInvitation } from './settle.ts';
import { type ActiveCouple, type Couple, type SentInvitation, standingInvitation } from './state.ts';

/** What an exit does. It needs no moment and renews the mark, so that nothing said before it takes effect. */
export function applyExit(policy: Policy, couple: ActiveCouple, act: CommandContext, command: Exit): Couple {
  if (command.type === 'leave') return command.couple === act.couple ? { ended: true } : couple;
  const { by, newIds } = act;
  const left = closing(policy, couple, act, command);
  return { ...left, [by]: { ...left[by], mark: newIds.mark } };
}

function closing(
  policy: Policy,
  couple: ActiveCouple,
  act: CommandContext,
  command: Exclude<Exit, { type: 'leave' }>,
): ActiveCouple {
  const { by } = act;
  const sent = standingInvitation(couple);
  switch (command.type) {
    case 'sayNo': {
      const { id, kindness, alternative } = command;
      return sent?.invitation.id === id
        ? takeBack(policy, couple, act, sent, { kindness, alternative })
        : couple;
    }
    case 'closeDoor':
      return { ...couple, [by]: { ...couple[by], door: null } };
    case 'pause': {
      const myYes = sent && (sent.by === by || sent.invitation.state === 'mutual');
      const rested = myYes ? takeBack(policy, couple, act, sent, noWords) : couple;
      return { ...rested, [by]: { ...rested[by], door: null, paused: true } };
    }
  }
}

const noWords: Reply = { kindness: null, alternative: null };

/** Ends what stands: my open one is withdrawn, theirs is declined with the words chosen, a mutual one is over. */
function takeBack(
  policy: Policy,
  couple: ActiveCouple,
  act: CommandContext,
  sent: SentInvitation<StandingInvitation>,
  reply: Reply,
): ActiveCouple {
  const { by, invitation } = sent;
  const closed = (): Invitation => {
    if (invitation.state === 'mutual') return closeInvitation(policy, invitation, 'over', act.at);
    if (by === act.by) return closeInvitation(policy, invitation, 'withdrawn', act.at);
    return { id: invitation.id, state: 'notNow', shownUntil: addSpan(act.at, policy.shownFor), reply };
  };
  return { ...couple, [by]: { ...couple[by], invitation: closed() } };
}
