import {
  coupleId,
  defaultFloor,
  invitationId,
  mark,
  type PersonWithDesire,
  pairPeople,
  personId,
} from '@attune/core';
import { readingOf, start } from './scripted-couple.ts';

/** The random ids of one command, by its number. */
export const idsOf = (count: number) => ({
  id: invitationId(`invitation ${count}`),
  mark: mark(`mark ${count}`),
});

/** Ada and Sam with a fresh reading of 5 each, just paired, and the moment of Ada's view. */
export function adaAndSam() {
  const person = (name: string): PersonWithDesire => ({
    id: personId(name),
    reading: readingOf(5, start),
    floor: defaultFloor,
  });
  const [ada, sam] = [person('ada'), person('sam')];
  const couple = pairPeople({
    id: coupleId('this couple'),
    people: { a: ada.id, b: sam.id },
    marks: { a: mark('of ada'), b: mark('of sam') },
    at: start,
  });
  return { ada, sam, couple, moment: { at: start, mark: couple.state.a.mark } };
}
