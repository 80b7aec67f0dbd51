import { answerIdea as answered, answerTo, type IdeaAnswer, type IdeaId, type Moment } from '@attune/core';
import type { Attune } from '../context.ts';
import { changeMine } from './update-own-data.ts';
import type { Outcome } from '../outcome.ts';
import type { Viewer } from '../ports.ts';
import { BadInput } from '../text-input.ts';
import { turnIn } from '../couple/current-turn.ts';

export interface AnswerIdeaInput {
  readonly idea: IdeaId;
  readonly answer: IdeaAnswer;
  /** Where a yes or a maybe is said from; a no needs none. */
  readonly moment: Moment | null;
}

/** Answers an idea for oneself. It wakes nobody else; a no is an exit. */
export async function answerIdea(
  attune: Attune,
  viewer: Viewer,
  { idea, answer, moment }: AnswerIdeaInput,
): Promise<Outcome> {
  const { ids, policy, vocabulary } = attune;
  const offered = vocabulary.ideas.includes(idea);
  if (!offered && answer !== 'no')
    throw new BadInput(['input', 'ideaId'], 'An idea is one of those that `ideas` lists.');
  const fresh = ids.mark();
  return changeMine(
    attune,
    viewer,
    answer === 'no' ? 'declineIdea' : 'answerIdea',
    (mine, { at, couple }) => {
      // A no to what nobody offers is done, and nothing of it is kept.
      const known = offered || answerTo(mine.ideas, idea) !== null;
      const turn = couple && known ? turnIn(couple, at) : null;
      return answered(mine, { policy, idea, answer, said: moment, at, turn, fresh });
    },
  );
}
