import { isExit } from '../../couple/command.ts';
import type { Couple } from '../../couple/state.ts';
import type { Instant } from '../../time.ts';
import type { Law, Violation } from '../law.ts';
import { laws } from '../laws.ts';
import type { Rules } from '../rules.ts';
import { rulesThrew, thrownReason } from '../rules-threw.ts';
import type { Transition, Views } from '../transition.ts';
import { now, tick } from './canonical.ts';
import { formatCounterexample, traceFrom, viewsOf } from './counterexample.ts';
import { type Decisions, type GraphOptions, StateGraph, type VisitedNode } from './state-graph.ts';
import { reportThrown } from './report-thrown.ts';

/** The result of a search. */
export interface Exploration {
  /** The number of couples that can be reached. A couple and its mirror image count as two. */
  readonly states: number;
  /** The number of actions and ticks tried on these couples. */
  readonly transitions: number;
  /** The first violation found, with the shortest trace to it; null when every law holds everywhere. */
  readonly violation: Violation | null;
}

/** What a search visits, and what it checks. */
export interface SearchOptions extends GraphOptions {
  /** The default is all laws. */
  readonly laws?: readonly Law[];
}

/**
 * Checks the laws of couples and of transitions on *every* couple that can be reached under a tiny policy. It tries
 * every action of both people and the passing of time, and stops at the first violation. The rules treat both sides
 * alike (L17, which the search checks too), so it visits only one of two couples that mirror each other.
 */
export function explore(rules: Rules, options: SearchOptions = {}): Exploration {
  const { laws: checked = laws, ...scope } = options;
  let states = 0;
  let transitions = 0;
  try {
    const graph = new StateGraph(rules, scope);
    for (let number = 0; number < graph.nodes.length; number++) {
      const { node, ...decided } = graph.visit(number);
      const weight = node.symmetric ? 1 : 2;
      states += weight;
      transitions += weight * (1 + decided.decisions.filter((decision) => decision !== null).length);
      const violation = violationAt(graph, checked, node, decided);
      if (violation) return { states, transitions, violation };
    }
    return { states, transitions, violation: null };
  } catch (thrown) {
    return { states, transitions, violation: reportThrown(thrown, null) };
  }
}

/** Checks a node and every transition from it. */
function violationAt(
  graph: StateGraph,
  checked: readonly Law[],
  node: VisitedNode,
  decided: Decisions,
): Violation | null {
  const { world } = graph;
  let checking: Law | null = null;
  let last: readonly Transition[] = [];
  const report = (law: string, reason: string): Violation => ({
    law,
    reason,
    counterexample: formatCounterexample([...traceFrom(graph, node.from), ...last]),
    policy: world.policy,
    seed: 0,
    path: null,
  });
  try {
    const reached = { at: now, after: node.couple, seen: { after: viewsAt(node) } };
    for (const law of checked) {
      checking = law;
      const reason = law.state?.(reached, world);
      if (reason) return report(nameOf(law), reason);
    }
    checking = null;
    for (const transition of transitionsFrom(graph, node, decided)) {
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

const viewsAt = ({ seen }: VisitedNode): Views => ({ a: seen.a.view, b: seen.b.view });

/**
 * Yields a tick, every action that changes the couple, every exit, and one refusal of each kind. The other actions
 * change nothing, or are refused with the same answer.
 */
function* transitionsFrom(
  { world, actions }: StateGraph,
  node: VisitedNode,
  { decisions, later }: Decisions,
): Generator<Transition> {
  const { couple } = node;
  const seen = viewsAt(node);
  const refusals = new Set<string>();
  const seenIn = (after: Couple, at: Instant): Views =>
    after === couple && at === now ? seen : viewsOf(world, after, at);
  const common = { before: couple };
  yield {
    ...common,
    ...{ type: 'time', since: now, at: tick, after: later },
    seen: { before: seen, after: seenIn(later, tick) },
  };
  for (const [index, action] of actions.entries()) {
    const decision = decisions[index];
    if (!decision) continue;
    const after = decision.ok ? decision.value : couple;
    if (!isExit(action.command)) {
      if (decision.ok && after === couple) continue;
      const kind = decision.ok ? null : `${action.by} ${action.command.type} ${decision.refusal.code}`;
      if (kind && refusals.has(kind)) continue;
      if (kind) refusals.add(kind);
    }
    const { by, act, command, request, desire } = action;
    yield {
      ...common,
      ...{ type: 'command', by, act, command, request, desire, decision, at: now, after },
      seen: { before: seen, after: seenIn(after, now) },
    };
  }
}
