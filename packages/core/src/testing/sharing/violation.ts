import { formatThrownTrace, reportStoppedSearch, type Thrown } from '../rules-threw.ts';
import { formatAction, formatTraceFrom, nameOf } from './format-trace.ts';
import type { GraphStep, SearchProgress } from './state-graph.ts';

/**
 * A law of ideas or reflections that does not hold, with the shortest counterexample found. When the rules threw,
 * `law` is `The rules threw`, and `checking` and `cause` are present.
 */
export interface SharingViolation extends Partial<Thrown> {
  /** The number and name of the law. */
  readonly law: string;
  /** What is wrong, as the end of a sentence. */
  readonly reason: string;
  /** What happened, in words. */
  readonly counterexample: string;
}

/**
 * Reports the error that stopped a search. `checking` is the law that the search checked.
 *
 * @throws Any error that does not come from the search.
 */
export const violationOfError = (thrown: unknown, checking: string | null): SharingViolation =>
  reportStoppedSearch(thrown, checking, ({ nodes, from, activity }: SearchProgress) =>
    formatThrownTrace(formatTraceFrom(nodes, from), attempt(activity)),
  );

function attempt(activity: GraphStep | 'viewing'): string {
  switch (activity) {
    case 'viewing':
      return 'Ada and Sam look';
    case 'turn':
      return 'The turn ends';
    case 'pairAgain':
      return 'Ada and Sam pair again';
    default:
      return `${nameOf(activity.by)} tries ${formatAction(activity.action)}`;
  }
}
