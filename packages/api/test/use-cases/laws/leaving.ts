import { first, type Law, law } from './law.ts';
import { names, type PersonView, text } from './person-view.ts';

/** Whether a person's home shows a couple without any data. Their own spacings stay with them, and still run. */
function isBlank({ home }: PersonView): boolean {
  const { invitation, match, ideasInCommon, partnerReflections, arrival, mine } = home?.couple ?? {};
  const shared = home?.own?.reflections.some((reflection) => reflection.shared !== null);
  const stands = [invitation, match, arrival, mine?.door].some(Boolean);
  const listed = [ideasInCommon, partnerReflections, mine?.ideas].some((list) => (list ?? []).length > 0);
  return !stands && !shared && !mine?.paused && !listed;
}

/** Laws about the data that remains after a couple or a person ends. */
export const leavingLaws: readonly Law[] = [
  law('L21', 'one command ends a couple, and the next couple starts without data of it', {
    command: ({ by, command, about, before, after }) => {
      const couple = before[by].home?.couple?.id;
      const left = command === 'eraseMe' || (command === 'leave' && about.couple);
      const still = names.find((name) => couple && after[name].home?.couple?.id === couple);
      if (left && still) return `${still} still sees the couple`;
      return first(names, (name) => {
        const begun = after[name].home?.couple && !before[name].home?.couple;
        return begun && !isBlank(after[name]) ? `${name} starts with data: ${after[name].shown}` : null;
      });
    },
  }),
  law('L24', 'erasing a person leaves no data of them', {
    command: ({ by, command, before, after, twice }) => {
      if (command === 'eraseMe') {
        const left = [after, twice].find((seen) => seen[by].home || seen[by].kept !== text({ journal: [] }));
        return left ? `data of ${by} is left: ${left[by].kept}` : null;
      }
      const { home } = after[by];
      if (command !== 'join' || before[by].home || !home?.own) return null;
      const { reading, floor, reflections, journaling, pairing } = home.own;
      const found =
        [reading, floor, pairing, home.couple].some(Boolean) || reflections.length > 0 || journaling;
      return found ? `${by} joined and found data: ${after[by].shown}` : null;
    },
  }),
];
