import type { IdeaId } from '../ids.ts';
import { answerTo, type IdeaAnswerList } from './answers.ts';

/**
 * The ideas to which both people said yes in an earlier turn, in the order of the menu. Both people get the same list.
 * A new yes therefore shows only after its turn ends, and a withdrawn yes disappears at once. A person who says yes to
 * everything can slowly learn the partner's yeses, but the partner learns theirs, too.
 */
export function ideasInCommon(
  menu: readonly IdeaId[],
  mine: IdeaAnswerList,
  theirs: IdeaAnswerList,
  turn: number,
): readonly IdeaId[] {
  const saidYesEarlier = (answers: IdeaAnswerList, idea: IdeaId): boolean => {
    const answered = answerTo(answers, idea);
    return answered?.answer === 'yes' && answered.turn < turn;
  };
  return menu.filter((idea) => saidYesEarlier(mine, idea) && saidYesEarlier(theirs, idea));
}
