import {
  defaultPolicy,
  hours,
  minutes,
  type Policy,
  type PolicySettings,
  parsePolicy,
  policyBounds,
  type TestPolicy,
} from '@attune/core';
import { laws, shippedRules, testPolicy, tinyPolicy } from '@attune/core/testing';
import { describe, expect, test } from 'vitest';

const days = (count: number) => hours(24 * count);
const problemsOf = (settings: unknown) => {
  const parsed = parsePolicy(settings);
  return parsed.ok ? [] : parsed.refusal.map(({ field }) => field);
};
const fields = Object.keys(defaultPolicy) as (keyof Policy)[];

/** The table of the rulebook, without its relations between fields. */
const bounds: Readonly<Record<keyof Policy, readonly [least: number, most: number]>> = {
  fresh: [minutes(1), hours(24)],
  fades: [minutes(1), hours(24)],
  lasts: [minutes(1), hours(24)],
  spacing: [hours(12), days(7)],
  doorLasts: [minutes(1), hours(24)],
  matchLasts: [minutes(1), hours(24)],
  doorSpacing: [hours(12), days(7)],
  shownFor: [hours(12), days(7)],
  moment: [minutes(1), hours(1)],
  pairingLasts: [minutes(1), hours(1)],
  noteMax: [1, 1_000],
  nameMax: [1, 80],
  reflectionMax: [1, 4_000],
  ideasPerTurn: [1, 5],
  sharesPerTurn: [1, 5],
  ideaRestTurns: [1, 30],
};
/** Settings in which `field` can have any value within its bounds. */
const roomFor = (field: keyof Policy, value: number): PolicySettings => ({
  ...{
    fresh: hours(24),
    fades: minutes(1),
    lasts: minutes(1),
    doorLasts: minutes(1),
    matchLasts: minutes(1),
  },
  ...{ spacing: field === 'shownFor' ? hours(12) : days(7), shownFor: days(7), doorSpacing: days(7) },
  [field]: value,
});

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
  test('has the bounds of the rulebook, and defaults within them', () => {
    const stated = fields.map((field) => [field, [policyBounds[field].least, policyBounds[field].most]]);
    expect(Object.fromEntries(stated)).toEqual(bounds);
    expect(problemsOf(defaultPolicy)).toEqual([]);
  });
  test.each(fields)('is accepted exactly up to both bounds of %s', (field) => {
    const [least, most] = bounds[field];
    for (const value of [least, most]) expect(problemsOf(roomFor(field, value))).toEqual([]);
    for (const value of [least - 1, most + 1]) expect(problemsOf(roomFor(field, value))).toEqual([field]);
  });
  test.each([
    ['fades', { fresh: hours(8) - 1 }],
    ['spacing', { spacing: hours(16) - 1 }],
    ['shownFor', { shownFor: hours(20) - 1 }],
    ['doorSpacing', { doorLasts: hours(15) }],
  ])('is refused if it breaks a rule between fields: %s', (field, settings) => {
    expect(problemsOf(settings)).toEqual([field]);
  });
  test('is accepted exactly at each limit between fields', () => {
    const doors = { doorSpacing: hours(12), doorLasts: hours(6), matchLasts: hours(6) };
    expect(problemsOf({ spacing: hours(16), shownFor: hours(16), fresh: hours(8), ...doors })).toEqual([]);
  });
  test('reports problems between fields together with those of single fields, unless they depend on one', () => {
    expect(problemsOf({ fade: 1, fresh: hours(8) - 1 })).toEqual(['fade', 'fades']);
    expect(problemsOf({ spacing: 1, shownFor: hours(12), doorLasts: hours(24) })).toEqual([
      'spacing',
      'doorSpacing',
    ]);
  });
});

describe('a trace of the third edition is refused:', () => {
  test('a spacing of 2 ms, with which 500 invitations in a second were accepted', () => {
    const flood = { fades: 1, lasts: 1, spacing: 2, shownFor: 2, moment: 1 };
    expect(problemsOf(flood)).toEqual(['fades', 'lasts', 'spacing', 'shownFor', 'moment']);
  });
  test('a moment of 19 h, with which a request of yesterday could still take effect', () => {
    expect(problemsOf({ moment: hours(19) })).toEqual(['moment']);
  });
});

describe('a policy for tests', () => {
  test('has spans as short as 1 ms, and the default of a missing field', () => {
    expect(testPolicy({ fades: 1 })).toEqual({ ...defaultPolicy, fades: 1 });
    expect(problemsOf(tinyPolicy)).toContain('spacing');
  });
  test('is no `PolicySettings`, so that `createAttune` does not compile with it', () => {
    const settings = (given: PolicySettings) => given;
    // @ts-expect-error -- A policy for tests is no setting of a host.
    expect(settings(tinyPolicy)).toBe(tinyPolicy);
    // @ts-expect-error -- Nor is a copy of one.
    settings({ ...tinyPolicy, fades: 1 });
    const forTests = (given: TestPolicy) => given;
    // @ts-expect-error -- A policy of a host was not made for tests.
    expect(forTests(defaultPolicy)).toBe(defaultPolicy);
  });
  test.each([
    [{ fades: 0 }, 'fades: use a whole number above 0.'],
    [{ lasts: 1.5 }, 'lasts: use a whole number above 0.'],
    [{ fade: 1 }, 'A policy has no field fade.'],
    [{ moment: 3, spacing: 3 }, 'moment: use less than `spacing` and `doorSpacing`.'],
    [{ moment: 3, doorSpacing: 3 }, 'moment: use less than `spacing` and `doorSpacing`.'],
  ])('cannot be %j', (settings, message) => {
    expect(() => testPolicy(settings as Partial<Policy>)).toThrow(new RangeError(message));
  });
});

test('L22 requires a moment shorter than the spacing: otherwise, a repeated request invites again after a no', () => {
  expect(policyBounds.moment.most).toBeLessThan(policyBounds.spacing.least);
  expect(policyBounds.moment.most).toBeLessThan(policyBounds.doorSpacing.least);
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
