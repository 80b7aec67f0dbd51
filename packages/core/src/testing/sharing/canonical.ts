import { otherSide, type Side } from '../../couple/state.ts';
import type { AnsweredIdea, IdeaAnswers, WithdrawnYes, YesCount } from '../../ideas/answers.ts';
import type { ShareCount } from '../../name/turn-limit.ts';
import type { Reflection, TimedCopy, WrittenReflection } from '../../reflection/reflection.ts';
import type { Instant } from '../../time.ts';
import { fieldsOf, type Parts, partsOf, stateKey } from '../state-key.ts';
import type { ExpectedPerson, ExpectedState } from './reference-model.ts';
import {
  before as earlier,
  markOf,
  muchEarlier,
  now,
  type Person,
  type SharingState,
  tinyMenu,
  tinyTurns,
} from './sharing-state.ts';

const answeredFields = fieldsOf<AnsweredIdea>({ idea: 'value', answer: 'value', turn: 'value' });
const writtenFields = fieldsOf<WrittenReflection>({ prompt: 'value', arrival: 'value', text: 'value' });
const copyFields = fieldsOf<TimedCopy>({
  prompt: 'value',
  arrival: 'value',
  text: 'value',
  sharedAt: 'time',
});
const personFields = fieldsOf<Person>({
  mark: 'whose',
  pausedSince: 'time',
  ideas: fieldsOf<IdeaAnswers>({
    answered: { each: answeredFields },
    withdrawn: { each: fieldsOf<WithdrawnYes>({ idea: 'value', turn: 'value' }) },
    given: fieldsOf<YesCount>({ turn: 'value', yeses: 'value' }),
  }),
  crossed: fieldsOf<ShareCount>({ turn: 'value', words: 'value' }),
  reflections: {
    each: fieldsOf<Reflection>({ written: writtenFields, writtenAt: 'time', shared: copyFields }),
  },
});
const stateFields = fieldsOf<SharingState>({
  paired: 'value',
  turn: 'value',
  a: personFields,
  b: personFields,
});

const answerFields = fieldsOf<ExpectedPerson['answers'][string]>({ answer: 'value', since: 'value' });
const expectedPersonFields = fieldsOf<ExpectedPerson>({
  takenBack: 'value',
  paused: 'value',
  sharedDuringPause: 'value',
  answers: tinyMenu.map((name) => ({ name, role: answerFields })),
  yeses: 'value',
  shares: 'value',
  written: 'value',
  shared: 'value',
});
const expectedFields = fieldsOf<ExpectedState>({
  paired: 'value',
  turn: 'value',
  a: expectedPersonFields,
  b: expectedPersonFields,
});

/** Returns a text that two canonical states share exactly when they are the same. */
export const keyOf = (state: SharingState, parts?: Parts): string => stateKey(state, stateFields, now, parts);
/** Returns such a text for one person. */
export const keyOfPerson = (person: Person): string => stateKey(person, personFields, now);
export const keyOfExpected = (expected: ExpectedState, parts?: Parts): string =>
  stateKey(expected, expectedFields, now, parts);

/**
 * Returns the state in a canonical form. A mark is named after its owner, and answers have the order of the menu. An
 * idea that no longer rests is forgotten. Every text was written at the same instant, and every pause began at the same
 * instant. A share is either newer than the partner's pause or older. Unknown fields stay as they are. `near` is
 * canonical already: a person of it stays the same object.
 */
export function canonicalOf(state: SharingState, near?: SharingState): SharingState {
  const { turn } = state;
  const personOf = (side: Side): Person => {
    const partner = state[otherSide(side)].pausedSince;
    const isNear =
      near?.turn === turn && near[side] === state[side] && near[otherSide(side)].pausedSince === partner;
    return isNear ? state[side] : canonicalPerson(state[side], side, turn, partner);
  };
  return { ...state, a: personOf('a'), b: personOf('b') };
}

function canonicalPerson(person: Person, side: Side, turn: number, partnerPaused: Instant | null): Person {
  const { ideas, crossed, reflections, pausedSince } = person;
  const { answered, withdrawn, given } = ideas;
  const isNewer = ({ sharedAt }: TimedCopy): boolean =>
    partnerPaused !== null && (sharedAt ?? 0) >= partnerPaused;
  return {
    ...person,
    mark: markOf[side],
    pausedSince: pausedSince === null ? null : earlier,
    ideas: {
      ...ideas,
      answered: answered.length < 2 ? answered : answered.toSorted(byMenu),
      withdrawn: withdrawn.filter((one) => turn <= one.turn + tinyTurns.ideaRestTurns).toSorted(byMenu),
      given: given?.turn === turn ? given : null,
    },
    crossed: crossed?.turn === turn ? crossed : null,
    reflections: reflections.map((one) => ({
      ...one,
      writtenAt: earlier,
      shared: one.shared && { ...one.shared, sharedAt: isNewer(one.shared) ? earlier : muchEarlier },
    })),
  };
}

const byMenu = (one: Pick<AnsweredIdea, 'idea'>, another: Pick<AnsweredIdea, 'idea'>): number =>
  tinyMenu.indexOf(one.idea) - tinyMenu.indexOf(another.idea);

/** Returns the texts of all records in a state and in the expected one, to read states one step from them faster. */
export const partsOfBoth = (state: SharingState, expected: ExpectedState): Parts =>
  new Map([...partsOf(state, stateFields, now), ...partsOf(expected, expectedFields, now)]);
