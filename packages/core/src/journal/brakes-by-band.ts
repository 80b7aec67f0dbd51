import { type Band, bandOf } from '../dial/band.ts';
import { type Brake, brakes } from '../dial/reading.ts';
import type { Journal } from './journal.ts';

/** Where a kept reading lies against the floor: its dial is always known. */
export type KnownBand = Exclude<Band, 'unknown'>;
/** How many kept readings of a band named each brake. */
export type BrakesByBand = Readonly<Record<KnownBand, Readonly<Record<Brake, number>>>>;

/**
 * Which brakes went with readings below, at and above the floor, as it was then. It describes what was noted
 * and explains nothing.
 */
export function brakesByBand({ readings }: Journal): BrakesByBand {
  const countIn = (band: KnownBand): Readonly<Record<Brake, number>> => {
    const named = readings
      .filter(({ reading, floor }) => bandOf(reading.dial, floor) === band)
      .flatMap(({ reading }) => [...new Set(reading.brakes)]);
    const counted = brakes.map((brake) => [brake, named.filter((one) => one === brake).length] as const);
    return Object.fromEntries(counted) as Record<Brake, number>;
  };
  return { below: countIn('below'), at: countIn('at'), above: countIn('above') };
}
