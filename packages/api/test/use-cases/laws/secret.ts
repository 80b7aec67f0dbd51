import type { CommandName } from './commands.ts';
import type { SaidEdge } from './transition.ts';

const always: readonly CommandName[] = [
  'join',
  'setDial',
  'clearDial',
  'setFloor',
  'writeReflection',
  'checkIn',
  'startJournal',
  'eraseJournal',
  'exportMe',
  'closeDoor',
  'resume',
  'declinePairing',
  'ideaYes',
];

/** What crosses to nobody. It is listed by what was done, and never by what was seen of it. */
export function isSecret({ by, partner, command, about, before, outcome }: SaidEdge): boolean {
  if (always.includes(command))
    return before[by].home !== null || command === 'join' || outcome.home === null;
  const couple = before[by].home?.couple;
  const invitation = couple?.invitation;
  const standing = invitation?.state === 'open' || invitation?.state === 'mutual';
  switch (command) {
    case 'ideaMaybe':
      // In place of a yes it takes one back, and that an idea is no longer common shows to both.
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
      // The paused see nothing of what the other sends (L28).
      return !partner || before[partner].home?.couple?.mine?.paused === true;
    default:
      return false;
  }
}
