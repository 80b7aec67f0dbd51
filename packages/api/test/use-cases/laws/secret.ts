import type { CommandName } from './commands.ts';
import type { CommandEdge } from './transition.ts';

const alwaysSecret: readonly CommandName[] = [
  'join',
  'setDial',
  'clearDial',
  'setFloor',
  'writeReflection',
  'checkIn',
  'startJournal',
  'correctEntry',
  'eraseEntry',
  'eraseJournal',
  'importMe',
  'exportMe',
  'closeDoor',
  'resume',
  'declinePairing',
  'ideaYes',
];

/** Whether no other person may notice a command. It depends on the command and the state before it, not on its effect. */
export function isSecret({ by, partner, command, about, before, outcome }: CommandEdge): boolean {
  if (alwaysSecret.includes(command))
    return before[by].home !== null || command === 'join' || outcome.home === null;
  const couple = before[by].home?.couple;
  const invitation = couple?.invitation;
  const standing = invitation?.state === 'open' || invitation?.state === 'mutual';
  switch (command) {
    case 'ideaMaybe':
      // It may replace a yes. Both people then see that the idea is no longer common.
      return !couple || couple.ideasInCommon.length === 0;
    case 'openDoor':
      return !partner || !before[partner].home?.couple?.mine?.door;
    case 'pause':
      return !(invitation && (invitation.state === 'mutual' || (standing && invitation.fromMe)));
    case 'sayNo':
      return about.invitation === 'none';
    case 'leave':
      return !couple || !about.couple;
    case 'invite':
      // A paused partner sees no invitation (L28).
      return !partner || before[partner].home?.couple?.mine?.paused === true;
    default:
      return false;
  }
}
