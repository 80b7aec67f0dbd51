import type { IdeaId, Mark } from '../ids.ts';

/** The private answers to an idea. The partner does not see which one a person gave. */
export const ideaAnswers = ['yes', 'maybe', 'no'] as const;
/** An answer to an idea. Only two yeses make an idea common; two maybes do not. */
export type IdeaAnswer = (typeof ideaAnswers)[number];

/** One person's current answer to one idea. Earlier answers are not kept. */
export interface AnsweredIdea {
  /** The idea that the person answered. */
  readonly idea: IdeaId;
  /** The answer. The partner learns of a yes only as an idea in common, and of nothing else. */
  readonly answer: IdeaAnswer;
  /** The couple's turn in which the person gave this answer. */
  readonly turn: number;
}
/** How many new yeses a person gave in a turn. A withdrawn yes still counts. */
export interface YesCount {
  /** The turn that is counted. */
  readonly turn: number;
  /** The number of new yeses in it. */
  readonly yeses: number;
}
/** A yes that a person took back while the idea was listed. Both people saw the list, so both know of it. */
export interface WithdrawnYes {
  /** The idea. */
  readonly idea: IdeaId;
  /** The couple's turn in which the person took it back. The idea stays listed until this turn ends. */
  readonly turn: number;
}
/** A person's current answers. */
export interface IdeaAnswerList {
  /** The latest answer to each idea. */
  readonly answered: readonly AnsweredIdea[];
  /** At most one for each idea. */
  readonly withdrawn: readonly WithdrawnYes[];
}
/** One person's answers in one couple, at most one per idea, with the count of new yeses. They end with the couple. */
export interface IdeaAnswers extends IdeaAnswerList {
  /** How many new yeses the person gave in a turn; null before the first one. */
  readonly given: YesCount | null;
}
/** No answers: the state in a new couple, and after its end. */
export const noAnswers: IdeaAnswers = { answered: [], withdrawn: [], given: null };

/** The fields of a person that the rules of ideas read and change. */
export interface PersonWithIdeas {
  /** The person's current mark. */
  readonly mark: Mark;
  /** The person's answers in this couple. Private. */
  readonly ideas: IdeaAnswers;
}

/** A person's current answer to an idea; null without an answer. */
export const answerTo = ({ answered }: IdeaAnswerList, idea: IdeaId): AnsweredIdea | null =>
  answered.find((answer) => answer.idea === idea) ?? null;

/** Removes a person's answers at the end of the couple. */
export const withoutIdeaAnswers = <A extends PersonWithIdeas>(before: A): A => ({
  ...before,
  ideas: noAnswers,
});
