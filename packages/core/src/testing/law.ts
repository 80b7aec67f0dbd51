import fc, { type Arbitrary } from 'fast-check';
import type { Couple } from '../couple/state.ts';
import type { Policy } from '../policy.ts';
import type { Instant } from '../time.ts';
import { policies, stories } from './arbitraries.ts';
import type { Edge, Trace, Views } from './edge.ts';
import { playUntilThrown } from './play.ts';
import type { Rules, World } from './rules.ts';
import { becauseThrown, rulesThrew, storyThrown, type Thrown } from './rules-threw.ts';
import type { Step } from './step.ts';
import { tell, tellAttempt } from './story.ts';

/** How hard to look. The same seed draws the same examples. */
export interface CheckOptions {
  /** How many examples to try; 200 unless told. */
  readonly numRuns?: number;
  /** 1 unless told; a failure names the one it was found with. */
  readonly seed?: number;
}
/** How many examples a check tries unless told. */
export const defaultRuns = 200;
/** What a check draws its examples from unless told: the same ones every time. */
export const defaultSeed = 1;

/**
 * A law that does not hold, by the smallest example that was found. When the rules threw, `law` is `The rules threw`,
 * and `checking` and `cause` are present.
 */
export interface Broken extends Partial<Thrown> {
  readonly law: string;
  /** What was wrong at the end of the story. */
  readonly because: string;
  /** What led there, called as people would: "Ada pauses. Sam invites: accepted." */
  readonly story: string;
  readonly policy: Policy | null;
  readonly seed: number;
  /** Where fast-check found it: the same seed and path play it again. */
  readonly path: string | null;
}

/** What an edge leads to: all that a law about a couple as it is looks at. */
export interface Arrival {
  readonly at: Instant;
  readonly after: Couple;
  readonly seen: { readonly after: Views };
}
/** A couple as it is against one law: null while it holds, else what is wrong, as the end of a sentence. */
export type StateRule = (arrival: Arrival, world: World) => string | null;
/** One edge against one law: null while it holds, else what is wrong, as the end of a sentence. */
export type EdgeRule = (edge: Edge, world: World) => string | null;
/** A whole trace against one law: what is wrong, and after how many edges. */
export type TraceRule = (trace: Trace, world: World) => Complaint | null;
/** What is wrong with a trace, as the end of a sentence, and how many of its edges it takes to see it. */
export interface Complaint {
  readonly edges: number;
  readonly because: string;
  /** What the rules threw, if they did. */
  readonly cause?: unknown;
}

/** A law of the rulebook as something that can be checked. */
export interface Law {
  /** As the rulebook numbers it, such as `L4`. */
  readonly id: string;
  readonly name: string;
  /** What it says of a couple as it is, and of a single edge, for a search that makes its own. */
  readonly state: StateRule | null;
  readonly edge: EdgeRule | null;
  /** Null when the law holds in every example tried. */
  readonly check: (rules: Rules, options?: CheckOptions) => Broken | null;
}

/** A law found broken, told. */
interface Tale {
  readonly because: string;
  readonly story: string;
  readonly policy: Policy | null;
  /** What the rules threw, if they did. */
  readonly cause?: unknown;
}

/** A law over any kind of example: `broken` tells what is wrong with one, or null. */
export function lawOf<T>(
  id: string,
  name: string,
  examples: (rules: Rules) => Arbitrary<T>,
  broken: (rules: Rules, example: T) => Tale | null,
  { state = null, edge = null }: { state?: StateRule | null; edge?: EdgeRule | null } = {},
): Law {
  const check = (rules: Rules, { numRuns = defaultRuns, seed = defaultSeed }: CheckOptions = {}) => {
    const told = (example: T): Tale | null => {
      try {
        return broken(rules, example);
      } catch (cause) {
        const story = storyThrown('', `With the example ${fc.stringify(example)}`);
        return { because: becauseThrown(cause), story, policy: null, cause };
      }
    };
    const property = fc.property(examples(rules), (example) => told(example) === null);
    const found = fc.check(property, { numRuns, seed });
    if (!found.failed || found.counterexample === null) return null;
    const tale = told(found.counterexample[0]) ?? forgotten;
    const law = `${id} ${name}`;
    const thrown = 'cause' in tale ? { law: rulesThrew, checking: law } : { law };
    return { ...thrown, seed, path: found.counterexamplePath, ...tale };
  };
  return { id, name, state, edge, check };
}

