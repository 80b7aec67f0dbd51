import type { IdeaId } from '../ids.ts';
import type { Policy } from '../policy.ts';
import { answerTo, type IdeaAnswerList } from './answers.ts';

/** An idea that both people see in their list. */
export interface CommonIdea {
  /** The idea that both see. */
  readonly idea: IdeaId;
  /** Whether both still say yes. If not, the idea leaves the list when the turn ends, and no invitation may name it. */
  readonly stands: boolean;
}

/** What decides which ideas are listed: the menu, and the couple's turn by `turnOf`. */
export interface IdeaListInput {
  /** The policy, which says how long a withdrawn yes rests. */
  readonly policy: Policy;
  /** The ideas that the host offers, in their order. */
  readonly menu: readonly IdeaId[];
  /** The couple's turn now. */
  readonly turn: number;
}

/**
 * The ideas to which both people said yes in an earlier turn, in the order of the menu. Both people get the same list,
 * and ideas join and leave it only when a turn ends. An idea that one of them takes back stays listed, as no longer in common, until
 * then: what one answer teaches, it teaches both alike. A person who says yes to everything can slowly learn the
 * partner's yeses, but the partner learns theirs, too.
 */
export const commonIdeas = (
  { policy, menu, turn }: IdeaListInput,
  mine: IdeaAnswerList,
  theirs: IdeaAnswerList,
): readonly CommonIdea[] =>
  menu
    .filter((idea) => isListed(policy, idea, mine, theirs, turn))
    .map((idea) => ({
      idea,
      stands: yesCounts(policy, mine, idea, turn) && yesCounts(policy, theirs, idea, turn),
    }));

/** Those of the listed ideas to which both still say yes: an invitation may name them. */
export const standingIdeas = (listed: readonly CommonIdea[]): readonly IdeaId[] =>
  listed.flatMap(({ idea, stands }) => (stands ? [idea] : []));

/** The ideas that an invitation may name: those of `commonIdeas` that both still like. */
export const ideasInCommon = (
  input: IdeaListInput,
  mine: IdeaAnswerList,
  theirs: IdeaAnswerList,
): readonly IdeaId[] => standingIdeas(commonIdeas(input, mine, theirs));

/** Whether an idea is in the list of this turn: both yeses stood when the turn began. */
export const isListed = (
  policy: Policy,
  idea: IdeaId,
  mine: IdeaAnswerList,
  theirs: IdeaAnswerList,
  turn: number,
): boolean => [mine, theirs].every((answers) => stoodAtStart(policy, answers, idea, turn));

const stoodAtStart = (policy: Policy, answers: IdeaAnswerList, idea: IdeaId, turn: number): boolean =>
  withdrawnIn(answers, idea) === turn || yesCounts(policy, answers, idea, turn);

/** Whether a yes counts in this turn: it is from an earlier turn, and the idea does not rest. */
function yesCounts(policy: Policy, answers: IdeaAnswerList, idea: IdeaId, turn: number): boolean {
  const answered = answerTo(answers, idea);
  const withdrawn = withdrawnIn(answers, idea);
  const rests = withdrawn !== null && turn <= withdrawn + policy.ideaRestTurns;
  return answered?.answer === 'yes' && answered.turn < turn && !rests;
}

const withdrawnIn = ({ withdrawn }: IdeaAnswerList, idea: IdeaId): number | null =>
  withdrawn.find((one) => one.idea === idea)?.turn ?? null;
