import fc, { type Arbitrary } from 'fast-check';
import type { Couple } from '../couple/state.ts';
import type { Policy } from '../policy.ts';
import type { Instant } from '../time.ts';
import { policies, stepSequences } from './arbitraries.ts';
import { formatAttempt, formatTrace } from './format-trace.ts';
import type { Rules, World } from './rules.ts';
import { formatThrownTrace, rulesThrew, type Thrown, thrownReason } from './rules-threw.ts';
import type { Step } from './step.ts';
import { runUntilThrown } from './trace.ts';
import type { Trace, Transition, Views } from './transition.ts';

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
export interface Violation extends Partial<Thrown> {
  readonly law: string;
  /** What was wrong at the end of the story. */
  readonly reason: string;
  /** What led there, called as people would: "Ada pauses. Sam invites: accepted." */
  readonly counterexample: string;
  readonly policy: Policy | null;
  readonly seed: number;
  /** Where fast-check found it: the same seed and path reproduce it. */
  readonly path: string | null;
}

/** What a transition leads to: all that a law about a couple as it is looks at. */
export interface ReachedState {
  readonly at: Instant;
  readonly after: Couple;
  readonly seen: { readonly after: Views };
}
/** A couple as it is against one law: null while it holds, else what is wrong, as the end of a sentence. */
export type StateRule = (arrival: ReachedState, world: World) => string | null;
/** One transition against one law: null while it holds, else what is wrong, as the end of a sentence. */
export type TransitionRule = (transition: Transition, world: World) => string | null;
/** A whole trace against one law: what is wrong, and after how many transitions. */
export type TraceRule = (trace: Trace, world: World) => TraceViolation | null;
/** What is wrong with a trace, as the end of a sentence, and how many of its transitions it takes to see it. */
export interface TraceViolation {
  readonly transitions: number;
  readonly reason: string;
  /** What the rules threw, if they did. */
  readonly cause?: unknown;
}

/** A law of the rulebook as something that can be checked. */
export interface Law {
  /** As the rulebook numbers it, such as `L4`. */
  readonly id: string;
  readonly name: string;
  /** What it says of a couple as it is, and of a single transition, for a search that makes its own. */
  readonly state: StateRule | null;
  readonly transition: TransitionRule | null;
  /** Null when the law holds in every example tried. */
  readonly check: (rules: Rules, options?: CheckOptions) => Violation | null;
}

/** A law found broken, told. */
interface Failure {
  readonly reason: string;
  readonly counterexample: string;
  readonly policy: Policy | null;
  /** What the rules threw, if they did. */
  readonly cause?: unknown;
}

/** A law over any kind of example: `broken` tells what is wrong with one, or null. */
export function makeLaw<T>(
  id: string,
  name: string,
  examples: (rules: Rules) => Arbitrary<T>,
  violation: (rules: Rules, example: T) => Failure | null,
  { state = null, transition = null }: { state?: StateRule | null; transition?: TransitionRule | null } = {},
): Law {
  const check = (rules: Rules, { numRuns = defaultRuns, seed = defaultSeed }: CheckOptions = {}) => {
    const findFailure = (example: T): Failure | null => {
      try {
        return violation(rules, example);
      } catch (cause) {
        const counterexample = formatThrownTrace('', `With the example ${fc.stringify(example)}`);
        return { reason: thrownReason(cause), counterexample, policy: null, cause };
      }
    };
    const property = fc.property(examples(rules), (example) => findFailure(example) === null);
    const found = fc.check(property, { numRuns, seed });
    if (!found.failed || found.counterexample === null) return null;
    const tale = findFailure(found.counterexample[0]) ?? notReproduced;
    const law = `${id} ${name}`;
    const thrown = 'cause' in tale ? { law: rulesThrew, checking: law } : { law };
    return { ...thrown, seed, path: found.counterexamplePath, ...tale };
  };
  return { id, name, state, transition, check };
}

const notReproduced: Failure = {
  reason: 'it broke once and held the next time',
  counterexample: '',
  policy: null,
};

/** A law over stepSequences: of each couple on the way, of each transition, of the trace as a whole. */
export function makeTraceLaw(
  id: string,
  name: string,
  rules: { state?: StateRule; transition?: TransitionRule; trace?: TraceRule },
): Law {
  const { state = null, transition = null, trace = null } = rules;
  const examples = (rules: Rules): Arbitrary<readonly [Policy, readonly Step[]]> =>
    fc.tuple(rules.policy ? fc.constant(rules.policy) : policies, stepSequences);
  const violation = (rules: Rules, [policy, steps]: readonly [Policy, readonly Step[]]): Failure | null => {
    const world: World = { rules, policy };
    const { trace: played, threw } = runUntilThrown(world, steps);
    const found =
      firstTransitionViolation(combineRules(asTransitionRule(state), transition), played, world) ??
      checkTrace(trace, played, world);
    if (found) {
      const { transitions, ...rest } = found;
      return { ...rest, counterexample: formatTrace(played.slice(0, transitions)), policy };
    }
    if (!threw) return null;
    const { cause, step } = threw;
    const counterexample = formatThrownTrace(
      formatTrace(played),
      step ? formatAttempt(step) : 'Ada and Sam pair',
    );
    return { reason: thrownReason(cause), counterexample, policy, cause };
  };
  return makeLaw(id, name, examples, violation, { state, transition });
}

function firstTransitionViolation(rule: TransitionRule, trace: Trace, world: World): TraceViolation | null {
  for (const [position, transition] of trace.entries()) {
    const transitions = position + 1;
    try {
      const reason = rule(transition, world);
      if (reason !== null) return { transitions, reason };
    } catch (cause) {
      return { transitions, reason: thrownReason(cause), cause };
    }
  }
  return null;
}

function checkTrace(rule: TraceRule | null, trace: Trace, world: World): TraceViolation | null {
  try {
    return rule?.(trace, world) ?? null;
  } catch (cause) {
    return { transitions: trace.length, reason: thrownReason(cause), cause };
  }
}

/** A rule of a couple as it is, on each transition that may have changed it: by L5, a dial or a floor does not. */
const asTransitionRule =
  (rule: StateRule | null): TransitionRule =>
  (transition, world) =>
    transition.type === 'dial' || transition.type === 'floor' ? null : (rule?.(transition, world) ?? null);

/** The first complaint of several rules. */
export const combineRules =
  <Place>(...rules: readonly (((position: Place, world: World) => string | null) | null)[]) =>
  (position: Place, world: World): string | null => {
    for (const rule of rules) {
      const reason = rule?.(position, world) ?? null;
      if (reason !== null) return reason;
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
  const violation = law.check(rules, options);
  if (violation)
    throw new Error(formatViolation(violation), 'cause' in violation ? { cause: violation.cause } : {});
}

/** A broken law in a few lines. */
export const formatViolation = (violation: Violation): string => {
  const { law, reason, counterexample, policy, seed, path } = violation;
  const during = violation.checking ? `${violation.checking} was checked` : 'the search visited couples';
  return [
    'cause' in violation
      ? `${law} while ${during}: ${String(violation.cause)}`
      : `${law} does not hold: ${reason}.`,
    ...(counterexample ? [counterexample] : []),
    ...(policy ? [`Policy: ${JSON.stringify(policy)}`] : []),
    `Seed ${seed}, path ${path ?? 'none'}.`,
  ].join('\n');
};
