import { commands } from './commands.ts';
import { first, type Law, law, othersThan } from './law.ts';
import { names, type Seen, text } from './person-view.ts';
import { isSecret } from './secret.ts';

/** What reaches others, and whom it wakes. */
export const othersLaws: readonly Law[] = [
  law('L5', 'what is one’s own shows to nobody else', {
    said: (edge) => {
      const { by, command, before, after, told, woken } = edge;
      if (!isSecret(edge)) return null;
      return first(othersThan(by), (name) => {
        if (text(before[name].home) !== text(after[name].home)) return `${command} shows to ${name}`;
        return [...told, ...woken].includes(name) ? `${command} reached ${name}` : null;
      });
    },
  }),
  law('L9', 'one changes one’s own side, and nobody outside one’s couple', {
    said: ({ by, command, partner, before, after }) => {
      const meets = /Pairing|eraseMe|leave/.test(command);
      return first(othersThan(by), (name) => {
        if (meets) return null;
        if (name !== partner && before[name].shown !== after[name].shown) return `${command} reached ${name}`;
        const own = ({ home }: Seen) => text(home?.own && { ...home.own, guidance: null });
        if (own(before[name]) !== own(after[name])) return `${command} changed what is ${name}’s own`;
        const mine = ({ home }: Seen) => text(home?.couple?.mine);
        const matched = after[name].home?.couple?.match !== before[name].home?.couple?.match;
        if (mine(before[name]) === mine(after[name]) || (command === 'openDoor' && matched)) return null;
        return `${command} changed ${name}’s side`;
      });
    },
  }),
  law('L20', 'whose view changed is woken, the others of them told to push, and nobody else', {
    said: ({ by, command, before, after, told, woken }) =>
      first(names, (name) => {
        const differs = before[name].shown !== after[name].shown;
        const silent = name !== by && commands[command].quiet === true;
        const times = {
          told: told.filter((one) => one === name),
          woken: woken.filter((one) => one === name),
        };
        // Before joining, nothing of theirs is open to be woken.
        const due = differs && !silent && before[name].home ? 1 : 0;
        if (times.woken.length !== due)
          return `${command} woke ${name} ${times.woken.length} times, and not ${due}`;
        const push = name === by ? 0 : due;
        return times.told.length === push
          ? null
          : `${command} told ${name} ${times.told.length} times, and not ${push}`;
      }),
  }),
];
