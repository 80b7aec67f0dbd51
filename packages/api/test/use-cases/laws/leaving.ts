import { first, type Law, law } from './law.ts';
import { names, type Seen, text } from './person-view.ts';

/** What a couple begins with on either side: nothing. */
function isBlank({ home }: Seen): boolean {
  const { invitation, match, ideasInCommon, partnerReflections, arrival, mine } = home?.couple ?? {};
  const shared = home?.own?.reflections.some((reflection) => reflection.shared !== null);
  const stands = [invitation, match, arrival, mine?.door, mine?.doorSpacing, mine?.spacing].some(Boolean);
  const listed = [ideasInCommon, partnerReflections, mine?.ideas].some((list) => (list ?? []).length > 0);
  return !stands && !shared && !mine?.paused && !listed;
}

/** What an ending leaves, and a beginning finds. */
export const leavingLaws: readonly Law[] = [
  law('L21', 'leaving is one act, and the next couple starts with nothing', {
    said: ({ by, command, about, before, after }) => {
      const couple = before[by].home?.couple?.id;
      const left = command === 'eraseMe' || (command === 'leave' && about.couple);
      const still = names.find((name) => couple && after[name].home?.couple?.id === couple);
      if (left && still) return `${still} still sees the couple`;
      return first(names, (name) => {
        const begun = after[name].home?.couple && !before[name].home?.couple;
        return begun && !isBlank(after[name]) ? `${name} starts with something: ${after[name].shown}` : null;
      });
    },
  }),
  law('L24', 'of whoever is erased nothing is left', {
    said: ({ by, command, before, after, twice }) => {
      if (command === 'eraseMe') {
        const left = [after, twice].find((seen) => seen[by].home || seen[by].kept !== text({ journal: [] }));
        return left ? `of ${by} is left: ${left[by].kept}` : null;
      }
      const { home } = after[by];
      if (command !== 'join' || before[by].home || !home?.own) return null;
      const { reading, floor, reflections, journaling, pairing } = home.own;
      const found =
        [reading, floor, pairing, home.couple].some(Boolean) || reflections.length > 0 || journaling;
      return found ? `${by} found something: ${after[by].shown}` : null;
    },
  }),
];
