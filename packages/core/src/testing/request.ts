import type { Command, CommandContext } from '../couple/command.ts';
import type { Reply } from '../couple/invitation.ts';
import type { Side } from '../couple/state.ts';
import type { Desire } from '../dial/desire.ts';
import type { IdeaId, PersonId } from '../ids.ts';
import type { CheckedText } from '../pressure/checked-text.ts';
import { accept, refuse } from '../result.ts';
import type { World } from './rules.ts';
import type { Request } from './transition.ts';

/** The two people of every trace: `a` is Ada and `b` is Sam. */
export const people: Readonly<Record<Side, PersonId>> = { a: 'Ada' as PersonId, b: 'Sam' as PersonId };

/** The idea that Ada and Sam have in common in every trace. */
export const commonIdea = 'walk' as IdeaId;
const strangeIdea = 'bungee' as IdeaId;
/** A no without words. */
export const noReply: Reply = { kindness: null, alternative: null };
/** The note of an invitation in every trace and search. */
export const kindNote = 'I like your laugh.' as CheckedText;

/** Turns a request into a command on arrival. Like a host, it asks for the yes token only then. */
export function commandOf(
  { rules, policy }: World,
  request: Request,
  act: CommandContext,
  desire: Desire,
): Command {
  const { moment, id, motives, words, reply, couple } = request;
  const yes = (command: 'invite' | 'sayYes' | 'openDoor', to: Request['id'] | null) =>
    rules.wholehearted({ by: act.person, command, id: to, at: act.at }, { policy, ...desire, motives });
  switch (request.name) {
    case 'invite': {
      const idea = words === 'strangeIdea' ? strangeIdea : words === 'both' ? commonIdea : null;
      const pressing = refuse({
        code: 'textPressuring',
        cues: [{ category: 'guilt', start: 0, end: 1 }],
      } as const);
      const note = words === 'pressing' ? pressing : words === 'both' ? accept(kindNote) : null;
      return { type: 'invite', moment, yes: yes('invite', act.newIds.id), idea, note };
    }
    case 'sayYes':
      return { type: 'sayYes', id, moment, yes: yes('sayYes', id) };
    case 'openDoor':
      return { type: 'openDoor', moment, yes: yes('openDoor', null) };
    case 'resume':
      return { type: 'resume', moment };
    case 'sayNo':
      return { type: 'sayNo', id, ...reply };
    case 'leave':
      return { type: 'leave', couple };
    default:
      return { type: request.name };
  }
}
