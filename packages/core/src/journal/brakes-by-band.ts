import { type Band, bandOf } from '../dial/band.ts';
import { type Brake, brakes } from '../dial/reading.ts';
import type { Journal } from './journal.ts';

/** The band of a reading in the journal, whose dial is always known. */
export type KnownBand = Exclude<Band, 'unknown'>;
/** For each band, how many readings named each brake. */
export type BrakesByBand = Readonly<Record<KnownBand, Readonly<Record<Brake, number>>>>;

/**
 * Counts the brakes of the readings below, at and above the floor of their time. It describes the journal and explains
 * nothing.
 */
export function brakesByBand({ readings }: Journal): BrakesByBand {
  const countIn = (band: KnownBand): Readonly<Record<Brake, number>> => {
    const named = readings
      .filter(({ reading, floor }) => bandOf(reading.dial, floor) === band)
      .flatMap(({ reading }) => [...new Set(reading.brakes)]);
    const counted = brakes.map((brake) => [brake, named.filter((other) => other === brake).length] as const);
    return Object.fromEntries(counted) as Record<Brake, number>;
  };
  return { below: countIn('below'), at: countIn('at'), above: countIn('above') };
}
