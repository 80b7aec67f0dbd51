import fc from 'fast-check';
import { histories } from './histories.ts';
import type { Law } from './law.ts';
import type { Step } from './step.ts';
import { play } from './trace.ts';
import { type Edge, tell } from './transition.ts';
import type { World } from './world.ts';

/** A law that does not hold, with what led there. */
export class Broken extends Error {
  override readonly name = 'Broken';
  constructor({ id, name }: Law, because: string, edges: readonly Edge[]) {
    super(`${id} ${name}: ${because}\n${tell(edges)}`);
  }
}

/** What a history leads to, as it is played or once it was. */
export type Traced = (history: readonly Step[]) => AsyncIterable<Edge> | Promise<readonly Edge[]>;

/** Plays each history once, however many laws are asked of it. */
export function remembering(world: World, met: (edge: Edge) => void): Traced {
  const played = new Map<string, Promise<readonly Edge[]>>();
  const whole = async (history: readonly Step[]): Promise<readonly Edge[]> => {
    const edges: Edge[] = [];
    for await (const edge of play(world, history)) {
      edges.push(edge);
      met(edge);
    }
    return edges;
  };
  return (history) => {
    const key = JSON.stringify(history);
    const edges = played.get(key) ?? whole(history);
    played.set(key, edges);
    return edges;
  };
}

/** Throws at the first edge that breaks a law. */
export async function hold(laws: readonly Law[], edges: AsyncIterable<Edge> | Iterable<Edge>): Promise<void> {
  const path: Edge[] = [];
  for await (const edge of edges) {
    path.push(edge);
    for (const law of laws) {
      const because = law.broken(edge);
      if (because !== null) throw new Broken(law, because, path);
    }
  }
}

/** Every history that is drawn keeps the laws. */
export const keeping = (laws: readonly Law[], traced: Traced) =>
  fc.asyncProperty(histories, async (history) => hold(laws, await traced(history)));
