import fc, { type Arbitrary } from 'fast-check';
import type { Couple, Side } from '../couple/state.ts';
import type { View } from '../couple/view.ts';
import type { Policy } from '../policy.ts';
import type { Instant } from '../time.ts';
import { policies, stepSequences } from './arbitraries.ts';
import { formatAttempt, formatTrace } from './format-trace.ts';
import type { Rules, World } from './rules.ts';
import { formatThrownTrace, rulesThrew, type Thrown, thrownReason } from './rules-threw.ts';
import type { Step } from './step.ts';
import { runUntilThrown } from './trace.ts';
import type { Trace, Transition, Views } from './transition.ts';

/** Options of a check. The same seed draws the same examples. */
export interface CheckOptions {
  /** The number of examples to try. The default is 200. */
  readonly numRuns?: number;
  /** The seed of the examples. The default is 1. A violation names the seed that found it. */
  readonly seed?: number;
}
/** The default number of examples of a check. */
export const defaultRuns = 200;
/** The default seed of a check, so that it draws the same examples every time. */
export const defaultSeed = 1;

/**
 * A law that does not hold, with the smallest counterexample found. When the rules threw, `law` is `The rules threw`,
 * and `checking` and `cause` are present.
 */
export interface Violation extends Partial<Thrown> {
  /** The number and name of the law. */
  readonly law: string;
  /** What is wrong at the end of the counterexample, as the end of a sentence. */
  readonly reason: string;
  /** What happened, in words: "Ada pauses. Sam invites: accepted." */
  readonly counterexample: string;
  /** The policy under which it does not hold; null for a law that runs with none. */
  readonly policy: Policy | null;
  /** The seed of the examples; 0 for a search. */
  readonly seed: number;
  /** Where fast-check found it. The same seed and path reproduce it. Null when a search found it. */
  readonly path: string | null;
}

/** The state that a transition leads to: what a state rule checks. */
export interface ReachedState {
  /** The instant at which the couple was reached. */
  readonly at: Instant;
  /** The couple. */
  readonly after: Couple;
  /** What each person sees. */
  readonly seen: {
    /** The views of the couple. */
    readonly after: Views;
  };
}
/** Checks a couple against a law. Returns null if it holds, otherwise what is wrong, as the end of a sentence. */
export type StateRule = (reached: ReachedState, world: World) => string | null;
/** Checks what one person sees against a law. Returns null if it holds, otherwise what is wrong, as the end of a sentence. */
export type ViewRule = (seen: View | null, side: Side, world: World) => string | null;
/** Checks a transition against a law. Returns null if it holds, otherwise what is wrong, as the end of a sentence. */
export type TransitionRule = (transition: Transition, world: World) => string | null;
/** Checks a whole trace against a law. Returns null if the law holds. */
export type TraceRule = (trace: Trace, world: World) => TraceViolation | null;
/** What is wrong with a trace. */
export interface TraceViolation {
  /** The number of transitions after which the violation shows. */
  readonly transitions: number;
  /** What is wrong, as the end of a sentence. */
  readonly reason: string;
  /** What the rules threw, if they did. */
  readonly cause?: unknown;
}

/** The parts of a law. A search checks each of them as rarely as it can. */
export interface LawRules {
  /** Depends only on what one person sees. A search checks each view once. */
  readonly view?: ViewRule;
  /** A search checks each couple once. */
  readonly state?: StateRule;
  /** Does not depend on when, or with which motives, a command was given. A search checks each outcome once. */
  readonly transition?: TransitionRule;
  /** May depend on everything in a request. A search checks each request. */
  readonly request?: TransitionRule;
}

/** A law of the rulebook, as checks. */
export interface Law {
  /** The number of the law in the rulebook, such as `L4`. */
  readonly id: string;
  /** The name of the law. */
  readonly name: string;
  /** The parts of the law that a search checks. */
  readonly rules: LawRules;
  /** Checks random examples. Returns null when the law holds in every one. */
  readonly check: (rules: Rules, options?: CheckOptions) => Violation | null;
}

/** The part of a violation that depends on the example. */
interface Failure {
  readonly reason: string;
  readonly counterexample: string;
  readonly policy: Policy | null;
  /** What the rules threw, if they did. */
  readonly cause?: unknown;
}

