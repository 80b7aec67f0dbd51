import { becomesLatest, type Floor, type Instant } from '@attune/core';
import {
  correctCheckIn,
  correctReading,
  entryReach,
  erasedEntriesMax,
  type Felt,
  localDay,
  nothingErased,
  parseEntryTime,
  parseUtcOffset,
  type UtcOffset,
  wasErased,
  widestUtcOffset,
  withErasedEntry,
  withErasedJournal,
} from '@attune/core/journal';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policy, readingOf, start } from '../support/scripted-couple.ts';

const later = (ms: number) => (start + ms) as Instant;

describe('an offset', () => {
  test('is a whole number of minutes within 14 hours, and other values are refused', () => {
    for (const minutes of [-widestUtcOffset, -300, 0, 345, widestUtcOffset])
      expect(parseUtcOffset(minutes)).toEqual({ ok: true, value: minutes });
    expect(parseUtcOffset(-0)).toEqual({ ok: true, value: 0 });
    for (const value of [-841, 841, 0.5, Number.NaN, '60', null])
      expect(parseUtcOffset(value)).toEqual({ ok: false, refusal: 'notAnOffset' });
  });

  test('gives the same local day as the calendar of the platform', () => {
    const day = (at: number, offset: number) => new Date(at + offset * 60_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1600, 0, 1), max: Date.UTC(2600, 0, 1) }),
        fc.integer({ min: -widestUtcOffset, max: widestUtcOffset }),
        (at, offset) => {
          expect(localDay(at as Instant, offset as UtcOffset)).toBe(day(at, offset));
        },
      ),
      { seed: 1, numRuns: 2_000 },
    );
    for (const text of ['2024-02-29', '2024-12-31', '2000-02-29', '2100-02-28', '2100-03-01', '1970-01-01'])
      expect(localDay(Date.parse(text) as Instant, 0 as UtcOffset)).toBe(text);
  });
});

describe('the time of an entry', () => {
  test('is at most 366 days ago and never in the future', () => {
    for (const at of [start, later(-1), later(-entryReach)])
      expect(parseEntryTime(at, start)).toEqual({ ok: true, value: at });
    for (const at of [later(1), later(-entryReach - 1), Number.NaN as Instant])
      expect(parseEntryTime(at, start)).toEqual({ ok: false, refusal: 'notAnEntryTime' });
  });
});

describe('the latest reading', () => {
  const none = { reading: null, dialClearedAt: null };
  const now = later(policy.fresh / 2);

  test('is the newest one, in any order and with any repetition of arrival', () => {
    const times = fc.array(fc.integer({ min: 0, max: policy.fresh / 2 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(times, fc.integer({ min: 0, max: 7 }), (instants, pick) => {
        const sent = [...instants, instants[pick % instants.length] ?? 0].map((at) =>
          readingOf(at % 11, later(at)),
        );
        const latest = sent.reduce<typeof none | { reading: (typeof sent)[number]; dialClearedAt: null }>(
          (before, reading) =>
            becomesLatest(policy, before, reading, now) ? { reading, dialClearedAt: null } : before,
          none,
        );
        expect(latest.reading?.at).toBe(later(Math.max(...instants)));
      }),
      { seed: 1 },
    );
  });

  test('is not one that is no longer fresh, one from the future, or one from before a clearing', () => {
    expect(becomesLatest(policy, none, readingOf(4, start), now)).toBe(true);
    expect(becomesLatest(policy, none, readingOf(4, start), later(policy.fresh))).toBe(false);
    expect(becomesLatest(policy, none, readingOf(4, later(1)), start)).toBe(false);
    const cleared = { reading: null, dialClearedAt: later(5) };
    expect(becomesLatest(policy, cleared, readingOf(4, later(5)), now)).toBe(false);
    expect(becomesLatest(policy, cleared, readingOf(4, later(6)), now)).toBe(true);
  });
});

describe('a correction', () => {
  test('changes what it names, and keeps the rest', () => {
    const entry = { reading: readingOf(4, start), floor: 2 as Floor, utcOffset: null };
    expect(correctReading(entry, {})).toEqual(entry);
    expect(correctReading(entry, { note: 'n', utcOffset: 60 as UtcOffset })).toEqual({
      reading: { ...entry.reading, note: 'n' },
      floor: 2,
      utcOffset: 60,
    });
    const checkIn = { at: start, felt: 4 as Felt, wanted: 'fully', utcOffset: 60 as UtcOffset } as const;
    expect(correctCheckIn(checkIn, {})).toEqual(checkIn);
    expect(correctCheckIn(checkIn, { wanted: 'no', at: later(-1), utcOffset: null })).toEqual({
      at: later(-1),
      felt: 4,
      wanted: 'no',
      utcOffset: null,
    });
  });
});

describe('what was erased', () => {
  const reading = { type: 'reading', at: start } as const;

  test('is remembered by kind and time, once, and only the latest', () => {
    expect(wasErased(nothingErased, reading)).toBe(false);
    const erased = withErasedEntry(nothingErased, reading);
    expect([wasErased(erased, reading), wasErased(erased, { ...reading, type: 'checkIn' })]).toEqual([
      true,
      false,
    ]);
    expect(withErasedEntry(erased, reading)).toBe(erased);
    const many = Array.from({ length: erasedEntriesMax }, (_, n) => later(n + 1)).reduce(
      (before, at) => withErasedEntry(before, { type: 'reading', at }),
      erased,
    );
    expect([many.entries.length, wasErased(many, reading)]).toEqual([erasedEntriesMax, false]);
  });

  test('is everything up to the instant at which the whole journal was erased', () => {
    const erased = withErasedJournal(later(5));
    expect([later(5), later(6)].map((at) => wasErased(erased, { type: 'checkIn', at }))).toEqual([
      true,
      false,
    ]);
  });
});
