import type { CheckIn, Wanted } from '../check-in/check-in.ts';
import { type Band, bandOf } from '../dial/band.ts';
import type { Brake } from '../dial/reading.ts';
import type { JournalReading } from './entry.ts';

/** The band of a reading in the journal, whose dial is always known. */
export type KnownBand = Exclude<Band, 'unknown'>;
/** How many check-ins were wanted to one degree, and the sum of how they felt. */
interface FeltTotal {
  /** The number of check-ins. */
  readonly count: number;
  /** The sum of how they felt. */
  readonly sum: number;
}
type BrakeTotals = Readonly<Partial<Record<Brake, number>>>;

/**
 * What a journal adds up to. Its numbers are whole, so that removing an entry undoes adding it exactly. A store keeps
 * it next to the entries, so that describing a journal reads none of them.
 */
export interface JournalTotals {
  /** How the check-ins felt, by how far they were wanted. */
  readonly felt: Readonly<Partial<Record<Wanted, FeltTotal>>>;
  /** How many readings named each brake, by band. */
  readonly brakes: Readonly<Record<KnownBand, BrakeTotals>>;
}

/** The totals of an empty journal. */
export const noTotals: JournalTotals = { felt: {}, brakes: { below: {}, at: {}, above: {} } };

/** Counts a reading, or with −1 takes one back that was counted. */
export function countReading(
  totals: JournalTotals,
  { reading, floor }: JournalReading,
  times: 1 | -1,
): JournalTotals {
  const band = bandOf(reading.dial, floor);
  if (band === 'unknown') return totals;
  const counted: Partial<Record<Brake, number>> = { ...totals.brakes[band] };
  for (const brake of new Set(reading.brakes)) counted[brake] = (counted[brake] ?? 0) + times;
  return { ...totals, brakes: { ...totals.brakes, [band]: counted } };
}

/** Counts a check-in, or with −1 takes one back that was counted. */
export function countCheckIn(totals: JournalTotals, { felt, wanted }: CheckIn, times: 1 | -1): JournalTotals {
  const { count, sum } = totals.felt[wanted] ?? { count: 0, sum: 0 };
  return { ...totals, felt: { ...totals.felt, [wanted]: { count: count + times, sum: sum + times * felt } } };
}
