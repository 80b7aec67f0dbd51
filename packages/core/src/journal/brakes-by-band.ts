import { type Brake, brakes } from '../dial/reading.ts';
import type { Journal } from './journal.ts';
import { countReading, type JournalTotals, type KnownBand, noTotals } from './totals.ts';

/** For each band, how many readings named each brake. */
export type BrakesByBand = Readonly<Record<KnownBand, Readonly<Record<Brake, number>>>>;

/**
 * Counts the brakes of the readings below, at and above the floor of their time. It describes the journal and explains
 * nothing.
 */
export const brakesByBand = ({ readings }: Pick<Journal, 'readings'>): BrakesByBand =>
  brakesByBandOf(readings.reduce((totals, reading) => countReading(totals, reading, 1), noTotals));

/** The same from totals, without the readings. */
export function brakesByBandOf({ brakes: counted }: Pick<JournalTotals, 'brakes'>): BrakesByBand {
  const countIn = (band: KnownBand) =>
    Object.fromEntries(brakes.map((brake) => [brake, counted[band][brake] ?? 0])) as Record<Brake, number>;
  return { below: countIn('below'), at: countIn('at'), above: countIn('above') };
}
