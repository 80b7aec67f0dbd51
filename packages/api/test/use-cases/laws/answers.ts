import type { Outcome } from '../../../src/use-cases.ts';
import { changed, difference, first, type Law, law } from './law.ts';
import { names, text } from './person-view.ts';
import { answerOf } from './transition.ts';

/** An answer with all that it says, but for marks. */
const unmarked = ({ home, ...outcome }: Outcome): string => {
  const own = home?.own && { ...home.own, moment: home.own.moment.at };
  return text({ ...outcome, home: home && { ...home, own } });
};

/** What is answered, at once and again. */
export const answerLaws: readonly Law[] = [
  law('L22', 'said twice is said once, with the same answer', {
    said: ({ command, outcome, again, after, twice, heardAgain }) => {
      const effect = changed(after, twice);
      if (effect !== null) return `${command} again had an effect: ${effect}`;
      if (heardAgain.told.length + heardAgain.woken.length > 0) return `${command} again told somebody`;
      if (unmarked(outcome) === unmarked(again)) return null;
      return `${command} was answered ${answerOf(outcome)}, then ${answerOf(again)}: ${difference(unmarked(outcome), unmarked(again))}`;
    },
  }),
  law('L26', 'what is refused changes nothing', {
    said: ({ command, outcome, before, after, told, woken }) => {
      if (!outcome.refusal) return null;
      const effect = changed(before, after);
      if (effect !== null) return `${command} was refused, and ${effect}`;
      const moved = first(names, (name) =>
        text(before[name].home) === text(after[name].home) ? null : name,
      );
      if (moved) return `${command} was refused, and moved the mark of ${moved}`;
      return told.length + woken.length === 0 ? null : `${command} was refused, and told somebody`;
    },
  }),
  law('view', 'is what is answered: my own, as it is now', {
    said: ({ by, outcome, again, after, twice }) => {
      const answers = [
        [outcome, after],
        [again, twice],
      ] as const;
      return first(answers, ([{ home }, seen]) => {
        const [answered, mine] = [text(home), text(seen[by].home)];
        return answered === mine ? null : `the answer is not my view: ${difference(mine, answered)}`;
      });
    },
  }),
];
