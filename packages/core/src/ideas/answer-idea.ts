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
  type IdeaAnswerList,
  type IdeaAnswers,
  type PersonWithIdeas,
  type YesCount,
} from './answers.ts';
import { isListed } from './common-ideas.ts';

/** An answer to one idea, and everything that decides whether it is accepted. */
export interface IdeaAnswerInput {
  /** The policy that sets the limits of a turn. */
  readonly policy: Policy;
  /** The idea to answer. */
  readonly idea: IdeaId;
  /** The answer. */
  readonly answer: IdeaAnswer;
  /** The moment of a yes or a maybe. A no needs none. */
  readonly moment: Moment | null;
  /** Now. */
  readonly at: Instant;
  /** The couple's turn, by `turnOf`; null while unpaired. */
  readonly turn: number | null;
  /** The partner's answers; null while unpaired. They decide only whether both see the idea listed. */
  readonly partner: IdeaAnswerList | null;
  /** The new mark that a no sets. */
  readonly newMark: Mark;
}

/** A no to an idea. */
export type IdeaDeclineInput = Pick<IdeaAnswerInput, 'policy' | 'idea' | 'turn' | 'partner' | 'newMark'>;

/** Why a yes or a maybe was refused, for its author only. Only a yes can be `turnFull`. */
export type IdeaRefusal = Refusal<'notPaired' | 'momentPassed' | 'turnFull'>;

/**
 * Answers an idea without notifying the partner. A no is an exit (see `declineIdea`); a yes or a maybe is an opening.
 * The order of the refusals is `notPaired`, `momentPassed`, and `turnFull` for a yes beyond `ideasPerTurn`. The same
 * answer again changes nothing, at any age, and keeps its turn. Only the person's own answers decide, so a refusal
 * reveals nothing about the partner's. Taking back a yes to a listed idea starts its rest: a new yes counts only after
 * `ideaRestTurns`. The host checks that the idea is on the menu.
 */
export function answerIdea<A extends PersonWithIdeas>(
  before: A,
  input: IdeaAnswerInput,
): Result<A, IdeaRefusal> {
  const { policy, idea, answer, moment, at, turn } = input;
  if (answer === 'no') return accept(declineIdea(before, input));
  if (turn === null) return refuse({ code: 'notPaired' });
  if (answerTo(before.ideas, idea)?.answer === answer) return accept(before);
  if (!moment || momentPassed(policy, moment, before.mark, at)) return refuse({ code: 'momentPassed' });
  const given = answer === 'yes' ? countYes(policy, before.ideas.given, turn) : before.ideas.given;
  if (answer === 'yes' && !given) return refuse({ code: 'turnFull' });
  return accept({ ...before, ideas: withAnswer({ ...before.ideas, given }, { idea, answer, turn }, input) });
}

/** Says no to an idea, as an exit: never refused. It renews the mark even if nothing else changes. */
export function declineIdea<A extends PersonWithIdeas>(before: A, input: IdeaDeclineInput): A {
  const { idea, turn, newMark } = input;
  const unchanged = turn === null || answerTo(before.ideas, idea)?.answer === 'no';
  const ideas = unchanged ? before.ideas : withAnswer(before.ideas, { idea, answer: 'no', turn }, input);
  return { ...before, ideas, mark: newMark };
}

/** Counts one more yes in this turn; null if the turn is full. */
function countYes(policy: Policy, given: YesCount | null, turn: number): YesCount | null {
  const yeses = (given?.turn === turn ? given.yeses : 0) + 1;
  return yeses > policy.ideasPerTurn ? null : { turn, yeses };
}

/** Replaces the answer to an idea. An answer other than yes to a listed idea takes a yes back. */
function withAnswer(
  ideas: IdeaAnswers,
  answered: AnsweredIdea,
  { policy, partner }: Pick<IdeaAnswerInput, 'policy' | 'partner'>,
): IdeaAnswers {
  const { idea, answer, turn } = answered;
  const resting = ideas.withdrawn.filter((one) => turn <= one.turn + policy.ideaRestTurns);
  const takesBack = answer !== 'yes' && partner !== null && isListed(policy, idea, ideas, partner, turn);
  return {
    ...ideas,
    answered: [...ideas.answered.filter((one) => one.idea !== idea), answered],
    withdrawn: takesBack ? [...resting.filter((one) => one.idea !== idea), { idea, turn }] : resting,
  };
}
