import { nameOf } from '../story.ts';
import type { Deed } from './beside.ts';
import type { Move, Place, Places, Way } from './places.ts';

export { nameOf };

/** A deed in a few words. */
export function deedOf(deed: Deed): string {
  const late = 'since' in deed && deed.since !== 'now' && !(deed.is === 'answer' && deed.answer === 'no');
  const since = late ? `, from ${deed.since === 'beforeExit' ? 'before an exit' : 'before writing'}` : '';
  switch (deed.is) {
    case 'answer':
      return `${deed.answer} to ${deed.idea}${since}`;
    case 'write':
      return `write ${deed.arrival}`;
    case 'share':
      return `share${since}`;
    default:
      return deed.is;
  }
}

export function wayOf(way: Way): string {
  if (way === 'turn') return 'The turn ends.';
  if (way === 'pairAgain') return 'Ada and Sam pair anew.';
  return `${nameOf(way.by)}: ${deedOf(way.deed)}.`;
}

/** How a place was first come by, and what was done there. */
export const storyTo = ({ places }: Places, number: number, last?: Move): string =>
  storyFrom(places, places[number]?.from ?? null, last);

/** What led to a place that was first reached in this way. */
export function storyFrom(places: readonly Place[], origin: Place['from'], last?: Move): string {
  const ways: Way[] = last ? [last] : [];
  for (let from = origin; from; from = places[from.place]?.from ?? null) ways.unshift(from.way);
  return ways.map(wayOf).join(' ');
}
