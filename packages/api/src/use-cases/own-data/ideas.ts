import type { IdeaId, Moment } from '@attune/core';
import { answerIdea as answerIdeaOf, answerTo, type IdeaAnswer } from '@attune/core/sharing';
import type { UseCaseContext } from '../context.ts';
import { currentTurn } from '../couple/current-turn.ts';
import type { Outcome } from '../outcome.ts';
import type { Viewer } from '../ports.ts';
import { InvalidInput } from '../text-input.ts';
import { updateOwnData } from './update-own-data.ts';

export interface AnswerIdeaInput {
  readonly idea: IdeaId;
  readonly answer: IdeaAnswer;
  /** Required for a yes or a maybe; a no is an exit and needs none. */
  readonly moment: Moment | null;
}

/**
 * Answers an idea for the viewer. No other person is notified.
 *
 * @throws InvalidInput
 */
export async function answerIdea(
  context: UseCaseContext,
  viewer: Viewer,
  { idea, answer, moment }: AnswerIdeaInput,
): Promise<Outcome> {
  const { ids, policy, content } = context;
  const offered = content.ideas.includes(idea);
  if (!offered && answer !== 'no')
    throw new InvalidInput('idea', 'Use the id of an idea that `ideas` lists.');
  const useCase = answer === 'no' ? 'declineIdea' : 'answerIdea';
  const newMark = ids.mark();
  return updateOwnData(context, viewer, useCase, (me, { at, couple, partner }) => {
    // A no to an unknown idea succeeds, as every exit does. Without a turn, core does not store it.
    const known = offered || answerTo(me.ideas, idea) !== null;
    const turn = couple && known ? currentTurn(couple, at) : null;
    const theirs = partner?.ideas ?? null;
    return answerIdeaOf(me, { policy, idea, answer, moment, at, turn, partner: theirs, newMark });
  });
}
