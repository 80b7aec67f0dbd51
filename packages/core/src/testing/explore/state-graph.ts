import type { CommandRefusal, Decision } from '../../couple/command.ts';
import { type Couple, otherSide, type Side } from '../../couple/state.ts';
import type { Policy } from '../../policy.ts';
import type { Instant } from '../../time.ts';
import type { Rules, World } from '../rules.ts';
import { SearchError, TooManyStates } from '../rules-threw.ts';
import { type Action, actionsOf, isApplicable, type Moves } from './actions.ts';
import { allSpacings } from './all-spacings.ts';
import { CoupleKeys, markOf, now, tick } from './canonical.ts';
import { withSomeContent } from './content.ts';
import { tinyPolicy } from './tiny-policy.ts';
import { type NumberedView, ViewNumbers } from './view-numbers.ts';

/**
 * A couple that can be reached: the number of its node, doubled, plus 1 for the mirror image of the node. A node that is
 * its own mirror image has only the even place.
 */
export type Place = number;
/** The result of an action: a place, or null where the action is not applicable, or the code of a refusal. */
export type Outcome = Place | CommandRefusal['code'] | null;

/** A couple that can be reached, with times relative to now. It stands for its mirror image, too. */
export interface Node {
  readonly couple: Couple;
  /** Whether the couple is its own mirror image. */
  readonly symmetric: boolean;
  readonly from: Origin | null;
}
/** How a node was first reached: from which other node, and by which action; null is a tick of time. */
export interface Origin {
  readonly node: number;
  readonly action: Action | null;
}

/** A node whose transitions are known. */
export interface VisitedNode extends Node {
  readonly place: Place;
  readonly seen: Readonly<Record<Side, NumberedView>>;
  /** The place that a tick of time leads to. */
  readonly tick: Place;
  /** The result of each action, in the order of `StateGraph.actions`. */
  readonly outcomes: readonly Outcome[];
}

/** A node, and what the rules decided while it was visited, which is not kept. */
export interface Visit {
  readonly node: VisitedNode;
  /** For each action, the decision of the rules; null where the action is not applicable. */
  readonly decisions: readonly (Decision | null)[];
  /** The couple after a tick of time. */
  readonly later: Couple;
}

/** The progress of a search, for the report when the rules throw. */
export interface SearchProgress {
  readonly world: World;
  readonly nodes: readonly Node[];
  /** How the search reached its current couple; null for the first. */
  from: Origin | null;
  activity: Action | 'pairing' | 'viewing' | 'waiting';
}

const maxNodes = 400_000;
/** More than the number of places of a graph, so that two places make one exact number. */
export const maxPlaces = 2 ** 26;

/** What a search visits. */
export interface GraphOptions {
  /** The default is the policy of the rules, or `tinyPolicy` when they have none. */
  readonly policy?: Policy;
  /** The default is all moves. */
  readonly moves?: Moves;
  /** Whether couples differ by the content of invitations and the words of a no. The default is true. */
  readonly keepsContent?: boolean;
}

/**
 * The couples that can be reached under a tiny policy, nearest first. Visiting a node finds the nodes one step from it.
 * The rules treat both sides alike (L17), so one node stands for a couple and its mirror image. Couples are frozen, so
 * rules that change one in place throw.
 */
export class StateGraph {
  readonly world: World;
  readonly actions: readonly Action[];
  readonly nodes: Node[] = [];
  /** How many nodes, from the first on, are new couples: people bring their running spacings into a new couple. */
  readonly roots: number;
  readonly #visited: VisitedNode[] = [];
  readonly #numbers = new Map<string, number>();
  /** For each node, whether its key is that of the mirror image. */
  readonly #flipped: boolean[] = [];
  readonly #keys = new CoupleKeys();
  readonly #views = new ViewNumbers();
  readonly #progress: SearchProgress;
  #current: VisitedNode | null = null;
  readonly #keepsContent: boolean;

