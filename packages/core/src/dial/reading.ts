import type { Policy } from '../policy.ts';
import { addSpan, type Instant, ifFuture } from '../time.ts';
import type { Dial } from './dial.ts';

/** What may lower desire now (the brakes of the dual control model; Bancroft et al. 2009). */
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
  'feelingExpected',
  'unequalLoad',
  'hormones',
  'performanceWorry',
  'painfulMemories',
  'noPrivacy',
  'sensoryOverload',
  'other',
] as const;
/** One thing that lowers desire, as the person names it. */
export type Brake = (typeof brakes)[number];

/** What may raise desire now (the accelerators of the same model). */
export const accelerators = [
  'slowingDown',
  'laughter',
  'touch',
  'timeTogether',
  'timeAlone',
  'feelingSeen',
  'feelingDesired',
  'feelingSafe',
  'sharedLoad',
  'anticipation',
  'play',
  'novelty',
  'music',
  'movement',
  'words',
  'other',
] as const;
/** One thing that raises desire, as the person names it. */
export type Accelerator = (typeof accelerators)[number];

/** A dial at an instant, with optional context. All of it is private. A person's profile keeps only the latest. */
export interface Reading {
  /** The desire now, in dial points. */
  readonly dial: Dial;
  /** When the person set it. */
  readonly at: Instant;
  /** What the person named as lowering their desire. */
  readonly brakes: readonly Brake[];
  /** What the person named as raising it. */
  readonly accelerators: readonly Accelerator[];
  /** A private note; the partner never sees it. */
  readonly note: string | null;
}

/** Makes a reading. By default, it names no brake, no accelerator and no note. */
export const newReading = (
  dial: Dial,
  at: Instant,
  { brakes = [], accelerators = [], note = null }: Partial<Omit<Reading, 'dial' | 'at'>> = {},
): Reading => ({ dial, at, brakes, accelerators, note });

/** When a reading expires. From then on, the dial is unknown. */
export const readingEnds = (policy: Policy, reading: Reading): Instant => addSpan(reading.at, policy.fresh);

/** The reading while it is fresh; otherwise null. A reading from the future is not fresh. */
export function freshReading(policy: Policy, reading: Reading | null, at: Instant): Reading | null {
  return reading && reading.at <= at && ifFuture(readingEnds(policy, reading), at) ? reading : null;
}

/** What a person last said about their dial: a reading, or that it is unknown. */
export interface DialRecord {
  /** The latest reading, fresh or not; null if the dial is cleared or was never set. */
  readonly reading: Reading | null;
  /** When the person last cleared the dial; null if they never did. */
  readonly dialClearedAt: Instant | null;
}

/**
 * Whether a reading that arrives at `at` becomes the latest. It does if it is still fresh, and newer than the latest
 * reading and than the last clearing. A late or repeated request therefore never overwrites what the person said after it.
 */
export const becomesLatest = (
  policy: Policy,
  { reading: latest, dialClearedAt }: DialRecord,
  reading: Reading,
  at: Instant,
): boolean =>
  freshReading(policy, reading, at) !== null &&
  (latest === null || latest.at < reading.at) &&
  (dialClearedAt === null || dialClearedAt < reading.at);
