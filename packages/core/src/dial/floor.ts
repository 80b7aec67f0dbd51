import type { Brand } from '../ids.ts';
import { accept, type Result, refuse } from '../result.ts';
import { isWhole } from './dial.ts';

/** A person's private threshold for a yes, in dial points: 0 by default, and at most 10. */
export type Floor = Brand<number, 'Floor'>;

/** The default and lowest floor, in dial points. */
export const defaultFloor = 0 as Floor;
/** The highest floor, in dial points: the highest dial. */
export const highestFloor = 10;

/** Parses a floor. Refuses all but a whole number from 0 to 10; never clamps. −0 becomes 0. */
export function parseFloor(value: unknown): Result<Floor, 'notAFloor'> {
  return isWhole(value, defaultFloor, highestFloor) ? accept((value + 0) as Floor) : refuse('notAFloor');
}
