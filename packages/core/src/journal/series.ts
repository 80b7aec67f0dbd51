import type { Instant } from '../time.ts';
import type { Journal } from './journal.ts';

/** One value to plot, at the time it was noted for. */
export interface Point {
  readonly at: Instant;
  /** −10 to 10. */
  readonly value: number;
}
/** One's own dial and how check-ins felt, to plot: each by time, earliest first. */
export interface Series {
  readonly dial: readonly Point[];
  readonly felt: readonly Point[];
}

/** A journal as two lines to plot. It shows what was noted, and reads nothing into it. */
export function series({ readings, checkIns }: Journal): Series {
  return {
    dial: byTime(readings.map(({ reading }) => ({ at: reading.at, value: reading.dial }))),
    felt: byTime(checkIns.map(({ at, felt }) => ({ at, value: felt }))),
  };
}

const byTime = (points: readonly Point[]): readonly Point[] => points.toSorted((one, two) => one.at - two.at);
