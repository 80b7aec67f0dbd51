import type { Outcome } from '../../../src/use-cases.ts';
import { changed, difference, first, type Law, law } from './law.ts';
import { names, text } from './person-view.ts';
import { answerOf } from './transition.ts';

/** An outcome as text, without marks. */
const outcomeText = ({ home, ...outcome }: Outcome): string => {
  const own = home?.own && { ...home.own, moment: home.own.moment.at };
  return text({ ...outcome, home: home && { ...home, own } });
};

/** Laws about the outcome of a command, and of the same command sent twice. */
export const answerLaws: readonly Law[] = [
  law('L22', 'a command sent twice has one effect and the same outcome', {
    command: ({ command, outcome, again, after, twice, notifiedAgain }) => {
      const effect = changed(after, twice);
      if (effect !== null) return `${command} again had an effect: ${effect}`;
      if (notifiedAgain.pushed.length + notifiedAgain.notified.length > 0)
        return `${command} again notified someone`;
      if (outcomeText(outcome) === outcomeText(again)) return null;
      return `${command} was answered ${answerOf(outcome)}, then ${answerOf(again)}: ${difference(outcomeText(outcome), outcomeText(again))}`;
    },
  }),
  law('L26', 'a refused command changes nothing', {
    command: ({ command, outcome, before, after, pushed, notified }) => {
      if (!outcome.refusal) return null;
      const effect = changed(before, after);
      if (effect !== null) return `${command} was refused, and ${effect}`;
      const moved = first(names, (name) =>
        text(before[name].home) === text(after[name].home) ? null : name,
      );
      if (moved) return `${command} was refused, and moved the mark of ${moved}`;
      return pushed.length + notified.length === 0 ? null : `${command} was refused, and notified someone`;
    },
  }),
  law('view', 'an outcome holds the home of its viewer, as it is now', {
    command: ({ by, outcome, again, after, twice }) => {
      const answers = [
        [outcome, after],
        [again, twice],
      ] as const;
      return first(answers, ([{ home }, seen]) => {
        const [answered, mine] = [text(home), text(seen[by].home)];
        return answered === mine
          ? null
          : `the outcome is not the viewer's home: ${difference(mine, answered)}`;
      });
    },
  }),
];
