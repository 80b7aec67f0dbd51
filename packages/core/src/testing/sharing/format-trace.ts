import { nameOf } from '../format-trace.ts';
import type { Deed } from './sharing-state.ts';
import type { Move, Places, Way } from './state-graph.ts';

export { nameOf };

/** A deed in a few words. */
export function deedOf(deed: Deed): string {
  const late = 'since' in deed && deed.since !== 'now' && !(deed.type === 'answer' && deed.answer === 'no');
  const since = late ? `, from ${deed.since === 'beforeExit' ? 'before an exit' : 'before writing'}` : '';
  switch (deed.type) {
    case 'answer':
      return `${deed.answer} to ${deed.idea}${since}`;
    case 'write':
      return `write ${deed.arrival}`;
    case 'share':
      return `share${since}`;
    default:
      return deed.type;
  }
}

export function wayOf(way: Way): string {
  if (way === 'turn') return 'The turn ends.';
  if (way === 'pairAgain') return 'Ada and Sam pair anew.';
  return `${nameOf(way.by)}: ${deedOf(way.deed)}.`;
}

/** How a place was first come by, and what was done there. */
export function storyTo({ places }: Places, number: number, last?: Move): string {
  const ways: Way[] = last ? [last] : [];
  for (let from = places[number]?.from; from; from = places[from.place]?.from) ways.unshift(from.way);
  return ways.map(wayOf).join(' ');
}
