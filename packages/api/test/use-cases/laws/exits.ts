import { commands } from './commands.ts';
import { changed, first, type Law, law } from './law.ts';
import type { CommandEdge } from './transition.ts';

const isExit = ({ command }: Pick<CommandEdge, 'command'>) => commands[command].kind === 'exit';

/** Laws about exits and about requests that arrive after one. */
export const exitLaws: readonly Law[] = [
  law('L4', 'exits are never refused', {
    command: (edge) => {
      const { command, outcome, again } = edge;
      if (!isExit(edge)) return null;
      return first([outcome, again], ({ refusal }) => refusal && `${command} was refused: ${refusal.code}`);
    },
  }),
  law('L10', 'after a no or a pause, no yes of that person is open', {
    command: ({ by, command, about, after }) => {
      const couple = after[by].home?.couple;
      const { invitation, mine } = couple ?? {};
      if (!mine) return null;
      const stands = invitation?.state === 'mutual' || (invitation?.state === 'open' && invitation.fromMe);
      if (command === 'sayNo' && about.invitation === 'seen' && (stands || invitation?.state === 'open'))
        return `the invitation is ${invitation?.state} after a no`;
      if (command === 'pause' && (stands || mine.door || !mine.paused))
        return 'a yes or a door is open after a pause';
      return command === 'closeDoor' && mine.door ? 'a door is open after it was closed' : null;
    },
  }),
  law('L11', 'no request from before an exit, a leave or a pairing takes effect after it', {
    late: ({ by, since, before, after, pushed, notified }) => {
      const effect = changed(before, after);
      if (effect !== null) return `after ${since}, an earlier request of ${by} took effect: ${effect}`;
      return pushed.length + notified.length === 0
        ? null
        : `after ${since}, an earlier request of ${by} notified someone`;
    },
  }),
];
