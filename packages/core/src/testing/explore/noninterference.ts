import { type Couple, otherSide, type Side } from '../../couple/state.ts';
import { nameOf } from '../format-trace.ts';
import type { Violation } from '../law.ts';
import type { Rules } from '../rules.ts';
import { SearchError } from '../rules-threw.ts';
import { isSecret } from '../secrets.ts';
import type { Action } from './actions.ts';
import { coupleAt, formatActions } from './counterexample.ts';
import { reportThrown } from './report-thrown.ts';
import { type GraphOptions, maxPlaces, type Outcome, type Place, StateGraph } from './state-graph.ts';

const l13 = 'L13 Noninterference';

/** The result of a search of two worlds at once. */
export interface Noninterference {
  /** The number of pairs of couples that look the same to one person and may differ in the other's secrets. */
  readonly pairs: number;
  /** A violation of L13, with the trace of each world; null when L13 holds everywhere. */
  readonly violation: Violation | null;
}

/** Who looks, and whose secrets differ. The rules treat both sides alike (L17), so one watcher stands for both. */
const watcher: Side = 'a';
const other: Side = otherSide(watcher);

/**
 * Checks L13, exhaustively. Two worlds run in parallel and differ only in the secrets of one person. While the other
 * person, the watcher, sees the same in both, they must get the same answers and updates at the same times. The only
 * excuse is a match, where the door of the person with secrets is open in exactly one of the two worlds. `isSecret`
 * defines the secrets; they are never derived from a view.
 */
export function noninterference(rules: Rules, options: GraphOptions = {}): Noninterference {
  let search: TwoWorldSearch | null = null;
  try {
    search = new TwoWorldSearch(new StateGraph(rules, options));
    const violation = search.run();
    return { pairs: search.pairs, violation };
  } catch (thrown) {
    if (thrown instanceof SearchError || !search) return { pairs: 0, violation: reportThrown(thrown, l13) };
    throw thrown;
  }
}

/** How a pair of worlds was reached: the pair before, and the index of the action in each world. */
interface Step {
  readonly from: number;
  readonly in: readonly [number, number];
}
/** Stands for a tick of time in both worlds, and for no action in one world. */
const time = -1;
const nothing = -2;

/** Pairs are unordered. A key has the smaller place first. */
class TwoWorldSearch {
  readonly #graph: StateGraph;
  readonly #known = new Set<number>();
  readonly #queue: number[] = [];
  readonly #steps: number[] = [];
  #pairs = 0;

  constructor(graph: StateGraph) {
    this.#graph = graph;
  }

  /** The number of ordered pairs. */
  get pairs(): number {
    return this.#pairs;
  }

  run(): Violation | null {
    this.#enqueueNewCouples();
    for (let pair = 0; pair * 2 < this.#queue.length; pair++) {
      const [one, two] = this.#placesOf(pair);
      const violation = this.#marks(pair, one) ?? this.#tick(pair, one, two) ?? this.#actions(pair, one, two);
      if (violation) return violation;
    }
    return null;
  }

  /** Two worlds begin alike, except for the spacings that the other person brings. */
  #enqueueNewCouples(): void {
    const starts = Array.from({ length: this.#graph.roots }, (_, number) => number * 2).flatMap((place) => [
      place,
      this.#graph.mirrorOf(place),
    ]);
    for (const one of starts) {
      const { number } = this.#graph.seenAt(one, watcher);
      for (const two of starts.filter((place) => this.#graph.seenAt(place, watcher).number === number)) {
        this.#enqueue(one, two, null);
      }
    }
  }

