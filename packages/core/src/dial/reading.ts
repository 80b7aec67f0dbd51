import type { Policy } from '../policy.ts';
import { addSpan, type Instant, ifFuture } from '../time.ts';
import type { Dial } from './dial.ts';

/** What may press on desire now (the brakes of the dual control model; Bancroft et al. 2009). */
export const brakes = [
  'work',
  'kids',
  'bills',
  'sleep',
  'stress',
  'illness',
  'pain',
  'conflict',
  'bodyImage',
  'medication',
  'grief',
  'other',
] as const;
/** One thing that presses on desire, as the person themselves names it. */
export type Brake = (typeof brakes)[number];

/** What may help desire along now (the accelerators of the same model). */
export const accelerators = [
  'slowingDown',
  'laughter',
  'touch',
  'timeTogether',
  'timeAlone',
  'feelingSeen',
  'play',
  'novelty',
  'music',
  'movement',
  'words',
  'other',
] as const;
/** One thing that helps desire along, as the person themselves names it. */
export type Accelerator = (typeof accelerators)[number];

/** A dial at an instant, with what surrounds it. Private, whole; only the latest is kept. */
export interface Reading {
  readonly dial: Dial;
  readonly at: Instant;
  readonly brakes: readonly Brake[];
  readonly accelerators: readonly Accelerator[];
  /** A note to oneself; it never crosses to a partner. */
  readonly note: string | null;
}

/** When a reading stops counting as known. */
export const readingEnds = (policy: Policy, reading: Reading): Instant => addSpan(reading.at, policy.fresh);

/** The reading while it is fresh, else null. A reading from the future is not known yet, either. */
export function freshReading(policy: Policy, reading: Reading | null, at: Instant): Reading | null {
  return reading && reading.at <= at && ifFuture(readingEnds(policy, reading), at) ? reading : null;
}
