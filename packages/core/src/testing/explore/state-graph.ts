import type { CommandRefusal } from '../../couple/command.ts';
import type { Couple, Side } from '../../couple/state.ts';
import type { Policy } from '../../policy.ts';
import type { Instant } from '../../time.ts';
import { freeze } from '../clone.ts';
import type { Rules, World } from '../rules.ts';
import { SearchError, TooManyStates } from '../rules-threw.ts';
import type { Views } from '../transition.ts';
import { type Action, actionsOf, isApplicable } from './actions.ts';
import { canonical, keyOf, keysNear, markOf, now, tick } from './canonical.ts';
import { tinyPolicy } from './tiny-policy.ts';

/** The result of an action: the number of a node, the code of a refusal, or null where it is not applicable. */
export type Outcome = number | CommandRefusal['code'] | null;

/** A couple that can be reached, with times relative to now. */
export interface Node {
  readonly couple: Couple;
  readonly seen: Views;
  /** When the view of each person changes next. */
  readonly next: Readonly<Record<Side, Instant | null>>;
  /** The node that a tick of time leads to. */
  readonly tick: number;
  /** The result of each action, in the order of `StateGraph.actions`. */
  readonly outcomes: readonly Outcome[];
  readonly from: Origin | null;
}
/** How a node was first reached: from which other node, and by which action; null is a tick of time. */
export interface Origin {
  readonly node: number;
  readonly action: Action | null;
}

/** Every couple that can be reached under a tiny policy, nearest first, with all transitions between them. */
export interface StateGraph {
  readonly world: World;
  readonly actions: readonly Action[];
  readonly nodes: readonly Node[];
  /** The number of actions and ticks tried. */
  readonly transitions: number;
  /** Returns the number of the node with this couple, or undefined if it is not reachable. */
  readonly numberOf: (couple: Couple) => number | undefined;
}

const maxNodes = 300_000;

/** The progress of a search, for the report when the rules throw. */
export interface SearchProgress {
  readonly world: World;
  readonly nodes: Node[];
  /** The current couple, and how it was reached; null before the first. */
  couple: Pick<Node, 'couple' | 'from'> | null;
  activity: Action | 'pairing' | 'viewing' | 'waiting';
}

/**
 * Visits every couple that can be reached, breadth first. Couples are frozen, so rules that change one in place throw.
 *
 * @throws SearchError when the rules throw; TooManyStates.
 */
export function buildGraph(rules: Rules, policy: Policy = rules.policy ?? tinyPolicy): StateGraph {
  const progress: SearchProgress = { world: { rules, policy }, nodes: [], couple: null, activity: 'pairing' };
  try {
    return visit(progress);
  } catch (cause) {
    throw cause instanceof TooManyStates ? cause : new SearchError(cause, progress);
  }
}

function visit(progress: SearchProgress): StateGraph {
  const { world, nodes } = progress;
  const { rules, policy } = world;
  const actions = actionsOf(world);
  const numbers = new Map<string, number>();
  const found: { readonly couple: Couple; readonly from: Origin | null }[] = [];
  const reach = (key: string, couple: Couple, at: Instant, from: Origin | null): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (found.length === maxNodes)
      throw new TooManyStates(`The search reached more than ${maxNodes} couples.`);
    numbers.set(key, found.length);
    return found.push({ couple: freeze(canonical(couple, at)), from }) - 1;
  };

  const first = rules.newCouple(markOf);
  reach(keyOf(first, now), first, now, null);
  let transitions = 0;
  for (const next of found) {
    const { couple, from } = next;
    const node = nodes.length;
    progress.couple = next;
    const keyNear = keysNear(couple);
    const outcomes = actions.map((action): Outcome => {
      if (!isApplicable(action, couple)) return null;
      transitions += 1;
      progress.activity = action;
      const decision = rules.decide(policy, couple, action.act, action.command);
      if (!decision.ok) return decision.refusal.code;
      const { value } = decision;
      return value === couple ? node : reach(keyNear(value), value, now, { node, action });
    });
    transitions += 1;
    progress.activity = 'waiting';
    const later = rules.settle(policy, couple, tick);
    const then = reach(keyOf(later, tick), later, tick, { node, action: null });
    progress.activity = 'viewing';
    const seen = { a: rules.view(policy, couple, 'a', now), b: rules.view(policy, couple, 'b', now) };
    const nextOf = (side: Side) => rules.nextChange(policy, couple, side, now);
    nodes.push({ couple, seen, next: { a: nextOf('a'), b: nextOf('b') }, tick: then, outcomes, from });
  }
  return {
    world: { ...world, trusted: true },
    actions,
    nodes,
    transitions,
    numberOf: (couple) => numbers.get(keyOf(couple, now)),
  };
}
