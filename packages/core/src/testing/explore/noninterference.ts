import { type Couple, otherSide, type Side, sides, standingInvitation } from '../../couple/state.ts';
import { nameOf } from '../format-trace.ts';
import type { Violation } from '../law.ts';
import type { Rules } from '../rules.ts';
import type { Action } from './actions.ts';
import { formatActions } from './counterexample.ts';
import type { SearchOptions } from './explore.ts';
import type { Outcome, StateGraph } from './state-graph.ts';
import { tryBuildGraph } from './try-build-graph.ts';

const l13 = 'L13 Noninterference';

/** The result of a search of two worlds at once. */
export interface Noninterference {
  /** The number of pairs of couples that look the same to one person and may differ in the other's secrets. */
  readonly pairs: number;
  /** A violation of L13, with the trace of each world; null when L13 holds everywhere. */
  readonly violation: Violation | null;
}

/**
 * Checks L13, exhaustively. Two worlds run in parallel and differ only in the secrets of one person. While the other
 * person, the watcher, sees the same in both, they must get the same answers and updates at the same times. Only the
 * action that makes a match may differ. `isSecret` defines the secrets; they are never derived from a view. Each person
 * is the watcher once.
 */
export function noninterference(rules: Rules, options: Pick<SearchOptions, 'policy'> = {}): Noninterference {
  const graph = tryBuildGraph(rules, options.policy, l13);
  if ('law' in graph) return { pairs: 0, violation: graph };
  let pairs = 0;
  for (const watcher of sides) {
    const search = new TwoWorldSearch(graph, watcher);
    const violation = search.run();
    pairs += search.pairs;
    if (violation) return { pairs, violation };
  }
  return { pairs, violation: null };
}

/**
 * Returns whether an action must show nothing to the partner. Secret are: closing a door, ending a pause, a no to an
 * invitation that does not stand, opening a door without a match, and a pause that withdraws nothing.
 */
export function isSecret({ by, command }: Action, couple: Couple): boolean {
  if (couple.ended) return false;
  const standing = standingInvitation(couple);
  switch (command.type) {
    case 'closeDoor':
    case 'resume':
      return true;
    case 'sayNo':
      return standing?.invitation.id !== command.id;
    case 'openDoor':
      return couple[otherSide(by)].door === null;
    case 'pause':
      return standing === null || (standing.by !== by && standing.invitation.state === 'open');
    default:
      return false;
  }
}

/** How a pair of worlds was reached: the pair before, and the action in each. Null is a tick of time. */
interface Step {
  readonly from: number;
  readonly in: readonly [Action | null | 'none', Action | null | 'none'];
}

class TwoWorldSearch {
  readonly #graph: StateGraph;
  readonly #watcher: Side;
  /** One number for each node. Two nodes share a number when the watcher sees the same in both. */
  readonly #seen: readonly number[];
  readonly #numbers = new Map<number, number>();
  readonly #queue: (readonly [number, number])[] = [];
  readonly #steps: (Step | null)[] = [];

