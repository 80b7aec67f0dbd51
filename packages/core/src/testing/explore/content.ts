import type { Invitation, Reply } from '../../couple/invitation.ts';
import { type Couple, type SideState, sides } from '../../couple/state.ts';
import { commonIdea, kindNote } from '../request.ts';

/** One reply stands for all words of a no. */
export const someReply: Reply = { kindness: 'thanks', alternative: 'sleep' };

/**
 * Returns the couple with the same idea and note in every invitation that stands, and the same words with each decline. A
 * search may visit this couple in place of all that differ in content only, because content has no effect. L12 checks
 * this for ideas and notes, and L19 for the words of a decline. Both do so at every couple that the search visits.
 */
export function withSomeContent(couple: Couple): Couple {
  if (couple.ended || sides.every((side) => contentOf(couple[side].invitation) === couple[side].invitation))
    return couple;
  const filled = (side: SideState): SideState => ({ ...side, invitation: contentOf(side.invitation) });
  return { ...couple, a: filled(couple.a), b: filled(couple.b) };
}

function contentOf(invitation: Invitation | null): Invitation | null {
  switch (invitation?.state) {
    case 'open':
    case 'mutual':
      return invitation.idea === commonIdea && invitation.note === kindNote
        ? invitation
        : { ...invitation, idea: commonIdea, note: kindNote };
    case 'notNow': {
      const { kindness, alternative } = invitation.reply;
      const isSame = kindness === someReply.kindness && alternative === someReply.alternative;
      return isSame ? invitation : { ...invitation, reply: someReply };
    }
    default:
      return invitation ?? null;
  }
}
