import { type Side, sides } from '../../couple/state.ts';
import {
  type Expected,
  type ExpectedPerson,
  expectedAtFirst,
  expectedNextTurn,
  expectedOf,
} from './reference-model.ts';
import {
  type Deed,
  before as earlier,
  type Glimpse,
  markOf,
  newSharingState,
  type Person,
  type SharingRefusal,
  type SharingRules,
  type SharingState,
  tinyMenu,
} from './sharing-state.ts';

/** A deed of one of the two; `turn` and `pairAgain` are nobody's. */
export interface Move {
  readonly by: Side;
  readonly deed: Deed;
}
export type Way = Move | 'turn' | 'pairAgain';

/** What two people can come to hold, and what is expected of it. */
export interface Place {
  readonly beside: SharingState;
  readonly expected: Expected;
  readonly glimpses: Readonly<Record<Side, Glimpse>>;
  readonly from: { readonly place: number; readonly way: Way } | null;
  /** For each move, the place it leads to, or why it was refused. */
  readonly outcomes: readonly (number | SharingRefusal)[];
  /** The place that the next turn, or pairing anew, leads to; null after the last turn. */
  readonly next: number | null;
}
export interface Places {
  readonly rules: SharingRules;
  readonly moves: readonly Move[];
  readonly places: readonly Place[];
}

export interface TinyBeside {
  /** What to search: ideas, or one reflection. Beside each other they change nothing of each other. */
  readonly of: 'ideas' | 'reflections';
  /** The last turn to visit. */
  readonly lastTurn: number;
}

export function movesOf({ of }: Pick<TinyBeside, 'of'>): readonly Move[] {
  const answers: readonly Deed[] = tinyMenu.flatMap((idea): readonly Deed[] => [
    ...(['yes', 'maybe'] as const).flatMap((answer) =>
      (['now', 'beforeExit'] as const).map((since) => ({ type: 'answer', idea, answer, since }) as const),
    ),
    { type: 'answer', idea, answer: 'no', since: 'beforeExit' },
  ]);
  const reflections: readonly Deed[] = [
    { type: 'write', arrival: 'spontaneous' },
    { type: 'write', arrival: 'responsive' },
    { type: 'share', since: 'now' },
    { type: 'share', since: 'beforeWriting' },
    { type: 'share', since: 'beforeExit' },
    { type: 'unshare' },
    { type: 'erase' },
  ];
  const deeds: readonly Deed[] = [...(of === 'ideas' ? answers : reflections), { type: 'leave' }];
  return sides.flatMap((by) => deeds.map((deed) => ({ by, deed })));
}

/** Visits everything that two people can come to hold, breadth first, until `enough` says so of a place. */
export function placesOf(
  rules: SharingRules,
  tiny: TinyBeside,
  enough: (all: Places, place: Place, number: number) => boolean = () => false,
): Places {
  const moves = movesOf(tiny);
  const numbers = new Map<string, number>();
  const found: Pick<Place, 'beside' | 'expected' | 'from'>[] = [];
  const arrive = (beside: SharingState, expected: Expected, from: Place['from']): number => {
    const canonical = canonicalOf(beside);
    const key = `${keyOf(canonical)}|${keyOfExpected(expected)}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (found.length === mostPlaces) throw new RangeError(`More than ${mostPlaces} places come about.`);
    numbers.set(key, found.length);
    return found.push({ beside: canonical, expected, from }) - 1;
  };
  arrive(newSharingState, expectedAtFirst, null);
  const places: Place[] = [];
  const all: Places = { rules, moves, places };
  for (const { beside, expected, from } of found) {
    const place = places.length;
    const outcomes = moves.map((move) => {
      const decided = rules.decide(beside, move.by, move.deed);
      if (!decided.ok) return decided.refusal;
      const due = expectedOf(expected, move.by, move.deed);
      return arrive(decided.value, typeof due === 'string' ? expected : due, { place, way: move });
    });
    const glimpses = { a: rules.glimpse(beside, 'a'), b: rules.glimpse(beside, 'b') };
    const next = nextOf(beside, expected, place);
    const visited: Place = { beside, expected, glimpses, from, outcomes, next };
    places.push(visited);
    if (enough(all, visited, place)) break;
  }
  return all;

  function nextOf(beside: SharingState, expected: Expected, place: number): number | null {
    if (!beside.paired) {
      return arrive(rules.pairAgain(beside), { ...expected, paired: true }, { place, way: 'pairAgain' });
    }
    if (beside.turn === tiny.lastTurn) return null;
    return arrive(rules.turn(beside), expectedNextTurn(expected), { place, way: 'turn' });
  }
}
const mostPlaces = 1_000_000;

/** A text that two canonical states share exactly when they are the same. */
const keyOf = ({ paired, turn, a, b }: SharingState): string =>
  `${paired ? turn : 'alone'};${keyOfPerson(a)};${keyOfPerson(b)}`;

function keyOfPerson({ ideas, crossed, reflections }: Person): string {
  const answered = ideas.answered.map(({ idea, answer, turn }) => `${idea}${answer}${turn}`).join();
  const written = reflections.length === 0 ? '' : JSON.stringify(reflections);
  return `${answered}/${ideas.given?.yeses}/${crossed?.words}/${written}`;
}

const keyOfExpected = ({ a, b }: Expected): string => [a, b].map(keyOfExpectedPerson).join(';');

function keyOfExpectedPerson({ said, yeses, crossed, written, shared }: ExpectedPerson): string {
  const answers = tinyMenu.map((idea) => `${said[idea]?.answer}${said[idea]?.since}`).join();
  return `${answers}/${yeses}/${crossed}/${written}/${shared}`;
}

/** The same with marks by whose they are, answers in the order of the menu, and all writing a little earlier. */
const canonicalOf = (beside: SharingState): SharingState => ({
  ...beside,
  a: canonicalPerson(beside.a, 'a', beside.turn),
  b: canonicalPerson(beside.b, 'b', beside.turn),
});

function canonicalPerson({ ideas, crossed, reflections }: Person, side: Side, turn: number): Person {
  const { answered, given } = ideas;
  return {
    mark: markOf[side],
    ideas: {
      answered: tinyMenu.flatMap((idea) => answered.filter((one) => one.idea === idea)),
      given: given?.turn === turn ? given : null,
    },
    crossed: crossed?.turn === turn ? crossed : null,
    reflections: reflections.map((one) => ({ ...one, writtenAt: earlier })),
  };
}
