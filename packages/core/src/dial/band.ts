import type { Dial } from './dial.ts';
import type { Floor } from './floor.ts';

/** The dial relative to the person's floor. */
export const bands = ['unknown', 'below', 'at', 'above'] as const;
/** The dial relative to the floor, without its number; `unknown` if there is no dial. */
export type Band = (typeof bands)[number];

/** Compares a dial with a floor. No dial (null) is `unknown` for every floor. */
export function bandOf(dial: Dial | null, floor: Floor): Band {
  if (dial === null) return 'unknown';
  const distance = dial - floor;
  if (distance === 0) return 'at';
  return distance < 0 ? 'below' : 'above';
}

/** Whether a band allows a yes: at the floor or above it. */
export const allowsYes = (band: Band): boolean => band === 'at' || band === 'above';