  /** A view never shows a mark of the partner, because marks change by secret exits. */
  #marks(pair: number, place: Place): Violation | null {
    return this.#graph.seenAt(place, watcher).showsMark
      ? this.#violation(
          { from: pair, in: [nothing, nothing] },
          `${nameOf(watcher)} sees a mark of the partner`,
        )
      : null;
  }

  #tick(pair: number, one: Place, two: Place): Violation | null {
    const step: Step = { from: pair, in: [time, time] };
    return this.#reach(this.#graph.tickAt(one), this.#graph.tickAt(two), step, () => 'time');
  }

  #actions(pair: number, one: Place, two: Place): Violation | null {
    const { actions } = this.#graph;
    for (let index = 0; index < actions.length; index++) {
      const action = actions[index];
      const here = this.#graph.outcomeAt(one, index);
      const there = this.#graph.outcomeAt(two, index);
      if (!action || (here === one && there === two)) continue;
      const violation =
        action.by === watcher
          ? this.#byWatcher(pair, index, action, here, there)
          : this.#byOther(pair, index, action, here, there);
      if (violation) return violation;
    }
    return null;
  }

  /** An action of the watcher must get the same answer in both worlds and show the same, unless it makes a match. */
  #byWatcher(pair: number, index: number, action: Action, here: Outcome, there: Outcome): Violation | null {
    const step: Step = { from: pair, in: [index, index] };
    if (typeof here !== 'number' || typeof there !== 'number') {
      if (here === there) return null;
      const say = (outcome: Outcome): string => (typeof outcome === 'number' ? 'accepted' : String(outcome));
      return this.#violation(
        step,
        `\`${action.command.type}\` is \`${say(here)}\` in one world and \`${say(there)}\` in the other`,
      );
    }
    if (action.command.type === 'openDoor' && this.#matchIsExcused(pair, here, there)) return null;
    return this.#reach(here, there, step, () => `\`${action.command.type}\``);
  }

  /** A secret action of the other person may happen in one world only. Any other action happens in both, if it can. */
  #byOther(pair: number, index: number, action: Action, here: Outcome, there: Outcome): Violation | null {
    const [one, two] = this.#placesOf(pair);
    const what = () => `\`${action.command.type}\` by ${nameOf(action.by)}`;
    if (typeof here === 'number' && here !== one && this.#isSecretAt(one, action)) {
      const violation = this.#reach(here, two, { from: pair, in: [index, nothing] }, what);
      if (violation) return violation;
    }
    if (typeof there === 'number' && there !== two && this.#isSecretAt(two, action)) {
      const violation = this.#reach(one, there, { from: pair, in: [nothing, index] }, what);
      if (violation) return violation;
    }
    if (typeof here !== 'number' || typeof there !== 'number') return null;
    return this.#reach(here, there, { from: pair, in: [index, index] }, what);
  }

  #isSecretAt(place: Place, action: Action): boolean {
    const couple = coupleAt(this.#graph.nodes, place);
    return couple !== undefined && isSecret(action, couple);
  }

  /** A match may begin in one world only, where the door of the other person is open in that world only. */
  #matchIsExcused(pair: number, here: Place, there: Place): boolean {
    const { nodes } = this.#graph;
    const [one, two] = this.#placesOf(pair).map((place) => coupleAt(nodes, place));
    const [afterOne, afterTwo] = [here, there].map((place) => coupleAt(nodes, place));
    const isOpen = (couple: Couple | undefined) => couple?.ended === false && couple[other].door !== null;
    const begins = (before: Couple | undefined, after: Couple | undefined) =>
      before?.ended === false && before.match === null && after?.ended === false && after.match !== null;
    return begins(one, afterOne) !== begins(two, afterTwo) && isOpen(one) !== isOpen(two);
  }

  #reach(one: Place, two: Place, step: Step, what: () => string): Violation | null {
    if (one === two) {
      this.#enqueue(one, two, step);
      return null;
    }
    const [here, there] = [this.#graph.seenAt(one, watcher), this.#graph.seenAt(two, watcher)];
    if (here.number === there.number) {
      this.#enqueue(one, two, step);
      return null;
    }
    const name = nameOf(watcher);
    return this.#violation(
      step,
      JSON.stringify(here.view) === JSON.stringify(there.view)
        ? `after ${what()}, ${name} is to see a change at different times`
        : `${what()} shows to ${name} in one world and not in the other`,
    );
  }

  #enqueue(one: Place, two: Place, step: Step | null): void {
    const key = one < two ? one * maxPlaces + two : two * maxPlaces + one;
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.#pairs += one === two ? 1 : 2;
    this.#queue.push(one, two);
    if (step) this.#steps.push(step.from, ...step.in);
    else this.#steps.push(nothing, nothing, nothing);
  }

  #placesOf(pair: number): readonly [Place, Place] {
    return [this.#queue[pair * 2] ?? 0, this.#queue[pair * 2 + 1] ?? 0];
  }

  #stepTo(pair: number): Step | null {
    const [from = nothing, one = nothing, two = nothing] = this.#steps.slice(pair * 3, pair * 3 + 3);
    return from === nothing ? null : { from, in: [one, two] };
  }

  #violation(last: Step, reason: string): Violation {
    const steps: Step[] = [];
    let first = last.from;
    for (let step: Step | null = last; step; step = this.#stepTo(step.from)) {
      steps.unshift(step);
      first = step.from;
    }
    const starts = this.#placesOf(first);
    const actionOf = (index: number) =>
      index === time ? null : index === nothing ? 'none' : (this.#graph.actions[index] ?? 'none');
    const [one, two] = ([0, 1] as const).map((world) =>
      formatActions(
        this.#graph,
        starts[world],
        steps.map((step) => actionOf(step.in[world])),
      ),
    );
    return {
      law: l13,
      reason,
      counterexample: `In one world: ${one}\nIn the other: ${two}`,
      policy: this.#graph.world.policy,
      seed: 0,
      path: null,
    };
  }
}
