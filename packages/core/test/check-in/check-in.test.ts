import { type Instant, type Mark, render } from '@attune/core';
import {
  answerCheckIn,
  type CheckIn,
  emptyJournal,
  type Felt,
  firstTextVersion,
  noConsents,
  type PersonWithJournal,
  parseFelt,
  type Wanted,
  wantedDegrees,
  wantedness,
} from '@attune/core/journal';
import { en } from '@attune/core/messages/en';
import { supportAfter, supportIn, supportInFear } from '@attune/core/support';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { start } from '../support/scripted-couple.ts';

const ada: PersonWithJournal = { mark: 'ada' as Mark, consents: noConsents, journal: emptyJournal };
const withJournal: PersonWithJournal = {
  ...ada,
  consents: { ...noConsents, journal: { textVersion: firstTextVersion, at: start } },
};
const time = (felt: number, wanted: Wanted): CheckIn => ({
  at: start,
  felt: felt as Felt,
  wanted,
  utcOffset: null,
});

describe('how a time felt', () => {
  test('is a whole number from −10 to 10, and other values are refused', () => {
    for (let felt = -10; felt <= 10; felt++) expect(parseFelt(felt)).toEqual({ ok: true, value: felt });
    expect(parseFelt(-0)).toEqual({ ok: true, value: 0 });
    for (const felt of [-11, 11, 0.5, Number.NaN, '3', null, undefined]) {
      expect(parseFelt(felt)).toEqual({ ok: false, refusal: 'notAFeeling' });
    }
  });
});

describe('a check-in', () => {
  test.each(wantedDegrees)('wanted %s: gets the same answer with and without a journal', (wanted) => {
    const { me, kept, ...answer } = answerCheckIn(ada, time(3, wanted));
    expect([me, kept]).toEqual([ada, false]);
    expect(me).toBe(ada);
    const journaled = answerCheckIn(withJournal, time(3, wanted));
    expect(journaled).toMatchObject({ ...answer, kept: true });
    expect(journaled.me.journal).toEqual({ readings: [], checkIns: [time(3, wanted)] });
    expect(render(answer.message, 'en', { en }).text).toMatch(/\.$/);
  });
  test('comes with support, except after a time that was fully wanted', () => {
    expect(supportAfter('no', 'GB')).toEqual(supportInFear('GB'));
    expect(supportAfter('no')).toEqual(supportInFear());
    expect(supportAfter('partly', 'GB')).toEqual(supportIn('GB'));
    expect(supportAfter('fully', 'GB')).toEqual([]);
  });
});

describe('wantedness', () => {
  const four = [time(6, 'fully'), time(-2, 'no'), time(8, 'fully'), time(-5, 'no')];

  test('is null for fewer than five check-ins', () => {
    expect(wantedness(four)).toBeNull();
    expect(wantedness([])).toBeNull();
  });
  test('describes five or more check-ins by how much they were wanted', () => {
    expect(wantedness([...four, time(1, 'fully')])).toEqual({
      fully: { count: 3, mean: 5 },
      partly: { count: 0, mean: null },
      no: { count: 2, mean: -3.5 },
    });
  });
  test('ignores the order, counts every check-in, and keeps every mean from −10 to 10', () => {
    const checkIns = fc.array(
      fc.record({
        at: fc.nat().map((at) => at as Instant),
        felt: fc.integer({ min: -10, max: 10 }).map((felt) => felt as Felt),
        wanted: fc.constantFrom(...wantedDegrees),
        utcOffset: fc.constant(null),
      }),
      { minLength: 5 },
    );
    fc.assert(
      fc.property(checkIns, (times) => {
        const described = wantedness(times);
        expect(wantedness(times.toReversed())).toEqual(described);
        const groups = Object.values(described ?? {});
        expect(groups.reduce((total, { count }) => total + count, 0)).toBe(times.length);
        for (const { mean } of groups) expect(mean === null || (mean >= -10 && mean <= 10)).toBe(true);
      }),
      { seed: 1 },
    );
  });
});