  constructor(graph: StateGraph, watcher: Side) {
    this.#graph = graph;
    this.#watcher = watcher;
    const views = new Map<string, number>();
    this.#seen = graph.nodes.map(({ seen, next }) => {
      const text = `${next[watcher]} ${JSON.stringify(seen[watcher])}`;
      const number = views.get(text) ?? views.size;
      views.set(text, number);
      return number;
    });
  }

  get pairs(): number {
    return this.#queue.length;
  }

  run(): Violation | null {
    this.#enqueue(0, 0, null);
    for (let pair = 0; pair < this.#queue.length; pair++) {
      const violation = this.#tick(pair) ?? this.#actions(pair);
      if (violation) return violation;
    }
    return null;
  }

  #tick(pair: number): Violation | null {
    const [one, two] = this.#nodesOf(pair);
    return this.#reach(one.tick, two.tick, { from: pair, in: [null, null] }, 'time');
  }

  #actions(pair: number): Violation | null {
    for (const [index, action] of this.#graph.actions.entries()) {
      const violation =
        action.by === this.#watcher
          ? this.#byWatcher(pair, index, action)
          : this.#byOther(pair, index, action);
      if (violation) return violation;
    }
    return null;
  }

  /** An action of the watcher must get the same answer in both worlds and show the same, unless it makes a match. */
  #byWatcher(pair: number, index: number, action: Action): Violation | null {
    const [one, two] = this.#outcomes(pair, index);
    const step: Step = { from: pair, in: [action, action] };
    if (typeof one !== 'number' || typeof two !== 'number') {
      if (one === two) return null;
      const say = (outcome: Outcome): string => (typeof outcome === 'number' ? 'accepted' : String(outcome));
      return this.#violation(
        step,
        `\`${action.command.type}\` is \`${say(one)}\` in one world and \`${say(two)}\` in the other`,
      );
    }
    if (this.#matchesInOne(pair, one, two)) return null;
    return this.#reach(one, two, step, `\`${action.command.type}\``);
  }

  /** A secret action of the other person may happen in one world only. Any other action happens in both, if it can. */
  #byOther(pair: number, index: number, action: Action): Violation | null {
    const [one, two] = this.#outcomes(pair, index);
    const [first, second] = this.#queue[pair] ?? [0, 0];
    const [here, there] = this.#nodesOf(pair);
    const secretHere = typeof one === 'number' && isSecret(action, here.couple);
    const secretThere = typeof two === 'number' && isSecret(action, there.couple);
    const what = `\`${action.command.type}\` by ${nameOf(action.by)}`;
    const violation =
      (secretHere ? this.#reach(one, second, { from: pair, in: [action, 'none'] }, what) : null) ??
      (secretThere ? this.#reach(first, two, { from: pair, in: ['none', action] }, what) : null);
    if (violation || typeof one !== 'number' || typeof two !== 'number') return violation;
    if (this.#matchesInOne(pair, one, two)) return null;
    return this.#reach(one, two, { from: pair, in: [action, action] }, what);
  }

  #outcomes(pair: number, index: number): readonly [Outcome, Outcome] {
    const [one, two] = this.#nodesOf(pair);
    return [one.outcomes[index] ?? null, two.outcomes[index] ?? null];
  }

  /** Only the action that makes a match may reveal a secret: in one world two doors were open, in the other one. */
  #matchesInOne(pair: number, one: number, two: number): boolean {
    const begins = (before: Couple, after: Couple | undefined): boolean =>
      !before.ended && after?.ended === false && after.match !== null && after.match !== before.match;
    const [here, there] = this.#nodesOf(pair);
    const { nodes } = this.#graph;
    return begins(here.couple, nodes[one]?.couple) !== begins(there.couple, nodes[two]?.couple);
  }

  #reach(one: number, two: number, step: Step, what: string): Violation | null {
    if (this.#seen[one] === this.#seen[two]) {
      this.#enqueue(one, two, step);
      return null;
    }
    const { nodes } = this.#graph;
    const [here, there] = [nodes[one]?.seen[this.#watcher], nodes[two]?.seen[this.#watcher]];
    const same = JSON.stringify(here) === JSON.stringify(there);
    const name = nameOf(this.#watcher);
    return this.#violation(
      step,
      same
        ? `after ${what}, ${name} is to see a change at different times`
        : `${what} shows to ${name} in one world and not in the other`,
    );
  }

  #enqueue(one: number, two: number, step: Step | null): void {
    const key = one * this.#graph.nodes.length + two;
    if (this.#numbers.has(key)) return;
    this.#numbers.set(key, this.#queue.length);
    this.#queue.push([one, two]);
    this.#steps.push(step);
  }

  #nodesOf(pair: number) {
    const { nodes } = this.#graph;
    const [one, two] = this.#queue[pair] ?? [0, 0];
    const [here, there] = [nodes[one], nodes[two]];
    if (!here || !there) throw new RangeError('A pair names a node that does not exist.');
    return [here, there] as const;
  }

  #violation(last: Step, reason: string): Violation {
    const steps: Step[] = [];
    for (let step: Step | null | undefined = last; step; step = this.#steps[step.from]) steps.unshift(step);
    const counterexample = ([0, 1] as const).map((world) =>
      formatActions(
        this.#graph,
        steps.map((step) => step.in[world]),
      ),
    );
    return {
      law: l13,
      reason,
      counterexample: `In one world: ${counterexample[0]}\nIn the other: ${counterexample[1]}`,
      policy: this.#graph.world.policy,
      seed: 0,
      path: null,
    };
  }
}
