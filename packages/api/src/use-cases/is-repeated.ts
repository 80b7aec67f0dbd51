import { addSpan, deepEqual, type Instant, type Policy } from '@attune/core';
import { type EntryTime, parseEntryTime, wasErased } from '@attune/core/journal';
import { timeOf } from './journal/entry-time.ts';
import type { LockedSnapshot } from './ports.ts';
import { InvalidInput } from './text-input.ts';

/**
 * Whether an entry repeats the one before, because the same request arrived twice: only its time differs, by no more
 * than a moment lasts. It is then kept only once.
 */
export const isRepeated = <T extends { readonly at: Instant }>(
  policy: Policy,
  before: T | null,
  now: T,
): boolean =>
  before !== null &&
  now.at <= addSpan(before.at, policy.moment) &&
  deepEqual({ ...now, at: null }, { ...before, at: null });

/**
 * Whether the journal has, or had, an entry of this kind for exactly this stated time. The stated time identifies a
 * request that arrives again late, also after its entry was corrected, moved or erased. The last 20 moved or erased times
 * are remembered.
 */
export const isKnown = ({ me, journal }: LockedSnapshot, entry: EntryTime): boolean =>
  wasErased(me.erasedEntries, entry) || isKept(journal, entry);

/** Whether the journal has an entry of this kind for exactly this time. */
export const isKept = (journal: LockedSnapshot['journal'], entry: EntryTime): boolean =>
  journal.some((kept) => deepEqual(timeOf(kept), entry));

/**
 * Reads the stated time of an entry; the present if it is null.
 *
 * @throws InvalidInput
 */
export function readEntryTime(stated: Instant | null, now: Instant): Instant {
  if (stated === null) return now;
  const parsed = parseEntryTime(stated, now);
  if (parsed.ok) return parsed.value;
  throw new InvalidInput(
    'at',
    'Use an instant of the last 366 days that is not in the future by the clock of the server, or leave it out for now.',
  );
}
