import { type Each, type Name, names, type Seen } from './person-view.ts';
import type { Edge, LateEdge, SaidEdge, TimeEdge } from './transition.ts';

/** A law of the rulebook, of one edge: null while it holds, else what is wrong, as the end of a sentence. */
export interface Law {
  /** As the rulebook numbers it; `view` is what it says without a number: that my view answers. */
  readonly id: string;
  readonly name: string;
  readonly broken: (edge: Edge) => string | null;
}

type Of<E extends Edge> = (edge: E) => string | null;
const holds = () => null;

export function law(
  id: string,
  name: string,
  {
    time = holds,
    said = holds,
    late = holds,
  }: { time?: Of<TimeEdge>; said?: Of<SaidEdge>; late?: Of<LateEdge> },
): Law {
  const broken = (edge: Edge): string | null => {
    switch (edge.type) {
      case 'time':
        return time(edge);
      case 'said':
        return said(edge);
      case 'late':
        return late(edge);
    }
  };
  return { id, name, broken };
}

/** The first of several people, or of several complaints, with something wrong. */
export const first = <T>(all: readonly T[], wrong: (one: T) => string | null): string | null => {
  for (const one of all) {
    const because = wrong(one);
    if (because !== null) return because;
  }
  return null;
};
export const othersThan = (by: Name): readonly Name[] => names.filter((name) => name !== by);

/** Whose view is another, or whose side is kept otherwise. */
export const changed = (before: Each<Seen>, after: Each<Seen>, of: readonly Name[] = names): string | null =>
  first(of, (name) => {
    if (before[name].shown !== after[name].shown)
      return `what ${name} sees changed: ${difference(before[name].shown, after[name].shown)}`;
    if (before[name].kept !== after[name].kept)
      return `what is kept of ${name} changed: ${difference(before[name].kept, after[name].kept)}`;
    return null;
  });

/** Where two texts begin to differ. */
export function difference(one: string, another: string): string {
  const at = [...one].findIndex((letter, n) => letter !== another[n]);
  const from = Math.max(0, (at < 0 ? one.length : at) - 40);
  return `…${one.slice(from, from + 160)} became …${another.slice(from, from + 160)}`;
}
