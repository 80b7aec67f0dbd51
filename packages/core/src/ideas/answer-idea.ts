import { type Moment, momentPassed } from '../couple/moment.ts';
import type { IdeaId, Mark } from '../ids.ts';
import type { Policy } from '../policy.ts';
import type { Refusal } from '../refusal.ts';
import { accept, type Result, refuse } from '../result.ts';
import type { Instant } from '../time.ts';
import {
  type AnsweredIdea,
  answerTo,
  type IdeaAnswer,
  type IdeaAnswers,
  type PersonWithIdeas,
  type YesCount,
} from './answers.ts';

/** An answer to one idea, and everything that decides whether it is accepted. */
export interface IdeaAnswerInput {
  readonly policy: Policy;
  readonly idea: IdeaId;
  readonly answer: IdeaAnswer;
  /** The moment of a yes or a maybe. A no needs none. */
  readonly moment: Moment | null;
  readonly at: Instant;
  /** The couple's turn, by `turnOf`; null while unpaired. */
  readonly turn: number | null;
  /** The new mark that a no sets. */
  readonly newMark: Mark;
}

/** Why a yes or a maybe was refused, for its author only. Only a yes can be `turnFull`. */
export type IdeaRefusal = Refusal<'notPaired' | 'momentPassed' | 'turnFull'>;

/**
 * Answers an idea without notifying the partner. A no is an exit (see `declineIdea`); a yes or a maybe is an opening.
 * The order of the refusals is `notPaired`, `momentPassed`, and `turnFull` for a yes beyond `ideasPerTurn`. The same
 * answer again changes nothing, at any age, and keeps its turn. Only the person's own answers decide, so a refusal
 * reveals nothing about the partner's. The host checks that the idea is on the menu.
 */
export function answerIdea<A extends PersonWithIdeas>(
  before: A,
  input: IdeaAnswerInput,
): Result<A, IdeaRefusal> {
  const { policy, idea, answer, moment, at, turn, newMark } = input;
  if (answer === 'no') return accept(declineIdea(before, { idea, turn, newMark }));
  if (turn === null) return refuse({ code: 'notPaired' });
  if (answerTo(before.ideas, idea)?.answer === answer) return accept(before);
  if (!moment || momentPassed(policy, moment, before.mark, at)) return refuse({ code: 'momentPassed' });
  const given = answer === 'yes' ? countYes(policy, before.ideas.given, turn) : before.ideas.given;
  if (answer === 'yes' && !given) return refuse({ code: 'turnFull' });
  return accept({ ...before, ideas: withAnswer({ ...before.ideas, given }, { idea, answer, turn }) });
}

/** Says no to an idea, as an exit: never refused. It renews the mark even if nothing else changes. */
export function declineIdea<A extends PersonWithIdeas>(
  before: A,
  { idea, turn, newMark }: Pick<IdeaAnswerInput, 'idea' | 'turn' | 'newMark'>,
): A {
  const unchanged = turn === null || answerTo(before.ideas, idea)?.answer === 'no';
  const ideas = unchanged ? before.ideas : withAnswer(before.ideas, { idea, answer: 'no', turn });
  return { ...before, ideas, mark: newMark };
}

/** Counts one more yes in this turn; null if the turn is full. */
function countYes(policy: Policy, given: YesCount | null, turn: number): YesCount | null {
  const yeses = (given?.turn === turn ? given.yeses : 0) + 1;
  return yeses > policy.ideasPerTurn ? null : { turn, yeses };
}

const withAnswer = (ideas: IdeaAnswers, answered: AnsweredIdea): IdeaAnswers => ({
  ...ideas,
  answered: [...ideas.answered.filter(({ idea }) => idea !== answered.idea), answered],
});
