import type { Act, Command } from '../couple/command.ts';
import type { Side } from '../couple/state.ts';
import type { Floor } from '../dial/floor.ts';
import type { Reading } from '../dial/reading.ts';
import type { IdeaId, PersonId } from '../ids.ts';
import type { CheckedText } from '../pressure/checked-text.ts';
import { accept, refuse } from '../result.ts';
import type { Request } from './transition.ts';
import type { World } from './rules.ts';

/** The two people of every story: `a` is Ada and `b` is Sam. */
export const people: Readonly<Record<Side, PersonId>> = { a: 'Ada' as PersonId, b: 'Sam' as PersonId };

/** The idea that Ada and Sam have in common in every story. */
export const commonIdea = 'walk' as IdeaId;
const strangeIdea = 'bungee' as IdeaId;
const kindNote = 'I like your laugh.' as CheckedText;

/** What a person feels as a request of theirs arrives. */
export interface Desire {
  readonly reading: Reading | null;
  readonly floor: Floor;
}

/** The command that a request is when it arrives: its yes is asked for then, as a host asks. */
export function commandOf({ rules, policy }: World, request: Request, act: Act, desire: Desire): Command {
  const { said, id, motives, words, reply, couple } = request;
  const yes = (command: 'invite' | 'yes' | 'openDoor', to: Request['id'] | null) =>
    rules.wholehearted({ by: act.person, command, id: to, at: act.at }, { policy, ...desire, motives });
  switch (request.name) {
    case 'invite': {
      const idea = words === 'strangeIdea' ? strangeIdea : words === 'both' ? commonIdea : null;
      const pressing = refuse([{ category: 'guilt', start: 0, end: 1 } as const]);
      const note = words === 'pressing' ? pressing : words === 'both' ? accept(kindNote) : null;
      return { is: 'invite', said, yes: yes('invite', act.fresh.id), idea, note };
    }
    case 'yes':
      return { is: 'yes', id, said, yes: yes('yes', id) };
    case 'openDoor':
      return { is: 'openDoor', said, yes: yes('openDoor', null) };
    case 'resume':
      return { is: 'resume', said };
    case 'no':
      return { is: 'no', id, ...reply };
    case 'leave':
      return { is: 'leave', couple };
    default:
      return { is: request.name };
  }
}
