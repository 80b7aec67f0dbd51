import { type Side, sides } from '../../couple/state.ts';
import { type BesideRules, shippedBeside } from './beside.ts';
import { type BrokenBeside, stoppedBy } from './broken.ts';
import { isCommon } from './expected.ts';
import { tinyIdeas } from './explore-ideas.ts';
import {
  keyOfPerson,
  type Move,
  type Place,
  type Places,
  placesOf,
  type TinyBeside,
  type Way,
} from './places.ts';
import { nameOf, wayOf } from './story.ts';

const l13 = 'L13 Noninterference';

export interface IdeasNoninterference {
  /** How many pairs of states look the same to one of the two and may differ in the other's answers. */
  readonly pairs: number;
  readonly broken: BrokenBeside | null;
}

/**
 * L13 for ideas and reflections, exhaustively: two worlds in which everything is the same but what one person,
 * who keeps, says for themselves. The other, who watches, gets the same answers and sees the same in both,
 * whatever either does; only the end of a turn, which lists an idea that both said yes to, and sharing, which
 * shows what was written, are excused, and in nothing but that.
 */
export function ideasNoninterference(
  rules: BesideRules = shippedBeside,
  tiny: TinyBeside = tinyIdeas,
): IdeasNoninterference {
  let all: Places;
  try {
    all = placesOf(rules, tiny);
  } catch (thrown) {
    return { pairs: 0, broken: stoppedBy(thrown, l13) };
  }
  let pairs = 0;
  for (const watcher of sides) {
    const found = search(all, watcher);
    pairs += found.pairs;
    if (found.broken) return { pairs, broken: found.broken };
  }
  return { pairs, broken: null };
}

/**
 * Whether a deed tells the partner nothing where it is done: writing, any answer to an idea that is not in
 * common, a yes to one that is, and taking back what is not shared. Told by what is expected, never by a view.
 */
export function isSecret({ by, deed }: Move, { expected }: Place): boolean {
  switch (deed.is) {
    case 'write':
      return true;
    case 'answer':
      return deed.answer === 'yes' || !isCommon(expected, deed.idea);
    case 'unshare':
    case 'erase':
      return expected[by].shared === null;
    default:
      return false;
  }
}

type Pair = readonly [number, number];
interface Step {
  readonly from: number;
  readonly in: readonly [Way | null, Way | null];
}

function search(all: Places, watcher: Side): IdeasNoninterference {
  const { places, moves } = all;
  const seen = numbersOf(places, watcher, false);
  const seenBesideIdeas = numbersOf(places, watcher, true);
  const known = new Set<number>();
  const queue: Pair[] = [];
  const steps: (Step | null)[] = [];
  let broken: BrokenBeside | null = null;

  const go = (one: number, two: number, step: Step | null): void => {
    const key = one * places.length + two;
    if (known.has(key)) return;
    known.add(key);
    queue.push([one, two]);
    steps.push(step);
  };
  const fail = (last: Step, because: string): void => {
    const told: Step[] = [];
    for (let step: Step | null | undefined = last; step; step = steps[step.from]) told.unshift(step);
    const world = (which: 0 | 1) => told.flatMap((step) => step.in[which] ?? []).map(wayOf);
    const story = `In one world: ${world(0).join(' ')}\nIn the other: ${world(1).join(' ')}`;
    broken ??= { law: l13, because, story };
  };
  const arrive = (one: number, two: number, step: Step, excused: 'nothing' | 'ideas' | 'all'): void => {
    if (seen[one] === seen[two]) {
      go(one, two, step);
    } else if (
      excused === 'nothing' ||
      (excused === 'ideas' && seenBesideIdeas[one] !== seenBesideIdeas[two])
    ) {
      fail(step, `${nameOf(watcher)} sees one thing in one world and another in the other`);
    }
  };

  go(0, 0, null);
  for (let pair = 0; pair < queue.length && !broken; pair++) {
    const [first, second] = queue[pair] ?? [0, 0];
    const [here, there] = [places[first], places[second]];
    if (!here || !there) throw new RangeError('A pair of places that are not there.');
    if (here.next !== null && there.next !== null) {
      const way = here.beside.paired ? 'turn' : 'pairAgain';
      arrive(here.next, there.next, { from: pair, in: [way, way] }, way === 'turn' ? 'ideas' : 'nothing');
    }
    for (const [index, move] of moves.entries()) {
      const [one, two] = [here.outcomes[index], there.outcomes[index]];
      const both: Step = { from: pair, in: [move, move] };
      const placed = typeof one === 'number' && typeof two === 'number';
      if (move.by === watcher) {
        if (placed) arrive(one, two, both, 'nothing');
        else if (one !== two) fail(both, `${nameOf(watcher)} gets another answer in the other world`);
        continue;
      }
      if (typeof one === 'number' && isSecret(move, here)) {
        arrive(one, second, { from: pair, in: [move, null] }, 'nothing');
      }
      if (typeof two === 'number' && isSecret(move, there)) {
        arrive(first, two, { from: pair, in: [null, move] }, 'nothing');
      }
      if (placed) arrive(one, two, both, move.deed.is === 'share' ? 'all' : 'nothing');
    }
  }
  return { pairs: queue.length, broken };
}

/** Of each place, a number that places share when the watcher sees the same there, ideas in common left out or not. */
function numbersOf(places: readonly Place[], watcher: Side, leaveOut: boolean): readonly number[] {
  const numbers = new Map<string, number>();
  return places.map(({ beside, glimpses }) => {
    const { inCommon, shared } = glimpses[watcher];
    const text = JSON.stringify([
      beside.paired,
      beside.turn,
      keyOfPerson(beside[watcher]),
      shared,
      leaveOut ? null : inCommon,
    ]);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
}
