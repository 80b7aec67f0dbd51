import type { Brand } from '../ids.ts';
import { accept, type Result, refuse } from '../result.ts';

/** How much I want intimacy now, as I see it: a whole number from −10 to +10. Unknown is null, never 0. */
export type Dial = Brand<number, 'Dial'>;

/** The lower end of the dial, in dial points. */
export const lowestDial = -10;
/** The upper end of the dial, in dial points. */
export const highestDial = 10;

/** Reads a dial. Anything but a whole number from −10 to 10 is refused, never clamped; −0 is 0. */
export function parseDial(value: unknown): Result<Dial, 'notADial'> {
  return isWhole(value, lowestDial, highestDial) ? accept((value + 0) as Dial) : refuse('notADial');
}

/** Whether a value is a whole number within bounds; −0 counts as 0. */
export function isWhole(value: unknown, lowest: number, highest: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= lowest && value <= highest;
}
