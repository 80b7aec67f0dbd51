import type { Brand } from '../ids.ts';
import { accept, type Result, refuse } from '../result.ts';

/** A person's own desire for intimacy now: a whole number from −10 to +10. Unknown is null, not 0. */
export type Dial = Brand<number, 'Dial'>;

/** The lowest dial, in dial points. */
export const lowestDial = -10;
/** The highest dial, in dial points. */
export const highestDial = 10;

/** Parses a dial. Refuses all but a whole number from −10 to 10; never clamps. −0 becomes 0. */
export function parseDial(value: unknown): Result<Dial, 'notADial'> {
  return isWhole(value, lowestDial, highestDial) ? accept((value + 0) as Dial) : refuse('notADial');
}

/** Whether a value is a whole number from `lowest` to `highest`. −0 counts as 0. */
export function isWhole(value: unknown, lowest: number, highest: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= lowest && value <= highest;
}
