import { type Side, sides } from '../../couple/state.ts';
import { freeze } from '../clone.ts';
import { SearchError, TooManyStates } from '../rules-threw.ts';
import type { Parts } from '../state-key.ts';
import { canonicalOf, keyOf, keyOfExpected, partsOfBoth } from './canonical.ts';
import { type ExpectedState, expectedNextTurn, expectedOf, initialExpected } from './reference-model.ts';
import {
  newSharingState,
  type SharedView,
  type SharingAction,
  type SharingRefusal,
  type SharingRules,
  type SharingState,
  tinyMenu,
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
    const parts = partsOfBoth(state, expected);
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
