import type { Refusal } from '../../couple/command.ts';
import type { Couple, Side } from '../../couple/state.ts';
import type { Policy } from '../../policy.ts';
import type { Instant } from '../../time.ts';
import { freeze } from '../copy.ts';
import type { Views } from '../edge.ts';
import type { Rules, World } from '../rules.ts';
import { SearchStopped, Unbounded } from '../rules-threw.ts';
import { canonical, keyOf, keysNear, markOf, now, tick } from './canonical.ts';
import { applies, type Move, movesIn } from './moves.ts';
import { tinyPolicy } from './tiny-policy.ts';

/** What a move leads to: a place (its number), a refusal (its code), or null where it says nothing of its own. */
export type Outcome = number | Refusal['code'] | null;

/** A couple that can come about, with times relative to now. */
export interface Place {
  readonly couple: Couple;
  readonly seen: Views;
  /** When either's view changes next, from now. */
  readonly next: Readonly<Record<Side, Instant | null>>;
  /** The place that a tick of time leads to. */
  readonly tick: number;
  /** What each move leads to, in the order of `Graph.moves`. */
  readonly outcomes: readonly Outcome[];
  readonly from: Origin | null;
}
/** How a place was first come by: from which other, and by which move; null is a tick of time. */
export interface Origin {
  readonly place: number;
  readonly move: Move | null;
}

/** Every couple that can come about under a tiny policy, nearest first, and all that leads from one to another. */
export interface Graph {
  readonly world: World;
  readonly moves: readonly Move[];
  readonly places: readonly Place[];
  /** How many moves and ticks there are in all. */
  readonly edges: number;
  /** The number of the place where this couple is; undefined if it never comes about. */
  readonly numberOf: (couple: Couple) => number | undefined;
}

const mostPlaces = 300_000;

/** How far a search came, and what it was doing. */
export interface Visited {
  readonly world: World;
  readonly places: Place[];
  /** The couple that it looked at, and how it was reached; null before the first. */
  couple: Pick<Place, 'couple' | 'from'> | null;
  doing: Move | 'pairing' | 'looking' | 'waiting';
}

/**
 * Visits every couple that can come about, breadth first.
 *
 * @throws Unbounded; SearchStopped when the rules throw. A couple is frozen, so rules that change it in place throw.
 */
export function graphOf(rules: Rules, policy: Policy = rules.policy ?? tinyPolicy): Graph {
  const visited: Visited = { world: { rules, policy }, places: [], couple: null, doing: 'pairing' };
  try {
    return visit(visited);
  } catch (cause) {
    throw cause instanceof Unbounded ? cause : new SearchStopped(cause, visited);
  }
}

function visit(visited: Visited): Graph {
  const { world, places } = visited;
  const { rules, policy } = world;
  const moves = movesIn(world);
  const numbers = new Map<string, number>();
  const found: { readonly couple: Couple; readonly from: Origin | null }[] = [];
  const arrive = (key: string, couple: Couple, at: Instant, from: Origin | null): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (found.length === mostPlaces) throw new Unbounded(`More than ${mostPlaces} couples come about.`);
    numbers.set(key, found.length);
    return found.push({ couple: freeze(canonical(couple, at)), from }) - 1;
  };

  const first = rules.pair(markOf);
  arrive(keyOf(first, now), first, now, null);
  let edges = 0;
  for (const next of found) {
    const { couple, from } = next;
    const place = places.length;
    visited.couple = next;
    const keyNear = keysNear(couple);
    const outcomes = moves.map((move): Outcome => {
      if (!applies(move, couple)) return null;
      edges += 1;
      visited.doing = move;
      const decision = rules.decide(policy, couple, move.act, move.command);
      if (!decision.ok) return decision.refusal.code;
      const { value } = decision;
      return value === couple ? place : arrive(keyNear(value), value, now, { place, move });
    });
    edges += 1;
    visited.doing = 'waiting';
    const later = rules.settle(policy, couple, tick);
    const then = arrive(keyOf(later, tick), later, tick, { place, move: null });
    visited.doing = 'looking';
    const seen = { a: rules.view(policy, couple, 'a', now), b: rules.view(policy, couple, 'b', now) };
    const nextOf = (side: Side) => rules.nextChange(policy, couple, side, now);
    places.push({ couple, seen, next: { a: nextOf('a'), b: nextOf('b') }, tick: then, outcomes, from });
  }
  return {
    world: { ...world, trusted: true },
    moves,
    places,
    edges,
    numberOf: (couple) => numbers.get(keyOf(couple, now)),
  };
}
