import fc from 'fast-check';
import { histories } from './histories.ts';
import type { Law } from './law.ts';
import type { Step } from './step.ts';
import { play } from './trace.ts';
import { type Edge, formatTrace } from './transition.ts';
import type { World } from './world.ts';

/** Reports a law that does not hold, with the trace that led there. */
export class LawViolation extends Error {
  override readonly name = 'LawViolation';
  constructor({ id, name }: Law, problem: string, edges: readonly Edge[]) {
    super(`${id} ${name}: ${problem}\n${formatTrace(edges)}`);
  }
}

/** Plays a history. Returns its edges at once, or one after the other. */
export type PlayHistory = (history: readonly Step[]) => AsyncIterable<Edge> | Promise<readonly Edge[]>;

/** Plays each history only once, because every law checks the same edges. */
export function memoizedPlay(world: World, onEdge: (edge: Edge) => void): PlayHistory {
  const played = new Map<string, Promise<readonly Edge[]>>();
  const playAll = async (history: readonly Step[]): Promise<readonly Edge[]> => {
    const edges: Edge[] = [];
    for await (const edge of play(world, history)) {
      edges.push(edge);
      onEdge(edge);
    }
    return edges;
  };
  return (history) => {
    const key = JSON.stringify(history);
    const edges = played.get(key) ?? playAll(history);
    played.set(key, edges);
    return edges;
  };
}

/** Throws a `LawViolation` at the first edge that breaks a law. */
export async function assertLaws(
  laws: readonly Law[],
  edges: AsyncIterable<Edge> | Iterable<Edge>,
): Promise<void> {
  const path: Edge[] = [];
  for await (const edge of edges) {
    path.push(edge);
    for (const law of laws) {
      const problem = law.violation(edge);
      if (problem !== null) throw new LawViolation(law, problem, path);
    }
  }
}

/** The property that every drawn history keeps the laws. */
export const lawsProperty = (laws: readonly Law[], playHistory: PlayHistory) =>
  fc.asyncProperty(histories, async (history) => assertLaws(laws, await playHistory(history)));
