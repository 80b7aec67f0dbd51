import type { World } from './rules.ts';
import type { Step } from './step.ts';
import { TraceRunner } from './trace-runner.ts';
import type { Trace } from './transition.ts';

/**
 * Runs steps from a new couple on. Every step becomes a transition, except one that has nothing to act on.
 *
 * @throws What the rules throw.
 */
export function runTrace(world: World, steps: readonly Step[]): Trace {
  const { trace, threw } = runUntilThrown(world, steps);
  if (threw) throw threw.cause;
  return trace;
}

/** The trace up to the step where the rules threw, or the whole trace. */
export interface RunResult {
  readonly trace: Trace;
  /** The exception of the rules, and the step that caused it. A null step is the first pairing. */
  readonly threw: { readonly cause: unknown; readonly step: Step | null } | null;
}

/** Runs steps until their end, or until the rules throw. */
export function runUntilThrown(world: World, steps: readonly Step[]): RunResult {
  let runner: TraceRunner | null = null;
  let current: Step | null = null;
  try {
    runner = new TraceRunner(world);
    for (const step of steps) {
      current = step;
      runner.run(step);
    }
    return { trace: runner.trace, threw: null };
  } catch (cause) {
    return { trace: runner?.trace ?? [], threw: { cause, step: current } };
  }
}
