import { otherSide, type Side, sides } from '../../couple/state.ts';
import type { AnsweredIdea, IdeaAnswers, WithdrawnYes, YesCount } from '../../ideas/answers.ts';
import type { ShareCount } from '../../name/turn-limit.ts';
import type { Reflection, TimedCopy, WrittenReflection } from '../../reflection/reflection.ts';
import type { Instant } from '../../time.ts';
import { freeze } from '../clone.ts';
import { SearchError, TooManyStates } from '../rules-threw.ts';
import { fieldsOf, type Parts, partsOf, stateKey } from '../state-key.ts';
import {
  type ExpectedPerson,
  type ExpectedState,
  expectedNextTurn,
  expectedOf,
  initialExpected,
} from './reference-model.ts';
import {
  before as earlier,
  markOf,
  muchEarlier,
  newSharingState,
  now,
  type Person,
  type SharedView,
  type SharingAction,
  type SharingRefusal,
  type SharingRules,
  type SharingState,
  tinyMenu,
  tinyTurns,
} from './sharing-state.ts';

/** An action of one of the two people. */
export interface PersonAction {
  readonly by: Side;
  readonly action: SharingAction;
}
/** One step of a trace. The end of a turn and pairing again belong to no single person. */
export type GraphStep = PersonAction | 'turn' | 'pairAgain';

/** A state that two people can reach, with the state that the reference model expects. */
export interface Node {
  readonly state: SharingState;
  readonly expected: ExpectedState;
  readonly views: Readonly<Record<Side, SharedView>>;
  readonly from: { readonly node: number; readonly step: GraphStep } | null;
  /** For each action, the node that it leads to, or the refusal. */
  readonly outcomes: readonly (number | SharingRefusal)[];
  /** The node that the next turn, or pairing again, leads to; null after the last turn. */
  readonly next: number | null;
}
export interface StateGraph {
  readonly rules: SharingRules;
  readonly actions: readonly PersonAction[];
  readonly nodes: readonly Node[];
}

/** What a search visits. */
export interface SharingScope {
  /** Ideas, or one reflection. The two do not affect each other, so each has its own search. */
  readonly of: 'ideas' | 'reflections';
  /** How many ideas are answered. The default is all of `tinyMenu`. */
  readonly ideas?: number;
  /** The last turn to visit. */
  readonly lastTurn: number;
}

function actionsOf({ of, ideas = tinyMenu.length }: SharingScope): readonly PersonAction[] {
  const answers: readonly SharingAction[] = tinyMenu
    .slice(0, ideas)
    .flatMap((idea): readonly SharingAction[] => [
      ...(['yes', 'maybe'] as const).flatMap((answer) =>
        (['now', 'beforeExit'] as const).map((since) => ({ type: 'answer', idea, answer, since }) as const),
      ),
      { type: 'answer', idea, answer: 'no', since: 'beforeExit' },
    ]);
  const reflections: readonly SharingAction[] = [
    { type: 'write', arrival: 'spontaneous' },
    { type: 'write', arrival: 'responsive' },
    { type: 'share', since: 'now' },
    { type: 'share', since: 'beforeWriting' },
    { type: 'share', since: 'beforeExit' },
    { type: 'unshare' },
    { type: 'erase' },
    { type: 'pause' },
    { type: 'resume' },
  ];
  const actions: readonly SharingAction[] = [...(of === 'ideas' ? answers : reflections), { type: 'leave' }];
  return sides.flatMap((by) => actions.map((action) => ({ by, action })));
}

/** The progress of a search, for the report when the rules throw. */
export interface SearchProgress {
  readonly nodes: Node[];
  /** How the search reached its current state; null for the first. */
  from: Node['from'];
  activity: GraphStep | 'viewing';
}

/**
 * Visits every state that two people can reach, breadth first, until `shouldStop` returns true for a node.
 *
 * @throws SearchError when the rules throw; TooManyStates.
 */
export function buildGraph(
  rules: SharingRules,
  tiny: SharingScope,
  shouldStop: (all: StateGraph, node: Node, number: number) => boolean = () => false,
): StateGraph {
  const actions = actionsOf(tiny);
  const numbers = new Map<string, number>();
  const found: Pick<Node, 'state' | 'expected' | 'from'>[] = [];
  const reach = (state: SharingState, expected: ExpectedState, from: Node['from'], parts?: Parts): number => {
    const canonical = canonicalOf(state, from ? found[from.node]?.state : undefined);
    const key = `${keyOf(canonical, parts)}|${keyOfExpected(expected, parts)}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (found.length === maxNodes)
      throw new TooManyStates(`The search reached more than ${maxNodes} states.`);
    numbers.set(key, found.length);
    return found.push({ state: freeze(canonical), expected, from }) - 1;
  };
  reach(newSharingState, initialExpected, null);
  const nodes: Node[] = [];
  const progress: SearchProgress = { nodes, from: null, activity: 'viewing' };
  const all: StateGraph = { rules, actions, nodes };
  try {
    for (const { state, expected, from } of found) {
      progress.from = from;
      const node = visit(state, expected, from);
      nodes.push(node);
      progress.activity = 'viewing';
      if (shouldStop(all, node, nodes.length - 1)) break;
    }
  } catch (cause) {
    throw cause instanceof TooManyStates ? cause : new SearchError(cause, progress);
  }
  return all;

  function visit(state: SharingState, expected: ExpectedState, from: Node['from']): Node {
    const node = nodes.length;
    const parts = new Map([...partsOf(state, stateFields, now), ...partsOf(expected, expectedFields, now)]);
    const outcomes = actions.map((action) => {
      progress.activity = action;
      const decided = rules.decide(state, action.by, action.action);
      if (!decided.ok) return decided.refusal;
      const result = expectedOf(expected, action.by, action.action);
      const then = typeof result === 'string' ? expected : result;
      if (decided.value === state && then === expected) return node;
      return reach(decided.value, then, { node, step: action }, parts);
    });
    progress.activity = 'viewing';
    const views = { a: rules.view(state, 'a'), b: rules.view(state, 'b') };
    progress.activity = state.paired ? 'turn' : 'pairAgain';
    return { state, expected, views, from, outcomes, next: nextOf(state, expected, node) };
  }

  function nextOf(state: SharingState, expected: ExpectedState, node: number): number | null {
    if (!state.paired) {
      return reach(rules.pairAgain(state), { ...expected, paired: true }, { node, step: 'pairAgain' });
    }
    if (state.turn === tiny.lastTurn) return null;
    return reach(rules.nextTurn(state), expectedNextTurn(expected), { node, step: 'turn' });
  }
}
const maxNodes = 1_000_000;

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
const keyOf = (state: SharingState, parts?: Parts): string => stateKey(state, stateFields, now, parts);
/** Returns such a text for one person. */
export const keyOfPerson = (person: Person): string => stateKey(person, personFields, now);
const keyOfExpected = (expected: ExpectedState, parts?: Parts): string =>
  stateKey(expected, expectedFields, now, parts);

/**
 * Returns the state in a canonical form. A mark is named after its owner, and answers have the order of the menu. An
 * idea that no longer rests is forgotten. Every text was written at the same instant, and every pause began at the same
 * instant. A share is either newer than the partner's pause or older. Unknown fields stay as they are. `near` is
 * canonical already: a person of it stays the same object.
 */
function canonicalOf(state: SharingState, near?: SharingState): SharingState {
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
