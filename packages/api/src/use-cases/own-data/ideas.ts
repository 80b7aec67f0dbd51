import { answerIdea as answered, answerTo, type IdeaAnswer, type IdeaId, type Moment } from '@attune/core';
import type { UseCaseContext } from '../context.ts';
import { currentTurn } from '../couple/current-turn.ts';
import type { Outcome } from '../outcome.ts';
import type { Viewer } from '../ports.ts';
import { InvalidInput } from '../text-input.ts';
import { updateOwnData } from './update-own-data.ts';

export interface AnswerIdeaInput {
  readonly idea: IdeaId;
  readonly answer: IdeaAnswer;
  /** Where a yes or a maybe is said from; a no needs none. */
  readonly moment: Moment | null;
}

/** Answers an idea for oneself. It wakes nobody else; a no is an exit. */
export async function answerIdea(
  attune: UseCaseContext,
  viewer: Viewer,
  { idea, answer, moment }: AnswerIdeaInput,
): Promise<Outcome> {
  const { ids, policy, content } = attune;
  const offered = content.ideas.includes(idea);
  if (!offered && answer !== 'no')
    throw new InvalidInput(['input', 'ideaId'], 'An idea is one of those that `ideas` lists.');
  const fresh = ids.mark();
  return updateOwnData(
    attune,
    viewer,
    answer === 'no' ? 'declineIdea' : 'answerIdea',
    (mine, { at, couple }) => {
      // A no to what nobody offers is done, and nothing of it is kept.
      const known = offered || answerTo(mine.ideas, idea) !== null;
      const turn = couple && known ? currentTurn(couple, at) : null;
      return answered(mine, { policy, idea, answer, moment, at, turn, newMark: fresh });
    },
  );
}
