import type { IdeaId } from '../ids.ts';
import { answerTo, type IdeaAnswerList } from './answers.ts';

/**
 * The ideas of the menu to which both said yes in an earlier turn, in the order of the menu: the same list to
 * both. So a yes given now shows nothing before the turn ends, and one taken back is gone at once. Who says
 * yes to all does come to see what the other said yes to, slowly, and the other sees the same.
 */
export function ideasInCommon(
  menu: readonly IdeaId[],
  mine: IdeaAnswerList,
  theirs: IdeaAnswerList,
  turn: number,
): readonly IdeaId[] {
  const settled = (answers: IdeaAnswerList, idea: IdeaId): boolean => {
    const answered = answerTo(answers, idea);
    return answered?.answer === 'yes' && answered.turn < turn;
  };
  return menu.filter((idea) => settled(mine, idea) && settled(theirs, idea));
}
