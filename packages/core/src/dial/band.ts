import type { Dial } from './dial.ts';
import type { Floor } from './floor.ts';

/** Where a dial lies against one's own floor. */
export const bands = ['unknown', 'below', 'at', 'above'] as const;
/** A dial told against the floor rather than by its number; `unknown` where there is no dial. */
export type Band = (typeof bands)[number];

/** Tells a dial against a floor. No dial (null) is `unknown`, whatever the floor. */
export function bandOf(dial: Dial | null, floor: Floor): Band {
  if (dial === null) return 'unknown';
  const distance = dial - floor;
  if (distance === 0) return 'at';
  return distance < 0 ? 'below' : 'above';
}

/** Whether a band allows a yes of one's own: at the floor or above it. */
export const allowsYes = (band: Band): boolean => band === 'at' || band === 'above';
