import { type Side, sides } from '../../couple/state.ts';
import { keyOfPerson } from './canonical.ts';
import { tinyIdeas } from './explore-sharing.ts';
import { formatStep, nameOf } from './format-trace.ts';
import { isCommon } from './reference-model.ts';
import { type Person, type SharingRules, shippedSharingRules } from './sharing-state.ts';
import {
  buildGraph,
  type GraphStep,
  type Node,
  type PersonAction,
  type SharingScope,
  type StateGraph,
} from './state-graph.ts';
import { type SharingViolation, violationOfError } from './violation.ts';

const l13 = 'L13 Noninterference';

export interface SharingNoninterference {
  /** The number of pairs of states that look the same to one person and may differ in the other's answers. */
  readonly pairs: number;
  /** The first violation; null if the law holds. */
  readonly violation: SharingViolation | null;
}

/**
 * Checks L13 for ideas and reflections, exhaustively. Two worlds differ only in the secret answers of one person. The
 * other person, the watcher, must get the same answers and see the same in both worlds. Two steps may reveal
 * something: the end of a turn lists an idea to which both said yes, and sharing shows what was written.
 */
export function sharingNoninterference(
  rules: SharingRules = shippedSharingRules,
  tiny: SharingScope = tinyIdeas,
): SharingNoninterference {
  let all: StateGraph;
  try {
    all = buildGraph(rules, tiny);
  } catch (thrown) {
    return { pairs: 0, violation: violationOfError(thrown, l13) };
  }
  let pairs = 0;
  for (const watcher of sides) {
    const found = search(all, watcher);
    pairs += found.pairs;
    if (found.violation) return { pairs, violation: found.violation };
  }
  return { pairs, violation: null };
}

/**
 * Returns whether an action must show nothing to the partner. Secret are writing, pausing, resuming, any answer to an idea that is not in
 * common, a yes to one that is, and taking back what is not shared. The reference model decides, never a view.
 */
function isSecret({ by, action }: PersonAction, { expected }: Node): boolean {
  switch (action.type) {
    case 'write':
    case 'pause':
    case 'resume':
      return true;
    case 'answer':
      return action.answer === 'yes' || !isCommon(expected, action.idea);
    case 'unshare':
    case 'erase':
      return expected[by].shared === null;
    default:
      return false;
  }
}

type Pair = readonly [number, number];
interface Step {
  readonly from: number;
  readonly in: readonly [GraphStep | null, GraphStep | null];
}

function search(all: StateGraph, watcher: Side): SharingNoninterference {
  const { nodes, actions } = all;
  const seen = numbersOf(nodes, watcher, false);
  const seenExceptIdeas = numbersOf(nodes, watcher, true);
  const known = new Set<number>();
  const queue: Pair[] = [];
  const steps: (Step | null)[] = [];
  let violation: SharingViolation | null = null;

  const enqueue = (one: number, two: number, step: Step | null): void => {
    const key = one * nodes.length + two;
    if (known.has(key)) return;
    known.add(key);
    queue.push([one, two]);
    steps.push(step);
  };
  const fail = (last: Step, reason: string): void => {
    const path: Step[] = [];
    for (let step: Step | null | undefined = last; step; step = steps[step.from]) path.unshift(step);
    const world = (which: 0 | 1) => path.flatMap((step) => step.in[which] ?? []).map(formatStep);
    const counterexample = `In one world: ${world(0).join(' ')}\nIn the other: ${world(1).join(' ')}`;
    violation ??= { law: l13, reason, counterexample };
  };
  const reach = (one: number, two: number, step: Step, allowedDifference: 'nothing' | 'ideas'): void => {
    if (seen[one] === seen[two]) {
      enqueue(one, two, step);
    } else if (allowedDifference === 'nothing' || seenExceptIdeas[one] !== seenExceptIdeas[two]) {
      fail(step, `${nameOf(watcher)} sees one thing in one world and another in the other`);
    }
  };

  enqueue(0, 0, null);
  for (let pair = 0; pair < queue.length && !violation; pair++) {
    const [first, second] = queue[pair] ?? [0, 0];
    const [here, there] = [nodes[first], nodes[second]];
    if (!here || !there) throw new RangeError('A pair names a node that does not exist.');
    if (here.next !== null && there.next !== null) {
      const step = here.state.paired ? 'turn' : 'pairAgain';
      reach(here.next, there.next, { from: pair, in: [step, step] }, step === 'turn' ? 'ideas' : 'nothing');
    }
    for (const [index, action] of actions.entries()) {
      const [one, two] = [here.outcomes[index], there.outcomes[index]];
      const both: Step = { from: pair, in: [action, action] };
      const placed = typeof one === 'number' && typeof two === 'number';
      if (action.by === watcher) {
        if (placed) reach(one, two, both, 'nothing');
        else if (one !== two) fail(both, `${nameOf(watcher)} gets another answer in the other world`);
        continue;
      }
      if (typeof one === 'number' && isSecret(action, here)) {
        reach(one, second, { from: pair, in: [action, null] }, 'nothing');
      }
      if (typeof two === 'number' && isSecret(action, there)) {
        reach(first, two, { from: pair, in: [null, action] }, 'nothing');
      }
      // What one shares, the other sees: at once, or when their pause ends. Worlds that differ in it are not compared.
      const sharedIn = (place: number) => nodes[place]?.expected[action.by].shared;
      const tells = placed && action.action.type === 'share' && sharedIn(one) !== sharedIn(two);
      if (placed && !tells) reach(one, two, both, 'nothing');
    }
  }
  return { pairs: queue.length, violation };
}

/** Gives nodes the same number when the watcher sees the same in them. `leaveOut` ignores the ideas in common. */
function numbersOf(nodes: readonly Node[], watcher: Side, leaveOut: boolean): readonly number[] {
  const numbers = new Map<string, number>();
  return nodes.map(({ state, views }) => {
    const { inCommon, shared } = views[watcher];
    const text = JSON.stringify([
      state.paired,
      state.turn,
      keyOfPerson(withoutShareTimes(state[watcher])),
      shared,
      leaveOut ? null : inCommon,
    ]);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
}

/** A person knows when they shared. The canonical time says more: whether the partner's pause began before. */
const withoutShareTimes = (person: Person): Person => ({
  ...person,
  reflections: person.reflections.map((one) => ({
    ...one,
    shared: one.shared && { ...one.shared, sharedAt: null },
  })),
});
