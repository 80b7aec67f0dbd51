import { type Dial, type Floor, render } from '@attune/core';
import { associate, associateSeries, simulate } from '@attune/core/journal';
import { en } from '@attune/core/messages/en';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const scale = fc.double({ min: -10, max: 10, noNaN: true });
const rates = fc.double({ min: 0, max: 1, noNaN: true, minExcluded: true });

describe('one step of association', () => {
  test('moves the strength part of the way toward what was felt', () => {
    expect(associate(0, 10, 0.25)).toBe(2.5);
    expect(associate(2.5, -5, 0.5)).toBe(-1.25);
    expect(associate(3, 3, 0.7)).toBe(3);
  });
  test('stays between the two values, gets nearer, and with a rate of one arrives', () => {
    fc.assert(
      fc.property(scale, scale, rates, (strength, felt, rate) => {
        const next = associate(strength, felt, rate);
        expect(next).toBeGreaterThanOrEqual(Math.min(strength, felt));
        expect(next).toBeLessThanOrEqual(Math.max(strength, felt));
        expect(Math.abs(felt - next)).toBeLessThanOrEqual(Math.abs(felt - strength));
        expect(associate(strength, felt, 1)).toBeCloseTo(felt, 12);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
  test.each([
    [10.5, 0, 0.5],
    [0, -11, 0.5],
    [0, 0, 0],
    [0, 0, 1.1],
    [Number.NaN, 0, 0.5],
    [0, Number.NaN, 0.5],
    [0, 0, Number.NaN],
  ])('throws for values out of range: %d, %d, %d', (strength, felt, rate) => {
    expect(() => associate(strength, felt, rate)).toThrow(RangeError);
  });
});

describe('a series of steps', () => {
  test('contains the start and the strength after each occasion', () => {
    expect(associateSeries(0, [10, -5], 0.5)).toEqual([0, 5, 0]);
    expect(associateSeries(4, [], 0.5)).toEqual([4]);
  });
  test('throws for values out of range, also without an occasion', () => {
    expect(() => associateSeries(11, [], 0.5)).toThrow(RangeError);
    expect(() => associateSeries(0, [0, 11], 0.5)).toThrow(RangeError);
    expect(() => associateSeries(0, [1], 0)).toThrow(RangeError);
  });
});

describe('a simulation', () => {
  const occasions = [
    { dial: -4 as Dial, felt: -6 },
    { dial: 2 as Dial, felt: 6 },
    { dial: -1 as Dial, felt: -2 },
    { dial: 0 as Dial, felt: 4 },
  ];
  test('compares the same occasions, chosen out of duty and chosen by the dial', () => {
    const { duty, dialGuided, illustrative, note } = simulate({ occasions, rate: 0.5 });
    expect(duty).toEqual([-3, 1.5, -0.25, 1.875]);
    expect(dialGuided).toEqual([0, 3, 3, 3.5]);
    expect(illustrative).toBe(true);
    expect(render(note, 'en', { en }).text).toMatch(/predicts no person/);
  });
  test('uses the given floor and start', () => {
    const { dialGuided } = simulate({ occasions, rate: 0.5, floor: 2 as Floor, strength: 1 });
    expect(dialGuided).toEqual([1, 3.5, 3.5, 3.5]);
  });
  test('is the same both ways if every dial allows a yes, and empty without occasions', () => {
    const willing = occasions.map(({ felt }) => ({ dial: 5 as Dial, felt }));
    const { duty, dialGuided } = simulate({ occasions: willing, rate: 0.3 });
    expect(duty).toEqual(dialGuided);
    expect(simulate({ occasions: [], rate: 0.3 })).toMatchObject({ duty: [], dialGuided: [] });
  });
});
