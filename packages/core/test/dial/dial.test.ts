import {
  bandOf,
  type Dial,
  defaultPolicy,
  type Floor,
  freshReading,
  hours,
  type Instant,
  parseDial,
  parseFloor,
  readingEnds,
} from '@attune/core';
import { describe, expect, test } from 'vitest';
import { readingOf, start } from '../support/scripted-couple.ts';

describe('a dial', () => {
  test.each([-10, -1, 0, 1, 10])('accepts %i', (value) => {
    expect(parseDial(value)).toEqual({ ok: true, value });
  });
  test.each([-11, 11, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '3', null, undefined, true, [3]])(
    'refuses %s',
    (value) => {
      expect(parseDial(value)).toEqual({ ok: false, refusal: 'notADial' });
    },
  );
  test('reads −0 as 0', () => {
    const parsed = parseDial(-0);
    expect(parsed.ok && Object.is(parsed.value, 0)).toBe(true);
  });
});

describe('a floor', () => {
  test('is a whole number from 0 to 10', () => {
    expect([-1, 0, 10, 11, 2.5].map((value) => parseFloor(value).ok)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('a band', () => {
  test('compares the dial with the floor, and is unknown without a dial', () => {
    const band = (dial: number | null, floor: number) => bandOf(dial as Dial | null, floor as Floor);
    expect([band(-1, 0), band(0, 0), band(1, 0), band(null, 0)]).toEqual(['below', 'at', 'above', 'unknown']);
    expect([band(4, 5), band(5, 5), band(6, 5), band(null, 5)]).toEqual(['below', 'at', 'above', 'unknown']);
  });
});

describe('a reading', () => {
  test('is fresh from its instant until just before eight hours have passed', () => {
    const reading = readingOf(3, start);
    const at = (span: number) => freshReading(defaultPolicy, reading, (start + span) as Instant);
    expect([at(-1), at(hours(8))]).toEqual([null, null]);
    expect([at(0), at(hours(8) - 1)]).toEqual([reading, reading]);
    expect(readingEnds(defaultPolicy, reading)).toBe(start + hours(8));
    expect(freshReading(defaultPolicy, null, start)).toBeNull();
  });
});
