import { type Couple, other, type Side, sides, standingIn } from '../../couple/state.ts';
import type { Broken } from '../law.ts';
import type { Rules } from '../rules.ts';
import { nameOf } from '../story.ts';
import type { SearchOptions } from './explore.ts';
import type { Graph, Outcome } from './graph.ts';
import type { Move } from './moves.ts';
import { storyOfMoves } from './path.ts';
import { searched } from './searched.ts';

const l13 = 'L13 Noninterference';

/** What a search of two worlds at once found. */
export interface Noninterference {
  /** How many pairs of couples look the same to one of the two and may differ in the other's secrets. */
  readonly pairs: number;
  /** L13 broken, told of both worlds; null when it holds everywhere. */
  readonly broken: Broken | null;
}

/**
 * L13, exhaustively: two worlds run side by side, in which everything is the same but for what one person
 * keeps to themselves. As long as the other, who watches, sees the same in both, they get the same answers,
 * are woken alike, and go on seeing the same, whatever either does; only the act that makes a match is excused.
 * The secrets are those of `isSecret`, never derived from what is seen. Both people watch in turn.
 */
export function noninterference(rules: Rules, options: Pick<SearchOptions, 'policy'> = {}): Noninterference {
  const graph = searched(rules, options.policy, l13);
  if ('law' in graph) return { pairs: 0, broken: graph };
  let pairs = 0;
  for (const watcher of sides) {
    const search = new TwoWorlds(graph, watcher);
    const broken = search.run();
    pairs += search.pairs;
    if (broken) return { pairs, broken };
  }
  return { pairs, broken: null };
}

/**
 * Whether a move tells the partner nothing, where it is made: closing a door, ending a pause, a no to nothing,
 * opening a door that makes no match, a pause that takes nothing back.
 */
export function isSecret({ by, command }: Move, couple: Couple): boolean {
  if (couple.ended) return false;
  const standing = standingIn(couple);
  switch (command.is) {
    case 'closeDoor':
    case 'resume':
      return true;
    case 'no':
      return standing?.invitation.id !== command.id;
    case 'openDoor':
      return couple[other(by)].door === null;
    case 'pause':
      return standing === null || (standing.by !== by && standing.invitation.state === 'open');
    default:
      return false;
  }
}

/** How two worlds came to differ: the pair before, and what was done in each; null is a tick of time. */
interface Step {
  readonly from: number;
  readonly in: readonly [Move | null | 'nothing', Move | null | 'nothing'];
}

class TwoWorlds {
  readonly #graph: Graph;
  readonly #watcher: Side;
  /** Of each place, a number that places share when the watcher sees the same there. */
  readonly #seen: readonly number[];
  readonly #numbers = new Map<number, number>();
  readonly #queue: (readonly [number, number])[] = [];
  readonly #steps: (Step | null)[] = [];

