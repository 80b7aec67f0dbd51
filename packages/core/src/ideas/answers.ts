import type { IdeaId, Mark } from '../ids.ts';

/** What a person says to an idea, for themselves; a partner sees none of the three. */
export const ideaAnswers = ['yes', 'maybe', 'no'] as const;
/** One of the three. Only two yeses make an idea common; two maybes make nothing. */
export type IdeaAnswer = (typeof ideaAnswers)[number];

/** What one person says to one idea now. An earlier answer is not kept. */
export interface AnsweredIdea {
  readonly idea: IdeaId;
  readonly answer: IdeaAnswer;
  /** The turn of the couple in which this answer was first given. */
  readonly turn: number;
}
/** How many yeses a person newly gave in a turn; one that is taken back still counts. */
export interface YesCount {
  readonly turn: number;
  readonly yeses: number;
}
/** Some answers, of which only the yeses make anything common. */
export interface IdeaAnswerList {
  readonly answered: readonly AnsweredIdea[];
}
/** One person's answers in one couple, at most one an idea. They end with it. */
export interface IdeaAnswers extends IdeaAnswerList {
  readonly given: YesCount | null;
}
/** Where each of the two starts, and what the couple's end leaves. */
export const noAnswers: IdeaAnswers = { answered: [], given: null };

/** Whoever answers ideas, with their mark in the couple. */
export interface PersonWithIdeas {
  readonly mark: Mark;
  readonly ideas: IdeaAnswers;
}

/** My answer to an idea as it is now; null where there is none. */
export const answerTo = ({ answered }: IdeaAnswerList, idea: IdeaId): AnsweredIdea | null =>
  answered.find((one) => one.idea === idea) ?? null;

/** What a couple's end leaves of the answers given in it: nothing. */
export const withoutIdeaAnswers = <A extends PersonWithIdeas>(before: A): A => ({
  ...before,
  ideas: noAnswers,
});
