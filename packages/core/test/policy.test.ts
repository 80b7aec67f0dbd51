import { defaultPolicy, hours, parsePolicy } from '@attune/core';
import { laws, shippedRules } from '@attune/core/testing';
import { describe, expect, test } from 'vitest';

const problemsOf = (settings: unknown) => {
  const parsed = parsePolicy(settings);
  return parsed.ok ? [] : parsed.refusal.map(({ field }) => field);
};

describe('a policy', () => {
  test('keeps the default of a missing field', () => {
    expect(parsePolicy({})).toEqual({ ok: true, value: defaultPolicy });
    expect(parsePolicy({ noteMax: 10 })).toEqual({ ok: true, value: { ...defaultPolicy, noteMax: 10 } });
  });
  test.each([null, undefined, 3, 'policy', []])('cannot be %j', (settings) => {
    expect(problemsOf(settings)).toEqual(['']);
  });
  test('reports every unknown field and every invalid number at once', () => {
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
  ])('is refused if it breaks a law: %s', (field, settings) => {
    expect(problemsOf(settings)).toEqual([field]);
  });
  test('is accepted exactly at each limit', () => {
    expect(
      problemsOf({ spacing: hours(16), shownFor: hours(16), doorSpacing: hours(12), fresh: hours(8) }),
    ).toEqual([]);
    expect(problemsOf({ moment: hours(20) - 1 })).toEqual([]);
  });
});

test('L22 requires a moment shorter than the spacing: otherwise, a repeated request invites again after a no', () => {
  const idempotent = laws.find(({ id }) => id === 'L22');
  const tooLong = { ...defaultPolicy, moment: defaultPolicy.spacing };
  const broken = idempotent?.check({ ...shippedRules, policy: tooLong });
  expect(broken?.reason).toMatch(
    /after `(sayNo|closeDoor|pause)` by .* the request of .* arrived again and took effect/,
  );
  expect(
    idempotent?.check({ ...shippedRules, policy: { ...tooLong, moment: tooLong.spacing - 1 } }),
  ).toBeNull();
});
