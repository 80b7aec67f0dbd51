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

/** An answer to one idea, and all that decides whether it counts. */
export interface IdeaAnswerInput {
  readonly policy: Policy;
  readonly idea: IdeaId;
  readonly answer: IdeaAnswer;
  /** Where a yes or a maybe is said from; a no needs none. */
  readonly moment: Moment | null;
  readonly at: Instant;
  /** The couple's turn, by `turnOf`; null while unpaired. */
  readonly turn: number | null;
  /** The mark that a no renews. */
  readonly newMark: Mark;
}

/** Why a yes or a maybe changed nothing, for its author alone; only a yes meets `turnFull`. */
export type IdeaRefusal = Refusal<'notPaired' | 'momentPassed' | 'turnFull'>;

/**
 * Answers an idea, and wakes nobody. A no is an exit, as `declineIdea`. A yes or a maybe opens, and is refused
 * in this order: `notPaired`; the same answer again changes nothing, however old, and keeps its turn;
 * `momentPassed`; `turnFull`, for a yes beyond `ideasPerTurn`. Only my own answers decide, so a refusal tells
 * nothing of a partner's. That the idea is one of the menu is for the host to see to.
 */
export function answerIdea<A extends PersonWithIdeas>(
  before: A,
  answering: IdeaAnswerInput,
): Result<A, IdeaRefusal> {
  const { policy, idea, answer, moment, at, turn, newMark } = answering;
  if (answer === 'no') return accept(declineIdea(before, { idea, turn, newMark }));
  if (turn === null) return refuse({ code: 'notPaired' });
  if (answerTo(before.ideas, idea)?.answer === answer) return accept(before);
  if (!moment || momentPassed(policy, moment, before.mark, at)) return refuse({ code: 'momentPassed' });
  const given = answer === 'yes' ? giveYes(policy, before.ideas.given, turn) : before.ideas.given;
  if (answer === 'yes' && !given) return refuse({ code: 'turnFull' });
  return accept({ ...before, ideas: withAnswer({ ...before.ideas, given }, { idea, answer, turn }) });
}

/** An exit: no to an idea, at once and never refused. It renews the mark, also where it changes nothing else. */
export function declineIdea<A extends PersonWithIdeas>(
  before: A,
  { idea, turn, newMark }: Pick<IdeaAnswerInput, 'idea' | 'turn' | 'newMark'>,
): A {
  const unchanged = turn === null || answerTo(before.ideas, idea)?.answer === 'no';
  const ideas = unchanged ? before.ideas : withAnswer(before.ideas, { idea, answer: 'no', turn });
  return { ...before, ideas, mark: newMark };
}

/** Counts one more yes in this turn; null when the turn is full. */
function giveYes(policy: Policy, given: YesCount | null, turn: number): YesCount | null {
  const yeses = (given?.turn === turn ? given.yeses : 0) + 1;
  return yeses > policy.ideasPerTurn ? null : { turn, yeses };
}

const withAnswer = (ideas: IdeaAnswers, answered: AnsweredIdea): IdeaAnswers => ({
  ...ideas,
  answered: [...ideas.answered.filter(({ idea }) => idea !== answered.idea), answered],
});
