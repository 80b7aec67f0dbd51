import { defaultPolicy, hours, parsePolicy } from '@attune/core';
import { describe, expect, test } from 'vitest';

/** A hundred years: the longest span there is. */
const longest = hours(24) * 36_525;
const told = (settings: unknown) => {
  const parsed = parsePolicy(settings);
  return parsed.ok ? [] : parsed.refusal.map(({ field, message }) => `${field}: ${message}`);
};
const fields = (settings: unknown) => told(settings).map((line) => line.split(':', 1)[0]);

describe('a policy that does not fit', () => {
  test('is told of in whole sentences', () => {
    expect(told(3)).toEqual([': Use an object of numbers, such as { fades: 28800000 }.']);
    expect(told({ fade: 1 })).toEqual([
      `fade: There is no such field. Use one of: ${Object.keys(defaultPolicy).join(', ')}.`,
    ]);
    expect(told({ fades: 0 })).toEqual([`fades: Use a whole number from 1 to ${longest}.`]);
  });

  test('and so is one that would break a law, by what would keep it', () => {
    const settings = { fresh: 1, spacing: hours(2), shownFor: hours(1), doorSpacing: 1 };
    expect(told(settings)).toEqual([
      'fades: Use at most `fresh`: an invitation fades no later than the reading that it was sent from.',
      'spacing: Use at least `fades` + `lasts`: spacing outlasts one invitation.',
      'shownFor: Use at least `spacing`: a closed invitation is shown while its spacing runs.',
      'doorSpacing: Use at least `doorLasts` + `matchLasts`: door spacing outlasts one door and its match.',
      'moment: Use less than `spacing` and `doorSpacing`: otherwise, a repeated request could invite or open a door again.',
    ]);
  });

  test('may name a hundred years and no more', () => {
    expect(fields({ shownFor: longest })).toEqual([]);
    expect(fields({ shownFor: longest + 1 })).toEqual(['shownFor']);
  });

  test('is told of its fields first, of the laws once they fit', () => {
    expect(fields({ fade: 1, fresh: hours(8) - 1 })).toEqual(['fade']);
  });

  test('a moment ends before the spacing, however long the spacing of doors', () => {
    const doorSpacing = hours(30);
    expect(fields({ doorSpacing, moment: defaultPolicy.spacing })).toEqual(['moment']);
    expect(fields({ doorSpacing, moment: defaultPolicy.spacing - 1 })).toEqual([]);
  });
});
