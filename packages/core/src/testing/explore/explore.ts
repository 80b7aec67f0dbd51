import { isExit } from '../../couple/command.ts';
import type { Policy } from '../../policy.ts';
import { swapSides } from '../couple-queries.ts';
import type { Law, Violation } from '../law.ts';
import { laws } from '../laws.ts';
import type { Rules } from '../rules.ts';
import { rulesThrew, thrownReason } from '../rules-threw.ts';
import type { Transition } from '../transition.ts';
import { now } from './canonical.ts';
import { actionTransition, formatCounterexample, tickTransition, traceTo } from './counterexample.ts';
import type { Node, StateGraph } from './state-graph.ts';
import { tryBuildGraph } from './try-build-graph.ts';

/** The result of a search. */
export interface Exploration {
  /** The number of couples that can be reached. */
  readonly states: number;
  /** The number of actions and ticks tried on these couples. */
  readonly transitions: number;
  /** The first violation found, with the shortest trace to it; null when every law holds everywhere. */
  readonly violation: Violation | null;
}

/** What a search visits, and what it checks. */
export interface SearchOptions {
  /** The default is the policy of the rules, or `tinyPolicy` when they have none. */
  readonly policy?: Policy;
  /** The default is all laws. */
  readonly laws?: readonly Law[];
}

/**
 * Checks the laws of couples and of transitions on *every* couple that can be reached under a tiny policy. It tries
 * every action of both people and the passing of time. The rules treat both sides alike (L17, which the search checks
 * too), so it checks only one of two couples that mirror each other.
 */
export function explore(rules: Rules, options: SearchOptions = {}): Exploration {
  const graph = tryBuildGraph(rules, options.policy);
  if ('law' in graph) return { states: 0, transitions: 0, violation: graph };
  const violation = findViolation(graph, options.laws ?? laws);
  return { states: graph.nodes.length, transitions: graph.transitions, violation };
}

function findViolation(graph: StateGraph, checked: readonly Law[]): Violation | null {
  for (const [number, node] of graph.nodes.entries()) {
    if ((graph.numberOf(swapSides(node.couple)) ?? number) < number) continue;
    const violation = violationAt(graph, checked, node, number);
    if (violation) return violation;
  }
  return null;
}

function violationAt(
  graph: StateGraph,
  checked: readonly Law[],
  node: Node,
  number: number,
): Violation | null {
  const { world } = graph;
  let checking: Law | null = null;
  let last: readonly Transition[] = [];
  const report = (law: string, reason: string): Violation => ({
    law,
    reason,
    counterexample: formatCounterexample([...traceTo(graph, number), ...last]),
    policy: world.policy,
    seed: 0,
    path: null,
  });
  try {
    const reached = { at: now, after: node.couple, seen: { after: node.seen } };
    for (const law of checked) {
      checking = law;
      const reason = law.state?.(reached, world);
      if (reason) return report(nameOf(law), reason);
    }
    checking = null;
    for (const transition of transitionsFrom(graph, node, number)) {
      last = [transition];
      for (const law of checked) {
        checking = law;
        const reason = law.transition?.(transition, world);
        if (reason) return report(nameOf(law), reason);
      }
      checking = null;
      last = [];
    }
    return null;
  } catch (cause) {
    return { ...report(rulesThrew, thrownReason(cause)), checking: checking && nameOf(checking), cause };
  }
}

const nameOf = ({ id, name }: Law): string => `${id} ${name}`;

/** Yields a tick, every action that leads to another node, and every exit. All other actions change nothing. */
function* transitionsFrom(graph: StateGraph, node: Node, number: number): Generator<Transition> {
  yield tickTransition(graph, node);
  for (const [index, action] of graph.actions.entries()) {
    const outcome = node.outcomes[index] ?? null;
    const leads = typeof outcome === 'number' && outcome !== number;
    if (leads || (outcome !== null && isExit(action.command))) yield actionTransition(graph, node, action);
  }
}
