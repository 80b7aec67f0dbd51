import {
  type CommandContext,
  type CoupleId,
  decide,
  type Floor,
  type InvitationId,
  type Motive,
  newCouple,
  type PersonId,
  type Wholehearted,
  wholehearted,
  type YesScope,
} from '@attune/core';
import { describe, expect, test } from 'vitest';
import { mark, policy, readingOf, start } from '../support/scripted-couple.ts';

const ada = 'Ada' as PersonId;
const sent = 'i1' as InvitationId;
const context: CommandContext = {
  by: 'a',
  person: ada,
  couple: 'c' as CoupleId,
  at: start,
  newIds: { id: sent, mark: mark('next') },
  ideasInCommon: [],
};
const scope: YesScope = { by: ada, command: 'invite', id: sent, at: start };
const request = (dial: number | null, motives: readonly Motive[] = [], floor = 0, to: YesScope = scope) =>
  wholehearted(to, {
    policy,
    reading: dial === null ? null : readingOf(dial, to.at),
    floor: floor as Floor,
    motives,
  });
const refusal = (...args: Parameters<typeof request>) => {
  const answer = request(...args);
  return answer.ok ? 'accepted' : answer.refusal.code;
};

describe('wholehearted() refuses in a fixed order', () => {
  test('being afraid comes before an unknown dial, a low dial and duty', () => {
    expect(refusal(null, ['afraid', 'pleasure'])).toBe('supportFirst');
    expect(refusal(-3, ['afraid', 'duty'])).toBe('supportFirst');
    expect(refusal(9, ['afraid'])).toBe('supportFirst');
  });
  test('an unknown dial comes before duty', () => expect(refusal(null, ['duty'])).toBe('dialUnknown'));
  test('a dial below the floor comes before duty', () => {
    expect(refusal(-1, ['duty'])).toBe('belowFloor');
    expect(refusal(4, ['duty'], 5)).toBe('belowFloor');
  });
  test('only avoidance motives come last', () => {
    expect(refusal(5, ['duty', 'guilt', 'owing', 'keepingPeace', 'fearOfLosing'])).toBe('dutyMotive');
  });
  test('a reading that is not fresh counts as unknown', () => {
    const late = { ...scope, at: (start + policy.fresh) as typeof start };
    const answer = wholehearted(late, {
      policy,
      reading: readingOf(5, start),
      floor: 0 as Floor,
      motives: [],
    });
    expect(answer).toEqual({ ok: false, refusal: { code: 'dialUnknown' } });
  });
  test('a dial of zero, no motive, and a single approach motive are accepted', () => {
    expect(refusal(0)).toBe('accepted');
    expect(refusal(5, ['duty', 'closeness'])).toBe('accepted');
    expect(refusal(5, [], 5)).toBe('accepted');
  });
});

describe('a yes token', () => {
  const spend = (token: Wholehearted) => () =>
    decide(policy, newCouple({ a: mark('a'), b: mark('b') }), context, {
      type: 'invite',
      moment: { at: start, mark: mark('a') },
      yes: { ok: true, value: token },
      idea: null,
      note: null,
    });
  const given = (to: YesScope): Wholehearted => {
    const answer = request(5, [], 0, to);
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value;
  };

  test('is accepted for its own command', () => expect(spend(given(scope))()).toMatchObject({ ok: true }));

  test.each<[string, YesScope]>([
    ['person', { ...scope, by: 'Sam' as PersonId }],
    ['command', { ...scope, command: 'openDoor' }],
    ['invitation', { ...scope, id: 'i2' as InvitationId }],
    ['instant', { ...scope, at: (start + 1) as typeof start }],
  ])('for another %s is refused', (_what, to) => {
    expect(spend(given(to))).toThrow(TypeError);
  });

  test('cannot be forged by shape, prototype, copy, proxy or constructor', () => {
    const real = given(scope);
    const prototype = Object.getPrototypeOf(real);
    const forgeries: unknown[] = [
      {},
      null,
      { covers: () => true },
      Object.create(prototype),
      Object.assign(Object.create(prototype), { covers: () => true }),
      { ...real },
      JSON.parse(JSON.stringify(real)),
      new Proxy(real, {}),
    ];
    for (const forgery of forgeries) expect(spend(forgery as Wholehearted)).toThrow(TypeError);
    expect(() => new prototype.constructor(Symbol('wholehearted'), scope)).toThrow(TypeError);
  });

  test('reveals neither dial nor motives', () => {
    const token = given(scope);
    expect(JSON.stringify(token)).toBe('{}');
    expect(Reflect.ownKeys(token)).toEqual([]);
  });
});
