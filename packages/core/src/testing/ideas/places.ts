import { type Side, sides } from '../../couple/state.ts';
import type { AnsweredIdea, IdeaAnswers, YesesGiven } from '../../ideas/answers.ts';
import type { Crossed } from '../../name/turn.ts';
import type { Reflection, Shared } from '../../reflection/reflection.ts';
import { freeze } from '../copy.ts';
import { SearchStopped, Unbounded } from '../rules-threw.ts';
import { fieldsOf, type Parts, partsOf, stateKey } from '../state-key.ts';
import {
  type Beside,
  type BesideRefusal,
  type BesideRules,
  type Deed,
  before as earlier,
  type Glimpse,
  markOf,
  newBeside,
  now,
  type Person,
  tinyMenu,
} from './beside.ts';
import {
  type Expected,
  type ExpectedPerson,
  expectedAtFirst,
  expectedNextTurn,
  expectedOf,
} from './expected.ts';

/** A deed of one of the two; `turn` and `pairAgain` are nobody's. */
export interface Move {
  readonly by: Side;
  readonly deed: Deed;
}
export type Way = Move | 'turn' | 'pairAgain';

/** What two people can come to hold, and what is expected of it. */
export interface Place {
  readonly beside: Beside;
  readonly expected: Expected;
  readonly glimpses: Readonly<Record<Side, Glimpse>>;
  readonly from: { readonly place: number; readonly way: Way } | null;
  /** For each move, the place it leads to, or why it was refused. */
  readonly outcomes: readonly (number | BesideRefusal)[];
  /** The place that the next turn, or pairing anew, leads to; null after the last turn. */
  readonly next: number | null;
}
export interface Places {
  readonly rules: BesideRules;
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
      (['now', 'beforeExit'] as const).map((since) => ({ is: 'answer', idea, answer, since }) as const),
    ),
    { is: 'answer', idea, answer: 'no', since: 'beforeExit' },
  ]);
  const reflections: readonly Deed[] = [
    { is: 'write', arrival: 'spontaneous' },
    { is: 'write', arrival: 'responsive' },
    { is: 'share', since: 'now' },
    { is: 'share', since: 'beforeWriting' },
    { is: 'share', since: 'beforeExit' },
    { is: 'unshare' },
    { is: 'erase' },
  ];
  const deeds: readonly Deed[] = [...(of === 'ideas' ? answers : reflections), { is: 'leave' }];
  return sides.flatMap((by) => deeds.map((deed) => ({ by, deed })));
}

/** How far a search came, and what it was doing. */
export interface Visited {
  readonly places: Place[];
  /** How the state that it looked at was reached; null at first. */
  from: Place['from'];
  doing: Way | 'looking';
}

/**
 * Visits everything that two people can come to hold, breadth first, until `enough` says so of a place.
 *
 * @throws SearchStopped when the rules throw; Unbounded.
 */
