import { defaultPolicy, hours, parsePolicy } from '@attune/core';
import { describe, expect, test } from 'vitest';

/** One hundred years: the highest value. */
const highest = hours(24) * 36_525;
const problemsOf = (settings: unknown) => {
  const parsed = parsePolicy(settings);
  return parsed.ok ? [] : parsed.refusal.map(({ field, message }) => `${field}: ${message}`);
};
const fields = (settings: unknown) => problemsOf(settings).map((problem) => problem.split(':', 1)[0]);

describe('an invalid policy', () => {
  test('is explained in whole sentences', () => {
    expect(problemsOf(3)).toEqual([': Use an object of numbers, such as { fades: 28800000 }.']);
    expect(problemsOf({ fade: 1 })).toEqual([
      `fade: There is no such field. Use one of: ${Object.keys(defaultPolicy).join(', ')}.`,
    ]);
    expect(problemsOf({ fades: 0 })).toEqual([`fades: Use a whole number from 1 to ${highest}.`]);
  });

  test('is explained by the rule that it breaks', () => {
    const settings = { fresh: 1, spacing: hours(2), shownFor: hours(1), doorSpacing: 1 };
    expect(problemsOf(settings)).toEqual([
      'fades: Use at most `fresh`: an invitation fades no later than the reading that it was sent from.',
      'spacing: Use at least `fades` + `lasts`: spacing outlasts one invitation.',
      'shownFor: Use at least `spacing`: a closed invitation is shown while its spacing runs.',
      'doorSpacing: Use at least `doorLasts` + `matchLasts`: door spacing outlasts one door and its match.',
      'moment: Use less than `spacing` and `doorSpacing`: otherwise, a repeated request could invite or open a door again.',
    ]);
  });

  test('has a value above one hundred years', () => {
    expect(fields({ shownFor: highest })).toEqual([]);
    expect(fields({ shownFor: highest + 1 })).toEqual(['shownFor']);
  });

  test('reports problems of single fields before problems between fields', () => {
    expect(fields({ fade: 1, fresh: hours(8) - 1 })).toEqual(['fade']);
  });

  test('has a moment as long as the spacing, even if the door spacing is longer', () => {
    const doorSpacing = hours(30);
    expect(fields({ doorSpacing, moment: defaultPolicy.spacing })).toEqual(['moment']);
    expect(fields({ doorSpacing, moment: defaultPolicy.spacing - 1 })).toEqual([]);
  });
});