/** Makes a law that is checked with any kind of example. `failureOf` returns what is wrong with one, or null. */
export function makeLaw<T>(
  id: string,
  name: string,
  examples: (rules: Rules) => Arbitrary<T>,
  failureOf: (rules: Rules, example: T) => Failure | null,
  parts: LawRules = {},
): Law {
  const check = (rules: Rules, { numRuns = defaultRuns, seed = defaultSeed }: CheckOptions = {}) => {
    const findFailure = (example: T): Failure | null => {
      try {
        return failureOf(rules, example);
      } catch (cause) {
        const counterexample = formatThrownTrace('', `With the example ${fc.stringify(example)}`);
        return { reason: thrownReason(cause), counterexample, policy: null, cause };
      }
    };
    const property = fc.property(examples(rules), (example) => findFailure(example) === null);
    const found = fc.check(property, { numRuns, seed });
    if (!found.failed || found.counterexample === null) return null;
    const failure = findFailure(found.counterexample[0]) ?? notReproduced;
    const law = `${id} ${name}`;
    const thrown = 'cause' in failure ? { law: rulesThrew, checking: law } : { law };
    return { ...thrown, seed, path: found.counterexamplePath, ...failure };
  };
  return { id, name, rules: parts, check };
}

const notReproduced: Failure = {
  reason: 'it failed once and passed when it was checked again',
  counterexample: '',
  policy: null,
};

/** Makes a law that is checked with random traces: each couple, each transition, and the trace as a whole. */
export function makeTraceLaw(
  id: string,
  name: string,
  { trace = null, ...parts }: LawRules & { trace?: TraceRule | null },
): Law {
  const { view = null, state = null, transition = null, request = null } = parts;
  const rule = combineRules(asTransitionRule(combineRules(asStateRule(view), state)), transition, request);
  const examples = (rules: Rules): Arbitrary<readonly [Policy, readonly Step[]]> =>
    fc.tuple(rules.policy ? fc.constant(rules.policy) : policies, stepSequences);
  const failureOf = (rules: Rules, [policy, steps]: readonly [Policy, readonly Step[]]): Failure | null => {
    const world: World = { rules, policy };
    const { trace: transitions, threw } = runUntilThrown(world, steps);
    const found = firstTransitionViolation(rule, transitions, world) ?? checkTrace(trace, transitions, world);
    if (found) {
      const { transitions: length, ...rest } = found;
      return { ...rest, counterexample: formatTrace(transitions.slice(0, length)), policy };
    }
    if (!threw) return null;
    const { cause, step } = threw;
    const counterexample = formatThrownTrace(
      formatTrace(transitions),
      step ? formatAttempt(step) : 'Ada and Sam pair',
    );
    return { reason: thrownReason(cause), counterexample, policy, cause };
  };
  return makeLaw(id, name, examples, failureOf, parts);
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

/** Applies a rule of views to what each person sees. */
const asStateRule =
  (rule: ViewRule | null): StateRule =>
  ({ seen }, world) =>
    rule && (rule(seen.after.a, 'a', world) ?? rule(seen.after.b, 'b', world));

/** Applies a state rule after each transition that may change the couple. By L5, a dial or a floor does not. */
const asTransitionRule =
  (rule: StateRule | null): TransitionRule =>
  (transition, world) =>
    transition.type === 'dial' || transition.type === 'floor' ? null : (rule?.(transition, world) ?? null);

/** Combines several rules into one, which returns the first reason found. */
export const combineRules =
  <Subject>(...rules: readonly (((subject: Subject, world: World) => string | null) | null)[]) =>
  (subject: Subject, world: World): string | null => {
    for (const rule of rules) {
      const reason = rule?.(subject, world) ?? null;
      if (reason !== null) return reason;
    }
    return null;
  };

/**
 * Checks one law with random examples, under any test runner.
 *
 * @throws Error with the smallest counterexample, its policy, and the seed that reproduces it. If the rules threw, its
 * `cause` is their exception.
 */
export function checkLaw(law: Law, rules: Rules, options: CheckOptions = {}): void {
  const violation = law.check(rules, options);
  if (violation)
    throw new Error(formatViolation(violation), 'cause' in violation ? { cause: violation.cause } : {});
}

/** Formats a violation in a few lines. */
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
