import type { Instant } from '../time.ts';
import type { Journal } from './journal.ts';

/** One value to plot. */
export interface Point {
  /** The instant of the entry. */
  readonly at: Instant;
  /** From −10 to 10. */
  readonly value: number;
}
/** A person's dials, and how their check-ins felt, to plot. Each is in order of time, earliest first. */
export interface Series {
  /** The dials, in dial points. */
  readonly dial: readonly Point[];
  /** How the check-ins felt, −10 to 10. */
  readonly felt: readonly Point[];
}

/** Converts a journal to two lines to plot. It shows what the person noted, and infers nothing. */
export function series({ readings, checkIns }: Journal): Series {
  return {
    dial: byTime(readings.map(({ reading }) => ({ at: reading.at, value: reading.dial }))),
    felt: byTime(checkIns.map(({ at, felt }) => ({ at, value: felt }))),
  };
}

const byTime = (points: readonly Point[]): readonly Point[] => points.toSorted((a, b) => a.at - b.at);
