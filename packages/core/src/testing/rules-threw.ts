/** The name under which a check or a search reports an exception in the rules. */
export const rulesThrew = 'The rules threw';

/** What a violation also has when the rules threw. */
export interface Thrown {
  /** The exception of the rules, with its stack. */
  readonly cause: unknown;
  /** The law that was being checked; null while a search visited states. */
  readonly checking: string | null;
}

/** Describes the exception of the rules, as the end of a sentence. */
export const thrownReason = (cause: unknown): string => `the rules threw ${String(cause)}`;

/** Formats a trace, and the step at its end on which the rules threw. */
export const formatThrownTrace = (counterexample: string, attempt: string): string =>
  `${counterexample} ${attempt}: the rules threw.`.trim();

/** An exception of the rules during a search, with the progress of the search. */
export class SearchError<SearchProgress> extends Error {
  readonly progress: SearchProgress;
  constructor(cause: unknown, progress: SearchProgress) {
    super(thrownReason(cause), { cause });
    this.name = 'SearchError';
    this.progress = progress;
  }
}

/** Thrown when a search finds too many states: the rules count something or keep growing data. */
export class TooManyStates extends Error {}

/** What every search reports when an error stopped it. */
interface StoppedSearch extends Partial<Thrown> {
  readonly law: string;
  readonly reason: string;
  readonly counterexample: string;
}

/**
 * Reports the error that stopped a search. `checking` is the law that the search checked, and `formatTrace` formats
 * the trace to where the rules threw.
 *
 * @throws Any error that does not come from the search.
 */
export function reportStoppedSearch<SearchProgress>(
  thrown: unknown,
  checking: string | null,
  formatTrace: (progress: SearchProgress) => string,
): StoppedSearch {
  if (thrown instanceof TooManyStates)
    return { law: 'L18 No ledger', reason: thrown.message, counterexample: '' };
  if (!(thrown instanceof SearchError)) throw thrown;
  const { cause } = thrown;
  const counterexample = formatTrace(thrown.progress);
  return { law: rulesThrew, checking, reason: thrownReason(cause), counterexample, cause };
}
