import { isExit } from '../../couple/command.ts';
import type { Policy } from '../../policy.ts';
import { swapped } from '../couple.ts';
import type { Edge } from '../edge.ts';
import type { Broken, Law } from '../law.ts';
import { laws } from '../laws.ts';
import type { Rules } from '../rules.ts';
import { becauseThrown, rulesThrew } from '../rules-threw.ts';
import { now } from './canonical.ts';
import type { Graph, Place } from './graph.ts';
import { edgesTo, moveEdge, storyOf, tickEdge } from './path.ts';
import { searched } from './searched.ts';

/** What a search found. */
export interface Exploration {
  /** How many couples can come about. */
  readonly states: number;
  /** How many moves and ticks lead from one to another. */
  readonly edges: number;
  /** The first law found broken, by the shortest story; null when all hold everywhere. */
  readonly broken: Broken | null;
}

/** Where to search, and for what. */
export interface SearchOptions {
  /** `tinyPolicy` unless given, or the rules' own. */
  readonly policy?: Policy;
  /** All laws unless given. */
  readonly laws?: readonly Law[];
}

/**
 * Checks what the laws say of couples and of edges on *every* couple that can come about under a tiny policy,
 * and on everything that either person, or time, can do to it. The two people are alike (L17, checked on the
 * way), so of two couples that mirror each other one is looked at.
 */
export function explore(rules: Rules, options: SearchOptions = {}): Exploration {
  const graph = searched(rules, options.policy);
  if ('law' in graph) return { states: 0, edges: 0, broken: graph };
  const broken = firstBroken(graph, options.laws ?? laws);
  return { states: graph.places.length, edges: graph.edges, broken };
}

function firstBroken(graph: Graph, held: readonly Law[]): Broken | null {
  for (const [number, place] of graph.places.entries()) {
    if ((graph.numberOf(swapped(place.couple)) ?? number) < number) continue;
    const broken = brokenAt(graph, held, place, number);
    if (broken) return broken;
  }
  return null;
}

function brokenAt(graph: Graph, held: readonly Law[], place: Place, number: number): Broken | null {
  const { world } = graph;
  let checking: Law | null = null;
  let last: readonly Edge[] = [];
  const tell = (law: string, because: string): Broken => ({
    law,
    because,
    story: storyOf([...edgesTo(graph, number), ...last]),
    policy: world.policy,
    seed: 0,
    path: null,
  });
  try {
    const arrival = { at: now, after: place.couple, seen: { after: place.seen } };
    for (const law of held) {
      checking = law;
      const because = law.state?.(arrival, world);
      if (because) return tell(nameOf(law), because);
    }
    checking = null;
    for (const edge of edgesFrom(graph, place, number)) {
      last = [edge];
      for (const law of held) {
        checking = law;
        const because = law.edge?.(edge, world);
        if (because) return tell(nameOf(law), because);
      }
      checking = null;
      last = [];
    }
    return null;
  } catch (cause) {
    return { ...tell(rulesThrew, becauseThrown(cause)), checking: checking && nameOf(checking), cause };
  }
}

const nameOf = ({ id, name }: Law): string => `${id} ${name}`;

/** A tick, every move that leads elsewhere, and every exit. What else is refused or said again stays in its place. */
function* edgesFrom(graph: Graph, place: Place, number: number): Generator<Edge> {
  yield tickEdge(graph, place);
  for (const [index, move] of graph.moves.entries()) {
    const outcome = place.outcomes[index] ?? null;
    const leads = typeof outcome === 'number' && outcome !== number;
    if (leads || (outcome !== null && isExit(move.command))) yield moveEdge(graph, place, move);
  }
}
