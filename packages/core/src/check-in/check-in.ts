import { highestDial, isWhole, lowestDial } from '../dial/dial.ts';
import type { Brand } from '../ids.ts';
import type { UtcOffset } from '../journal/utc-offset.ts';
import { accept, type Result, refuse } from '../result.ts';
import type { Instant } from '../time.ts';

/** How a time together felt afterwards: a whole number from −10 to 10. */
export type Felt = Brand<number, 'Felt'>;

/** Parses how a time felt. Refuses all but a whole number from −10 to 10; never clamps. −0 becomes 0. */
export function parseFelt(value: unknown): Result<Felt, 'notAFeeling'> {
  return isWhole(value, lowestDial, highestDial) ? accept((value + 0) as Felt) : refuse('notAFeeling');
}

/** How much a time was wanted. Wanting is not consent, and has degrees (Peterson & Muehlenhard 2007). */
export const wantedDegrees = ['fully', 'partly', 'no'] as const;
/** How much one time was wanted, as the person sees it in hindsight. */
export type Wanted = (typeof wantedDegrees)[number];

/** A private look back at one time. It names no partner and needs no invitation. */
export interface CheckIn {
  /** The time to which the person looks back. */
  readonly at: Instant;
  /** How it felt, −10 to 10. Private. */
  readonly felt: Felt;
  /** How far the person wanted it. Private. */
  readonly wanted: Wanted;
  /** The person's offset from UTC at the time; null if it is unknown. */
  readonly utcOffset: UtcOffset | null;
}
