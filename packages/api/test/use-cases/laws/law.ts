import { type Each, type Name, names, type PersonView } from './person-view.ts';
import type { CommandEdge, Edge, LateEdge, TimeEdge } from './transition.ts';

/** A law of the rulebook about one edge. */
export interface Law {
  /** Its number in the rulebook. `view` is the rule without a number that an outcome holds the viewer's home. */
  readonly id: string;
  readonly name: string;
  /** Returns what is wrong with an edge, or null if the law holds. */
  readonly violation: (edge: Edge) => string | null;
}

type Of<E extends Edge> = (edge: E) => string | null;
const holds = () => null;

export function law(
  id: string,
  name: string,
  {
    time = holds,
    command = holds,
    late = holds,
  }: { time?: Of<TimeEdge>; command?: Of<CommandEdge>; late?: Of<LateEdge> },
): Law {
  const violation = (edge: Edge): string | null => {
    switch (edge.type) {
      case 'time':
        return time(edge);
      case 'command':
        return command(edge);
      case 'late':
        return late(edge);
    }
  };
  return { id, name, violation };
}

/** The first problem that `wrong` finds among the values, or null. */
export const first = <T>(values: readonly T[], wrong: (value: T) => string | null): string | null => {
  for (const value of values) {
    const problem = wrong(value);
    if (problem !== null) return problem;
  }
  return null;
};
export const othersThan = (by: Name): readonly Name[] => names.filter((name) => name !== by);

/** Returns whose view or stored data differs, or null. */
export const changed = (
  before: Each<PersonView>,
  after: Each<PersonView>,
  of: readonly Name[] = names,
): string | null =>
  first(of, (name) => {
    if (before[name].shown !== after[name].shown)
      return `the view of ${name} changed: ${difference(before[name].shown, after[name].shown)}`;
    if (before[name].kept !== after[name].kept)
      return `the stored data of ${name} changed: ${difference(before[name].kept, after[name].kept)}`;
    return null;
  });

/** The part of two texts where they begin to differ. */
export function difference(one: string, other: string): string {
  const at = [...one].findIndex((letter, n) => letter !== other[n]);
  const from = Math.max(0, (at < 0 ? one.length : at) - 40);
  return `…${one.slice(from, from + 160)} became …${other.slice(from, from + 160)}`;
}
