import { nameOf } from '../format-trace.ts';
import type { Violation } from '../law.ts';
import { formatThrownTrace, reportStoppedSearch, SearchError } from '../rules-threw.ts';
import { formatCounterexample, traceFrom } from './counterexample.ts';
import type { SearchProgress } from './state-graph.ts';

/**
 * Reports an error that stopped a search. `checking` is the law that the search checked.
 *
 * @throws Any error that does not come from the search.
 */
export function reportThrown(thrown: unknown, checking: string | null): Violation {
  const progress = thrown instanceof SearchError ? (thrown.progress as SearchProgress) : null;
  const policy = progress?.world.policy ?? null;
  return { ...reportStoppedSearch(thrown, checking, traceUntil), policy, seed: 0, path: null };
}

function traceUntil({ world, nodes, from, activity }: SearchProgress): string {
  // The view may be what throws, and a formatted trace does not need it.
  const withoutViews = { ...world, rules: { ...world.rules, view: () => null } };
  const counterexample = formatCounterexample(traceFrom({ world: withoutViews, nodes }, from));
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
