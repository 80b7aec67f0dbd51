import { commands } from './commands.ts';
import { first, type Law, law, othersThan } from './law.ts';
import { names, type PersonView, text } from './person-view.ts';
import { isSecret } from './secret.ts';

/** Laws about what other people see, and whom a command notifies. */
export const othersLaws: readonly Law[] = [
  law('L5', 'private data shows to no one else', {
    command: (edge) => {
      const { by, command, before, after, pushed, notified } = edge;
      if (!isSecret(edge)) return null;
      return first(othersThan(by), (name) => {
        if (text(before[name].home) !== text(after[name].home)) return `${command} shows to ${name}`;
        return [...pushed, ...notified].includes(name) ? `${command} reached ${name}` : null;
      });
    },
  }),
  law('L9', 'a command changes only the sender’s own side, and no one outside the couple', {
    command: ({ by, command, partner, before, after }) => {
      const changesOthers = /Pairing|eraseMe|leave/.test(command);
      return first(othersThan(by), (name) => {
        if (changesOthers) return null;
        if (name !== partner && before[name].shown !== after[name].shown) return `${command} reached ${name}`;
        const own = ({ home }: PersonView) => text(home?.own && { ...home.own, guidance: null });
        if (own(before[name]) !== own(after[name])) return `${command} changed private data of ${name}`;
        const mine = ({ home }: PersonView) => text(home?.couple?.mine);
        const matched = after[name].home?.couple?.match !== before[name].home?.couple?.match;
        if (mine(before[name]) === mine(after[name]) || (command === 'openDoor' && matched)) return null;
        return `${command} changed ${name}’s side`;
      });
    },
  }),
  law(
    'L20',
    'a command notifies exactly the people whose view changed, and pushes to those except the sender',
    {
      command: ({ by, command, before, after, pushed, notified }) =>
        first(names, (name) => {
          const differs = before[name].shown !== after[name].shown;
          const isQuiet = name !== by && commands[command].quiet === true;
          const times = {
            pushed: pushed.filter((other) => other === name),
            notified: notified.filter((other) => other === name),
          };
          // Before joining, a person has no stream that could be notified.
          const due = differs && !isQuiet && before[name].home ? 1 : 0;
          if (times.notified.length !== due)
            return `${command} notified ${name} ${times.notified.length} times instead of ${due}`;
          const push = name === by ? 0 : due;
          return times.pushed.length === push
            ? null
            : `${command} pushed to ${name} ${times.pushed.length} times instead of ${push}`;
        }),
    },
  ),
];
