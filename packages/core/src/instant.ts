import { accept, type Result, refuse } from './result.ts';
import type { Instant } from './time.ts';

/** What a host's clock or database holds: milliseconds since the epoch, an RFC 3339 text, or a `Date`. */
export type InstantSource =
  | number
  | string
  | {
      /** Milliseconds since the epoch, as a `Date` returns them. */
      getTime(): number;
    };

/** The instants that a JavaScript date can show: 100,000,000 days before and after the epoch, in milliseconds. */
const furthest = 8.64e15;

/**
 * Makes an instant from the host's own clock or database. A fraction of a millisecond is dropped.
 *
 * @throws RangeError for anything else. A bad time from the host's own clock is a bug; `parseInstant` reads the text of
 * another.
 */
export function instant(source: InstantSource): Instant {
  const at = typeof source === 'object' ? source.getTime() : source;
  const found = typeof at === 'number' && Math.abs(at) <= furthest ? (Math.floor(at) as Instant) : null;
  const parsed = found === null ? parseInstant(at) : accept(found);
  if (parsed.ok) return parsed.value;
  throw new RangeError(
    'Pass milliseconds since the epoch, a valid date, or an RFC 3339 text such as 2026-11-28T20:15:00Z.',
  );
}

const pattern = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:[Zz]|([+-])(\d\d):(\d\d))$/;

/**
 * Parses an RFC 3339 date and time. Refuses a text without an offset from UTC, because its instant depends on where it is
 * read. Drops what is shorter than a millisecond.
 */
export function parseInstant(text: unknown): Result<Instant, 'notAnInstant'> {
  const found = typeof text === 'string' ? pattern.exec(text) : null;
  if (!found) return refuse('notAnInstant');
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map(Number);
  const [fraction = '', sign, offsetHours = '00', offsetMinutes = '00'] = found.slice(7);
  const offset = [Number(offsetHours), Number(offsetMinutes)] as const;
  const isDay = day >= 1 && day <= daysIn(year, month);
  if (!isDay || !isTime(hour, minute) || !isTime(...offset) || second > 59) return refuse('notAnInstant');
  const ahead = (sign === '-' ? -1 : 1) * (offset[0] * 60 + offset[1]);
  const minutes = (daysSinceEpoch(year, month, day) * 24 + hour) * 60 + minute - ahead;
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return accept((minutes * 60_000 + second * 1_000 + milliseconds) as Instant);
}

const isTime = (hour: number, minute: number): boolean => hour <= 23 && minute <= 59;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
/** The days of a month, from 1 to 12; none for any other number. */
const daysIn = (year: number, month: number): number =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;

/** The days from 1970-01-01. The year begins in March here, so that a leap day is its last. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return marchYear * 365 + leapDays + dayOfYear - 719_468;
}
