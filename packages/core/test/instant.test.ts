import {
  coupleId,
  ideaId,
  instant,
  invitationId,
  mark,
  parseInstant,
  personId,
  requestId,
} from '@attune/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('instant()', () => {
  test('reads milliseconds, a date and an RFC 3339 text alike', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date(-6e13), max: new Date('9999-12-31T23:59:59.999Z') }),
        (date) => {
          const at = date.getTime();
          expect([instant(at), instant(date), instant(date.toISOString())]).toEqual([at, at, at]);
        },
      ),
      { seed: 13, numRuns: 500 },
    );
  });

  test.each([
    ['2026-11-28T21:15:00+01:00', Date.UTC(2026, 10, 28, 20, 15)],
    ['2026-11-28t13:45:00.5-06:30', Date.UTC(2026, 10, 28, 20, 15, 0, 500)],
    ['2024-02-29T00:00:00.0009z', Date.UTC(2024, 1, 29)],
    ['2000-02-29T00:00:00Z', Date.UTC(2000, 1, 29)],
  ])('reads %s', (text, at) => {
    expect(parseInstant(text)).toEqual({ ok: true, value: at });
    expect(instant(text)).toBe(at);
  });

  test.each([
    '2026-11-28T20:15:00',
    '2026-11-28',
    '2026',
    '',
    '2026-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-04-00T00:00:00Z',
    '2026-04-01T24:00:00Z',
    '2026-04-01T00:60:00Z',
    '2026-04-01T00:00:60Z',
    '2026-04-01T00:00:00+24:00',
    '2026-04-01T00:00:00+01:60',
    'yesterday',
  ])('does not read %j', (text) => {
    expect(parseInstant(text)).toEqual({ ok: false, refusal: 'notAnInstant' });
    expect(() => instant(text)).toThrow(RangeError);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 8.64e15 + 1, new Date('no date')])(
    'throws for %o',
    (source) => {
      expect(() => instant(source)).toThrow(/^Pass milliseconds since the epoch/);
    },
  );

  test('drops what is shorter than a millisecond', () => {
    expect([instant(1.9), instant(-0.5), instant(8.64e15)]).toEqual([1, -1, 8.64e15]);
  });
});

test.each([personId, coupleId, invitationId, requestId, ideaId, mark])(
  '%o keeps its text, and throws for an empty one',
  (make) => {
    expect(make('5e0c')).toBe('5e0c');
    expect(() => make('')).toThrow(RangeError);
  },
);