  constructor(graph: Graph, watcher: Side) {
    this.#graph = graph;
    this.#watcher = watcher;
    const views = new Map<string, number>();
    this.#seen = graph.places.map(({ seen, next }) => {
      const text = `${next[watcher]} ${JSON.stringify(seen[watcher])}`;
      const number = views.get(text) ?? views.size;
      views.set(text, number);
      return number;
    });
  }

  get pairs(): number {
    return this.#queue.length;
  }

  run(): Broken | null {
    this.#go(0, 0, null);
    for (let pair = 0; pair < this.#queue.length; pair++) {
      const because = this.#tick(pair) ?? this.#moves(pair);
      if (because) return because;
    }
    return null;
  }

  #tick(pair: number): Broken | null {
    const [one, two] = this.#placesOf(pair);
    return this.#arrive(one.tick, two.tick, { from: pair, in: [null, null] }, 'time');
  }

  #moves(pair: number): Broken | null {
    for (const [index, move] of this.#graph.moves.entries()) {
      const broken =
        move.by === this.#watcher ? this.#watched(pair, index, move) : this.#kept(pair, index, move);
      if (broken) return broken;
    }
    return null;
  }

  /** What the watcher does gets the same answer in both worlds, and shows the same, but where it makes a match. */
  #watched(pair: number, index: number, move: Move): Broken | null {
    const [one, two] = this.#outcomes(pair, index);
    const step: Step = { from: pair, in: [move, move] };
    if (typeof one !== 'number' || typeof two !== 'number') {
      if (one === two) return null;
      const say = (outcome: Outcome): string => (typeof outcome === 'number' ? 'accepted' : String(outcome));
      return this.#broken(
        step,
        `\`${move.command.is}\` is \`${say(one)}\` in one world and \`${say(two)}\` in the other`,
      );
    }
    if (this.#matchesInOne(pair, one, two)) return null;
    return this.#arrive(one, two, step, `\`${move.command.is}\``);
  }

  /** What the other keeps may happen in one world alone; what they show, happens in both, where it can. */
  #kept(pair: number, index: number, move: Move): Broken | null {
    const [one, two] = this.#outcomes(pair, index);
    const [first, second] = this.#queue[pair] ?? [0, 0];
    const [here, there] = this.#placesOf(pair);
    const secretHere = typeof one === 'number' && isSecret(move, here.couple);
    const secretThere = typeof two === 'number' && isSecret(move, there.couple);
    const what = `\`${move.command.is}\` by ${nameOf(move.by)}`;
    const alone =
      (secretHere ? this.#arrive(one, second, { from: pair, in: [move, 'nothing'] }, what) : null) ??
      (secretThere ? this.#arrive(first, two, { from: pair, in: ['nothing', move] }, what) : null);
    if (alone || typeof one !== 'number' || typeof two !== 'number') return alone;
    if (this.#matchesInOne(pair, one, two)) return null;
    return this.#arrive(one, two, { from: pair, in: [move, move] }, what);
  }

  #outcomes(pair: number, index: number): readonly [Outcome, Outcome] {
    const [one, two] = this.#placesOf(pair);
    return [one.outcomes[index] ?? null, two.outcomes[index] ?? null];
  }

  /** The act that makes a match is the one release of a secret: two doors were open in one world only. */
  #matchesInOne(pair: number, one: number, two: number): boolean {
    const begins = (before: Couple, after: Couple | undefined): boolean =>
      !before.ended && after?.ended === false && after.match !== null && after.match !== before.match;
    const [here, there] = this.#placesOf(pair);
    const { places } = this.#graph;
    return begins(here.couple, places[one]?.couple) !== begins(there.couple, places[two]?.couple);
  }

  #arrive(one: number, two: number, step: Step, what: string): Broken | null {
    if (this.#seen[one] === this.#seen[two]) {
      this.#go(one, two, step);
      return null;
    }
    const { places } = this.#graph;
    const [here, there] = [places[one]?.seen[this.#watcher], places[two]?.seen[this.#watcher]];
    const same = JSON.stringify(here) === JSON.stringify(there);
    const name = nameOf(this.#watcher);
    return this.#broken(
      step,
      same
        ? `after ${what}, ${name} is to see a change at different times`
        : `${what} shows to ${name} in one world and not in the other`,
    );
  }

  #go(one: number, two: number, step: Step | null): void {
    const key = one * this.#graph.places.length + two;
    if (this.#numbers.has(key)) return;
    this.#numbers.set(key, this.#queue.length);
    this.#queue.push([one, two]);
    this.#steps.push(step);
  }

  #placesOf(pair: number) {
    const { places } = this.#graph;
    const [one, two] = this.#queue[pair] ?? [0, 0];
    const [here, there] = [places[one], places[two]];
    if (!here || !there) throw new RangeError('A pair of places that are not there.');
    return [here, there] as const;
  }

  #broken(last: Step, because: string): Broken {
    const steps: Step[] = [];
    for (let step: Step | null | undefined = last; step; step = this.#steps[step.from]) steps.unshift(step);
    const story = ([0, 1] as const).map((world) =>
      storyOfMoves(
        this.#graph,
        steps.map((step) => step.in[world]),
      ),
    );
    return {
      law: l13,
      because,
      story: `In one world: ${story[0]}\nIn the other: ${story[1]}`,
      policy: this.#graph.world.policy,
      seed: 0,
      path: null,
    };
  }
}
