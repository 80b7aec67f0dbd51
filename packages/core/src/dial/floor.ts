import type { Brand } from '../ids.ts';
import { accept, type Result, refuse } from '../result.ts';
import { isWhole } from './dial.ts';

/** My own threshold for yes, in dial points: 0 unless I raise it, at most 10, never below 0. Private. */
export type Floor = Brand<number, 'Floor'>;

/** The floor until it is raised, in dial points; it never goes lower than this. */
export const defaultFloor = 0 as Floor;
/** As high as a floor may be raised, in dial points: the upper end of the dial. */
export const highestFloor = 10;

/** Reads a floor. Anything but a whole number from 0 to 10 is refused, never clamped; −0 is 0. */
export function parseFloor(value: unknown): Result<Floor, 'notAFloor'> {
  return isWhole(value, defaultFloor, highestFloor) ? accept((value + 0) as Floor) : refuse('notAFloor');
}
