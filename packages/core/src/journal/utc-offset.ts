import { isWhole } from '../dial/dial.ts';
import type { Brand } from '../ids.ts';
import { accept, type Result, refuse } from '../result.ts';
import { type Instant, minutes } from '../time.ts';

/** How far a person's local time is ahead of UTC, in minutes. Negative is behind. */
export type UtcOffset = Brand<number, 'UtcOffset'>;

/** The widest offset in either direction, in minutes: 14 hours, as on the Line Islands. */
export const widestUtcOffset = 840;

/** Parses an offset. Refuses all but a whole number of minutes from −840 to 840; never clamps. −0 becomes 0. */
export function parseUtcOffset(value: unknown): Result<UtcOffset, 'notAnOffset'> {
  return isWhole(value, -widestUtcOffset, widestUtcOffset)
    ? accept((value + 0) as UtcOffset)
    : refuse('notAnOffset');
}

const day = 86_400_000;
/** Days from 1 March of year 0 to 1 January 1970, and the days of 400, 100, 4 and 1 years. */
const epoch = 719_468;
const [daysIn400, daysIn100, daysIn4, daysIn1] = [146_097, 36_524, 1_460, 365];
const padded = (value: number, length: number): string => `${value}`.padStart(length, '0');

/**
 * The local day of an instant, such as `2026-11-23`. Counts days from 1 March, so that a leap day ends its year
 * (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
 */
export function localDay(at: Instant, offset: UtcOffset): string {
  const days = Math.floor((at + minutes(offset)) / day) + epoch;
  const era = Math.floor(days / daysIn400);
  const dayOfEra = days - era * daysIn400;
  const leapDays =
    Math.floor(dayOfEra / daysIn4) -
    Math.floor(dayOfEra / daysIn100) +
    Math.floor(dayOfEra / (daysIn400 - 1));
  const yearOfEra = Math.floor((dayOfEra - leapDays) / daysIn1);
  const dayOfYear =
    dayOfEra - (daysIn1 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return [padded(year, 4), padded(month, 2), padded(dayOfMonth, 2)].join('-');
}
