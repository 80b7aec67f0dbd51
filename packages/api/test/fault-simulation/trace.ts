/** What happened in a world, one line for each event. The same seed gives the same lines. */
export interface Trace {
  readonly lines: readonly string[];
  add(line: string): void;
}

export function newTrace(now: () => number): Trace {
  const lines: string[] = [];
  return {
    lines,
    add: (line) => void lines.push(`${(now() / 1_000).toFixed(3).padStart(9)}s ${line}`),
  };
}