export function placesOf(
  rules: BesideRules,
  tiny: TinyBeside,
  enough: (all: Places, place: Place, number: number) => boolean = () => false,
): Places {
  const moves = movesOf(tiny);
  const numbers = new Map<string, number>();
  const found: Pick<Place, 'beside' | 'expected' | 'from'>[] = [];
  const arrive = (beside: Beside, expected: Expected, from: Place['from'], parts?: Parts): number => {
    const canonical = canonicalOf(beside, from ? found[from.place]?.beside : undefined);
    const key = `${keyOf(canonical, parts)}|${keyOfExpected(expected, parts)}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (found.length === mostPlaces) throw new Unbounded(`More than ${mostPlaces} places come about.`);
    numbers.set(key, found.length);
    return found.push({ beside: freeze(canonical), expected, from }) - 1;
  };
  arrive(newBeside, expectedAtFirst, null);
  const places: Place[] = [];
  const visited: Visited = { places, from: null, doing: 'looking' };
  const all: Places = { rules, moves, places };
  try {
    for (const { beside, expected, from } of found) {
      visited.from = from;
      const place = visit(beside, expected, from);
      places.push(place);
      visited.doing = 'looking';
      if (enough(all, place, places.length - 1)) break;
    }
  } catch (cause) {
    throw cause instanceof Unbounded ? cause : new SearchStopped(cause, visited);
  }
  return all;

  function visit(beside: Beside, expected: Expected, from: Place['from']): Place {
    const place = places.length;
    const parts = new Map([...partsOf(beside, besideFields, now), ...partsOf(expected, expectedFields, now)]);
    const outcomes = moves.map((move) => {
      visited.doing = move;
      const decided = rules.decide(beside, move.by, move.deed);
      if (!decided.ok) return decided.refusal;
      const due = expectedOf(expected, move.by, move.deed);
      const then = typeof due === 'string' ? expected : due;
      if (decided.value === beside && then === expected) return place;
      return arrive(decided.value, then, { place, way: move }, parts);
    });
    visited.doing = 'looking';
    const glimpses = { a: rules.glimpse(beside, 'a'), b: rules.glimpse(beside, 'b') };
    visited.doing = beside.paired ? 'turn' : 'pairAgain';
    return { beside, expected, glimpses, from, outcomes, next: nextOf(beside, expected, place) };
  }

  function nextOf(beside: Beside, expected: Expected, place: number): number | null {
    if (!beside.paired) {
      return arrive(rules.pairAgain(beside), { ...expected, paired: true }, { place, way: 'pairAgain' });
    }
    if (beside.turn === tiny.lastTurn) return null;
    return arrive(rules.turn(beside), expectedNextTurn(expected), { place, way: 'turn' });
  }
}
const mostPlaces = 1_000_000;

const answeredFields = fieldsOf<AnsweredIdea>({ idea: 'value', answer: 'value', turn: 'value' });
const copyFields = fieldsOf<Shared>({ prompt: 'value', arrival: 'value', text: 'value' });
const personFields = fieldsOf<Person>({
  mark: 'whose',
  ideas: fieldsOf<IdeaAnswers>({
    answered: { each: answeredFields },
    given: fieldsOf<YesesGiven>({ turn: 'value', yeses: 'value' }),
  }),
  crossed: fieldsOf<Crossed>({ turn: 'value', words: 'value' }),
  reflections: {
    each: fieldsOf<Reflection>({ written: copyFields, writtenAt: 'time', shared: copyFields }),
  },
});
const besideFields = fieldsOf<Beside>({ paired: 'value', turn: 'value', a: personFields, b: personFields });

const saidFields = fieldsOf<ExpectedPerson['said'][string]>({ answer: 'value', since: 'value' });
const expectedPersonFields = fieldsOf<ExpectedPerson>({
  said: tinyMenu.map((name) => ({ name, role: saidFields })),
  yeses: 'value',
  crossed: 'value',
  written: 'value',
  shared: 'value',
});
const expectedFields = fieldsOf<Expected>({
  paired: 'value',
  turn: 'value',
  a: expectedPersonFields,
  b: expectedPersonFields,
});

/** A text that two canonical states share exactly when they are the same. */
const keyOf = (beside: Beside, parts?: Parts): string => stateKey(beside, besideFields, now, parts);
/** The same for one person. */
export const keyOfPerson = (person: Person): string => stateKey(person, personFields, now);
const keyOfExpected = (expected: Expected, parts?: Parts): string =>
  stateKey(expected, expectedFields, now, parts);

/**
 * The same with marks by whose they are, answers in the order of the menu, and all writing a little earlier. A field
 * that this function does not know stays as it is. `near` is canonical: a person of it stays the same object.
 */
function canonicalOf(beside: Beside, near?: Beside): Beside {
  const { turn } = beside;
  const personOf = (side: Side): Person =>
    near?.turn === turn && near[side] === beside[side]
      ? beside[side]
      : canonicalPerson(beside[side], side, turn);
  return { ...beside, a: personOf('a'), b: personOf('b') };
}

function canonicalPerson(person: Person, side: Side, turn: number): Person {
  const { ideas, crossed, reflections } = person;
  const { answered, given } = ideas;
  return {
    ...person,
    mark: markOf[side],
    ideas: {
      ...ideas,
      answered: answered.length < 2 ? answered : answered.toSorted(byMenu),
      given: given?.turn === turn ? given : null,
    },
    crossed: crossed?.turn === turn ? crossed : null,
    reflections: reflections.map((one) => ({ ...one, writtenAt: earlier })),
  };
}

const byMenu = (one: AnsweredIdea, another: AnsweredIdea): number =>
  tinyMenu.indexOf(one.idea) - tinyMenu.indexOf(another.idea);
