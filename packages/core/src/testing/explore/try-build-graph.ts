import type { Policy } from '../../policy.ts';
import { nameOf } from '../format-trace.ts';
import type { Violation } from '../law.ts';
import type { Rules } from '../rules.ts';
import { formatThrownTrace, reportStoppedSearch } from '../rules-threw.ts';
import { formatCounterexample, traceFrom } from './counterexample.ts';
import { buildGraph, type SearchProgress, type StateGraph } from './state-graph.ts';
import { tinyPolicy } from './tiny-policy.ts';

/** Builds the graph of these rules, or reports why it cannot. `checking` is the law for which the graph is built. */
export function tryBuildGraph(
  rules: Rules,
  policy: Policy = rules.policy ?? tinyPolicy,
  checking: string | null = null,
): StateGraph | Violation {
  try {
    return buildGraph(rules, policy);
  } catch (thrown) {
    return { ...reportStoppedSearch(thrown, checking, traceUntil), policy, seed: 0, path: null };
  }
}

function traceUntil({ world, nodes, couple, activity }: SearchProgress): string {
  // The view may be what throws, and a formatted trace does not need it.
  const withoutViews = { ...world, rules: { ...world.rules, view: () => null } };
  const counterexample = formatCounterexample(
    traceFrom({ world: withoutViews, nodes }, couple?.from ?? null),
  );
  return formatThrownTrace(counterexample, attempt(activity));
}

function attempt(activity: SearchProgress['activity']): string {
  switch (activity) {
    case 'pairing':
      return 'Ada and Sam pair';
    case 'viewing':
      return 'Ada and Sam look';
    case 'waiting':
      return '1 ms passes';
    default:
      return `${nameOf(activity.by)} tries ${activity.command.type}`;
  }
}
