import { defaultPolicy, hours, parsePolicy } from '@attune/core';
import { laws, shippedRules } from '@attune/core/testing';
import { describe, expect, test } from 'vitest';

const problemsOf = (settings: unknown) => {
  const parsed = parsePolicy(settings);
  return parsed.ok ? [] : parsed.refusal.map(({ field }) => field);
};

describe('a policy', () => {
  test('keeps the defaults of what is not named', () => {
    expect(parsePolicy({})).toEqual({ ok: true, value: defaultPolicy });
    expect(parsePolicy({ noteMax: 10 })).toEqual({ ok: true, value: { ...defaultPolicy, noteMax: 10 } });
  });
  test.each([null, undefined, 3, 'policy', []])('%j is none', (settings) => {
    expect(problemsOf(settings)).toEqual(['']);
  });
  test('names every unknown field and every number that does not fit, at once', () => {
    expect(problemsOf({ fade: 1, fresh: 0, lasts: -1, noteMax: 1.5, spacing: '3', shownFor: 1e18 })).toEqual([
      'fade',
      'fresh',
      'lasts',
      'noteMax',
      'spacing',
      'shownFor',
    ]);
    expect(problemsOf(JSON.parse('{"__proto__": 1}'))).toEqual(['__proto__']);
  });
  test.each([
    ['fades', { fresh: hours(8) - 1 }],
    ['spacing', { spacing: hours(16) - 1 }],
    ['shownFor', { shownFor: hours(20) - 1 }],
    ['doorSpacing', { doorSpacing: hours(12) - 1 }],
    ['moment', { moment: hours(20) }],
    ['moment', { moment: hours(15), doorSpacing: hours(15) }],
  ])('that would break a law is refused: %s', (field, settings) => {
    expect(problemsOf(settings)).toEqual([field]);
  });
  test('may lie just within each bound', () => {
    expect(
      problemsOf({ spacing: hours(16), shownFor: hours(16), doorSpacing: hours(12), fresh: hours(8) }),
    ).toEqual([]);
    expect(problemsOf({ moment: hours(20) - 1 })).toEqual([]);
  });
});

test('L22 is why a moment ends before the spacing: else Sam invites, Ada says no, and the same request invites again', () => {
  const idempotent = laws.find(({ id }) => id === 'L22');
  const tooLong = { ...defaultPolicy, moment: defaultPolicy.spacing };
  const broken = idempotent?.check({ ...shippedRules, policy: tooLong });
  expect(broken?.because).toMatch(
    /after `(sayNo|closeDoor|pause)` by .* the request of .* arrived again and took effect/,
  );
  expect(
    idempotent?.check({ ...shippedRules, policy: { ...tooLong, moment: tooLong.spacing - 1 } }),
  ).toBeNull();
});
