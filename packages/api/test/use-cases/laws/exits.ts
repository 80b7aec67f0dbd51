import { commands } from './commands.ts';
import { changed, first, type Law, law } from './law.ts';
import type { SaidEdge } from './transition.ts';

const isExit = ({ command }: Pick<SaidEdge, 'command'>) => commands[command].kind === 'exit';

/** What an exit does, and what it keeps from being done. */
export const exitLaws: readonly Law[] = [
  law('L4', 'exits are never refused', {
    said: (edge) => {
      const { command, outcome, again } = edge;
      if (!isExit(edge)) return null;
      return first([outcome, again], ({ refusal }) => refusal && `${command} was refused: ${refusal.code}`);
    },
  }),
  law('L10', 'after a no or a pause no yes of mine stands', {
    said: ({ by, command, about, after }) => {
      const couple = after[by].home?.couple;
      const { invitation, mine } = couple ?? {};
      if (!mine) return null;
      const stands = invitation?.state === 'mutual' || (invitation?.state === 'open' && invitation.fromMe);
      if (command === 'sayNo' && about.invitation === 'seen' && (stands || invitation?.state === 'open'))
        return `it is ${invitation?.state} after a no`;
      if (command === 'pause' && (stands || mine.door || !mine.paused))
        return 'something stands after a pause';
      return command === 'closeDoor' && mine.door ? 'a door is open after it was closed' : null;
    },
  }),
  law('L11', 'nothing said before an exit, a leaving or a pairing takes effect after it', {
    late: ({ by, since, before, after, told, woken }) => {
      const effect = changed(before, after);
      if (effect !== null) return `after ${since}, what ${by} said before it took effect: ${effect}`;
      return told.length + woken.length === 0
        ? null
        : `after ${since}, what ${by} said before it told somebody`;
    },
  }),
];
