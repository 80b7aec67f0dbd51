import { type Couple, otherSide, standingInvitation } from '../couple/state.ts';
import type { CommandTransition } from './transition.ts';

/**
 * Returns whether an action must show nothing to the partner. Secret are: closing a door, ending a pause, a no to an
 * invitation that does not stand, opening a door without a match, and a pause that withdraws nothing. The list is the
 * rulebook's. It is never derived from a view.
 */
export function isSecret(
  { by, command }: Pick<CommandTransition, 'by' | 'command'>,
  couple: Couple,
): boolean {
  if (couple.ended) return false;
  const standing = standingInvitation(couple);
  switch (command.type) {
    case 'closeDoor':
    case 'resume':
      return true;
    case 'sayNo':
      return standing?.invitation.id !== command.id;
    case 'openDoor':
      return couple[otherSide(by)].door === null;
    case 'pause':
      return standing === null || (standing.by !== by && standing.invitation.state === 'open');
    default:
      return false;
  }
}
