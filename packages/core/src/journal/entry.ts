import type { CheckIn, Felt, Wanted } from '../check-in/check-in.ts';
import type { Dial } from '../dial/dial.ts';
import type { Floor } from '../dial/floor.ts';
import type { Accelerator, Brake, Reading } from '../dial/reading.ts';
import { accept, type Result, refuse } from '../result.ts';
import { addSpan, hours, type Instant } from '../time.ts';
import type { UtcOffset } from './utc-offset.ts';

/** A reading with the floor of the time when it was kept. */
export interface JournalReading {
  /** The reading. */
  readonly reading: Reading;
  /** The floor at that time. */
  readonly floor: Floor;
  /** The person's offset from UTC at the time; null if it is unknown. */
  readonly utcOffset: UtcOffset | null;
}

/** How far back an entry may be made: a year with a leap day. A wrong unit, such as seconds, lies further back. */
export const entryReach = hours(24 * 366);

/** Checks the time of an entry that is made now. Refuses the future, and more than 366 days ago. */
export function parseEntryTime(at: Instant, now: Instant): Result<Instant, 'notAnEntryTime'> {
  return at <= now && now <= addSpan(at, entryReach) ? accept(at) : refuse('notAnEntryTime');
}

interface TimeCorrection {
  /** When it was. */
  readonly at?: Instant;
  /** The person's offset from UTC then; null if it is unknown. */
  readonly utcOffset?: UtcOffset | null;
}
/** What a person corrects in a reading. What is left out stays. */
export interface ReadingCorrection extends TimeCorrection {
  /** The dial, in dial points. */
  readonly dial?: Dial;
  /** What lowered desire. */
  readonly brakes?: readonly Brake[];
  /** What raised desire. */
  readonly accelerators?: readonly Accelerator[];
  /** The private note; null removes it. */
  readonly note?: string | null;
}
/** What a person corrects in a check-in. What is left out stays. */
export interface CheckInCorrection extends TimeCorrection {
  /** How it felt, −10 to 10. */
  readonly felt?: Felt;
  /** How far the person wanted it. */
  readonly wanted?: Wanted;
}

/** Corrects a reading of the journal. Its floor stays. It corrects history and never sets the dial. */
export const correctReading = (
  { reading, floor, utcOffset }: JournalReading,
  { utcOffset: corrected = utcOffset, ...correction }: ReadingCorrection,
): JournalReading => ({ reading: { ...reading, ...correction }, floor, utcOffset: corrected });

/** Corrects a check-in of the journal. */
export const correctCheckIn = (checkIn: CheckIn, correction: CheckInCorrection): CheckIn => ({
  ...checkIn,
  ...correction,
});
