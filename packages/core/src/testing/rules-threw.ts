/** The name under which a check or a search reports an exception in the rules. */
export const rulesThrew = 'The rules threw';

/** What a report adds when the rules threw. */
export interface Thrown {
  /** What the rules threw, with its stack. */
  readonly cause: unknown;
  /** The law that was being checked; null while a search visited states. */
  readonly checking: string | null;
}

/** What the rules threw, as the end of a sentence. */
export const becauseThrown = (cause: unknown): string => `the rules threw ${String(cause)}`;

/** A story, and what was tried at its end when the rules threw. */
export const storyThrown = (story: string, attempt: string): string =>
  `${story} ${attempt}: the rules threw.`.trim();

/** An exception in the rules during a search, with what the search had visited until then. */
export class SearchStopped<Visited> extends Error {
  readonly visited: Visited;
  constructor(cause: unknown, visited: Visited) {
    super(becauseThrown(cause), { cause });
    this.name = 'SearchStopped';
    this.visited = visited;
  }
}

/** The states never end: something is counted, or grows. No set of rules that forgets has so many. */
export class Unbounded extends Error {}
