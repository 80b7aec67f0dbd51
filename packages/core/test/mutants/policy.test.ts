import { hours, parsePolicy } from '@attune/core';
import { describe, expect, test } from 'vitest';

const problemsOf = (settings: unknown) => {
  const parsed = parsePolicy(settings);
  return parsed.ok ? [] : parsed.refusal.map(({ field, message }) => `${field}: ${message}`);
};

describe('an invalid policy', () => {
  test('is explained in whole sentences', () => {
    expect(problemsOf(3)).toEqual([': Use an object of numbers, such as { fades: 28800000 }.']);
    expect(problemsOf({ fade: 1 })).toEqual([
      'fade: There is no such field. Use one of: fresh, fades, lasts, spacing, doorLasts, matchLasts, doorSpacing, shownFor, moment, pairingLasts, noteMax, nameMax, reflectionMax, ideasPerTurn, sharesPerTurn, ideaRestTurns.',
    ]);
  });

  test('is explained by the bounds of its fields, with their units', () => {
    const settings = { fresh: 0, spacing: 2, moment: hours(19), noteMax: 1_001, ideasPerTurn: 6 };
    expect(problemsOf(settings)).toEqual([
      'fresh: Use 1 min to 24 h: a whole number of milliseconds from 60000 to 86400000.',
      'spacing: Use 12 h to 7 d: a whole number of milliseconds from 43200000 to 604800000.',
      'moment: Use 1 min to 1 h: a whole number of milliseconds from 60000 to 3600000.',
      'noteMax: Use a whole number of code points from 1 to 1000.',
      'ideasPerTurn: Use a whole number from 1 to 5.',
    ]);
  });

  test('is explained by the rule that it breaks', () => {
    const settings = { fresh: 60_000, spacing: hours(13), shownFor: hours(12), doorLasts: hours(24) };
    expect(problemsOf(settings)).toEqual([
      'fades: Use at most `fresh`, here 1 min (60000 milliseconds): an invitation fades no later than the reading that it was sent from.',
      'spacing: Use at least `fades` + `lasts`, here 16 h (57600000 milliseconds): spacing outlasts one invitation.',
      'shownFor: Use at least `spacing`, here 13 h (46800000 milliseconds): a closed invitation is shown while its spacing runs.',
      'doorSpacing: Use at least `doorLasts` + `matchLasts`, here 30 h (108000000 milliseconds): door spacing outlasts one door and its match.',
    ]);
    expect(problemsOf({ fades: 60_001, fresh: 60_000 })).toHaveLength(1);
    expect(problemsOf({ fresh: 60_001 })[0]).toContain('here 60001 ms (60001 milliseconds)');
    expect(problemsOf({ spacing: hours(48), shownFor: hours(24) })[0]).toContain('here 2 d (172800000');
  });
});