  /** @throws SearchError when the rules throw. */
  constructor(rules: Rules, options: GraphOptions = {}) {
    const { policy = rules.policy ?? tinyPolicy, moves = 'all', keepsContent = true } = options;
    this.#keepsContent = keepsContent;
    this.world = { rules: this.#withKnownViews(rules), policy, trusted: true };
    this.actions = actionsOf(this.world, moves);
    this.#progress = { world: this.world, nodes: this.nodes, from: null, activity: 'pairing' };
    this.#guard(() => {
      for (const spacings of allSpacings(policy, moves)) {
        this.#reach(rules.newCouple(markOf, spacings), now, null, null);
      }
    });
    this.roots = this.nodes.length;
  }

  /**
   * Returns a node with its transitions, which it finds on the first call.
   *
   * @throws SearchError when the rules throw; TooManyStates.
   */
  visited(number: number): VisitedNode {
    return this.#visited[number] ?? this.visit(number).node;
  }

  /** Visits a node, and also returns what the rules decided. */
  visit(number: number): Visit {
    const found = this.nodes[number];
    if (!found) throw new RangeError(`There is no node ${number}.`);
    return this.#guard(() => this.#visit(found, number));
  }

  #visit(found: Node, number: number): Visit {
    const { couple } = found;
    const { rules, policy } = this.world;
    const progress = this.#progress;
    progress.from = found.from;
    const decisions: (Decision | null)[] = [];
    const outcomes = this.actions.map((action): Outcome => {
      const decision = isApplicable(action, couple) ? this.#decide(couple, action) : null;
      decisions.push(decision);
      if (!decision) return null;
      if (!decision.ok) return decision.refusal.code;
      return decision.value === couple ? number * 2 : this.#reach(decision.value, now, number, action);
    });
    progress.activity = 'waiting';
    const later = rules.settle(policy, couple, tick);
    const then = this.#reach(later, tick, number, null);
    progress.activity = 'viewing';
    this.#current = null;
    const seen = (side: Side) =>
      this.#views.numbered(
        side,
        rules.view(policy, couple, side, now),
        rules.nextChange(policy, couple, side, now),
      );
    const node = { ...found, place: number * 2, seen: { a: seen('a'), b: seen('b') }, tick: then, outcomes };
    this.#visited[number] = node;
    this.#current = node;
    return { node, decisions, later };
  }

  #decide(couple: Couple, action: Action): Decision {
    this.#progress.activity = action;
    return this.world.rules.decide(this.world.policy, couple, action.act, action.command);
  }

  /** Returns the result of an action at a place. */
  outcomeAt(place: Place, index: number): Outcome {
    const node = this.visited(place >> 1);
    if (place % 2 === 0) return node.outcomes[index] ?? null;
    const half = this.actions.length / 2;
    const outcome = node.outcomes[index < half ? index + half : index - half] ?? null;
    return typeof outcome === 'number' ? this.mirrorOf(outcome) : outcome;
  }

  /** Returns the place to which a tick of time leads. */
  tickAt(place: Place): Place {
    const { tick: then } = this.visited(place >> 1);
    return place % 2 === 0 ? then : this.mirrorOf(then);
  }

  /** Returns what a person sees at a place, with its number. */
  seenAt(place: Place, side: Side): NumberedView {
    const at = place % 2 === 0 ? side : otherSide(side);
    return this.visited(place >> 1).seen[at];
  }

  /** Returns the place of the mirror image. */
  mirrorOf(place: Place): Place {
    return this.nodes[place >> 1]?.symmetric ? place : place ^ 1;
  }

  /** Returns the place of a couple. A new one becomes a node. */
  #reach(reached: Couple, at: Instant, from: number | null, action: Action | null): Place {
    const couple = this.#keepsContent ? reached : withSomeContent(reached);
    const { text, flipped, symmetric } = this.#keys.keyOf(couple, at);
    const known = this.#numbers.get(text);
    if (known !== undefined) return known * 2 + (this.#flipped[known] === flipped ? 0 : 1);
    const number = this.nodes.length;
    if (number === maxNodes) throw new TooManyStates(`The search reached more than ${maxNodes} couples.`);
    this.#numbers.set(text, number);
    this.#flipped.push(flipped);
    const origin = from === null ? null : { node: from, action };
    this.nodes.push({ couple: this.#keys.canonical(couple, at), symmetric, from: origin });
    return number * 2;
  }

  /** Returns the rules, with the views of the node that was visited last at hand. Laws ask for them many times. */
  #withKnownViews(rules: Rules): Rules {
    const known = (couple: Couple, side: Side, at: Instant): NumberedView | null =>
      this.#current?.couple === couple && at === now ? this.#current.seen[side] : null;
    return {
      ...rules,
      view: (policy, couple, side, at) => {
        const seen = known(couple, side, at);
        return seen ? seen.view : rules.view(policy, couple, side, at);
      },
      nextChange: (policy, couple, side, at) => {
        const seen = known(couple, side, at);
        return seen ? seen.next : rules.nextChange(policy, couple, side, at);
      },
    };
  }

  #guard<T>(run: () => T): T {
    try {
      return run();
    } catch (cause) {
      throw cause instanceof TooManyStates ? cause : new SearchError(cause, this.#progress);
    }
  }
}
