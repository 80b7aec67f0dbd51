import { first, type Law, law } from './law.ts';
import { names, type PersonView } from './person-view.ts';

const mutualOf = ({ home }: PersonView) => {
  const invitation = home?.couple?.invitation;
  return invitation?.state === 'mutual' ? invitation : null;
};

/** Laws about what only two people can do, and what time alone must not do. */
export const timeLaws: readonly Law[] = [
  law('L7', 'only the invited person makes an invitation mutual, by their own yes', {
    time: ({ before, after }) =>
      first(names, (name) => (mutualOf(after[name]) && !mutualOf(before[name]) ? 'time made mutual' : null)),
    command: ({ by, command, outcome, before, after }) =>
      first(names, (name) => {
        if (!mutualOf(after[name]) || mutualOf(before[name])) return null;
        const invited = before[by].home?.couple?.invitation?.fromMe === false;
        return command === 'sayYes' && invited && !outcome.refusal ? null : `${command} by ${by} made mutual`;
      }),
  }),
  law('L8', 'time opens nothing, writes nothing and notifies no one', {
    time: ({ before, after, pushed, notified }) => {
      const silent = pushed.length + notified.length === 0 ? null : 'time notified someone';
      const opened = first(names, (name) => {
        const [was, is] = [before[name].home?.couple, after[name].home?.couple];
        return (is?.match ?? 0) > (was?.match ?? 0) || (is?.mine?.door ?? 0) > (was?.mine?.door ?? 0)
          ? `time opened something of ${name}`
          : null;
      });
      const wrote = first(names, (name) =>
        before[name].kept === after[name].kept ? null : 'time wrote something',
      );
      return silent ?? opened ?? wrote;
    },
  }),
];