const forgotten: Tale = { because: 'it broke once and held the next time', story: '', policy: null };

/** A law over stories: of each couple on the way, of each edge, of the trace as a whole. */
export function lawOfStories(
  id: string,
  name: string,
  rules: { state?: StateRule; edge?: EdgeRule; trace?: TraceRule },
): Law {
  const { state = null, edge = null, trace = null } = rules;
  const examples = (rules: Rules): Arbitrary<readonly [Policy, readonly Step[]]> =>
    fc.tuple(rules.policy ? fc.constant(rules.policy) : policies, stories);
  const broken = (rules: Rules, [policy, steps]: readonly [Policy, readonly Step[]]): Tale | null => {
    const world: World = { rules, policy };
    const { trace: played, threw } = playUntilThrown(world, steps);
    const complaint =
      complaintOf(firstOf(onArrival(state), edge), played, world) ?? traceComplaint(trace, played, world);
    if (complaint) {
      const { edges, ...rest } = complaint;
      return { ...rest, story: tell(played.slice(0, edges)), policy };
    }
    if (!threw) return null;
    const { cause, step } = threw;
    const story = storyThrown(tell(played), step ? tellAttempt(step) : 'Ada and Sam pair');
    return { because: becauseThrown(cause), story, policy, cause };
  };
  return lawOf(id, name, examples, broken, { state, edge });
}

function complaintOf(rule: EdgeRule, trace: Trace, world: World): Complaint | null {
  for (const [place, edge] of trace.entries()) {
    const edges = place + 1;
    try {
      const because = rule(edge, world);
      if (because !== null) return { edges, because };
    } catch (cause) {
      return { edges, because: becauseThrown(cause), cause };
    }
  }
  return null;
}

function traceComplaint(rule: TraceRule | null, trace: Trace, world: World): Complaint | null {
  try {
    return rule?.(trace, world) ?? null;
  } catch (cause) {
    return { edges: trace.length, because: becauseThrown(cause), cause };
  }
}

/** A rule of a couple as it is, on each edge that may have changed it: by L5, a dial or a floor does not. */
const onArrival =
  (rule: StateRule | null): EdgeRule =>
  (edge, world) =>
    edge.is === 'dial' || edge.is === 'floor' ? null : (rule?.(edge, world) ?? null);

/** The first complaint of several rules. */
export const firstOf =
  <Place>(...rules: readonly (((place: Place, world: World) => string | null) | null)[]) =>
  (place: Place, world: World): string | null => {
    for (const rule of rules) {
      const because = rule?.(place, world) ?? null;
      if (because !== null) return because;
    }
    return null;
  };

/**
 * Holds one law against rules.
 *
 * @throws Error with the story of the smallest counterexample, its policy, and the seed that finds it again. Its
 * `cause` is what the rules threw, if they did.
 */
export function checkLaw(law: Law, rules: Rules, options: CheckOptions = {}): void {
  const broken = law.check(rules, options);
  if (broken) throw new Error(tellBroken(broken), 'cause' in broken ? { cause: broken.cause } : {});
}

/** A broken law in a few lines. */
export const tellBroken = (broken: Broken): string => {
  const { law, because, story, policy, seed, path } = broken;
  const during = broken.checking ? `${broken.checking} was checked` : 'the search visited couples';
  return [
    'cause' in broken
      ? `${law} while ${during}: ${String(broken.cause)}`
      : `${law} does not hold: ${because}.`,
    ...(story ? [story] : []),
    ...(policy ? [`Policy: ${JSON.stringify(policy)}`] : []),
    `Seed ${seed}, path ${path ?? 'none'}.`,
  ].join('\n');
};
