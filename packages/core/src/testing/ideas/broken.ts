import {
  becauseThrown,
  rulesThrew,
  SearchStopped,
  storyThrown,
  type Thrown,
  Unbounded,
} from '../rules-threw.ts';
import type { Visited, Way } from './places.ts';
import { deedOf, nameOf, storyFrom } from './story.ts';

/**
 * A law of ideas or reflections that does not hold, by the shortest story that was found. When the rules threw, `law`
 * is `The rules threw`, and `checking` and `cause` are present.
 */
export interface BrokenBeside extends Partial<Thrown> {
  readonly law: string;
  readonly because: string;
  readonly story: string;
}

/** Reports what stopped a search. `checking` is the law that it was made for. */
export function stoppedBy(thrown: unknown, checking: string | null): BrokenBeside {
  if (thrown instanceof Unbounded) return { law: 'L18 No ledger', because: thrown.message, story: '' };
  if (!(thrown instanceof SearchStopped)) throw thrown;
  const { places, from, doing }: Visited = thrown.visited;
  const { cause } = thrown;
  const story = storyThrown(storyFrom(places, from), attempt(doing));
  return { law: rulesThrew, checking, because: becauseThrown(cause), story, cause };
}

function attempt(doing: Way | 'looking'): string {
  switch (doing) {
    case 'looking':
      return 'Ada and Sam look';
    case 'turn':
      return 'The turn ends';
    case 'pairAgain':
      return 'Ada and Sam pair again';
    default:
      return `${nameOf(doing.by)} tries ${deedOf(doing.deed)}`;
  }
}
