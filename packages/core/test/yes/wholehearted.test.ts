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
const act: CommandContext = {
  by: 'a',
  person: ada,
  couple: 'c' as CoupleId,
  at: start,
  newIds: { id: sent, mark: mark('next') },
  ideasInCommon: [],
};
const yes: YesScope = { by: ada, command: 'invite', id: sent, at: start };
const asked = (dial: number | null, motives: readonly Motive[] = [], floor = 0, to: YesScope = yes) =>
  wholehearted(to, {
    policy,
    reading: dial === null ? null : readingOf(dial, to.at),
    floor: floor as Floor,
    motives,
  });
const refusal = (...asking: Parameters<typeof asked>) => {
  const answer = asked(...asking);
  return answer.ok ? 'accepted' : answer.refusal.code;
};

describe('wholehearted refuses in one order', () => {
  test('being afraid comes first, before an unknown dial, a low one and duty', () => {
    expect(refusal(null, ['afraid', 'pleasure'])).toBe('supportFirst');
    expect(refusal(-3, ['afraid', 'duty'])).toBe('supportFirst');
    expect(refusal(9, ['afraid'])).toBe('supportFirst');
  });
  test('an unknown dial before duty', () => expect(refusal(null, ['duty'])).toBe('dialUnknown'));
  test('a dial below the floor before duty', () => {
    expect(refusal(-1, ['duty'])).toBe('belowFloor');
    expect(refusal(4, ['duty'], 5)).toBe('belowFloor');
  });
  test('nothing but avoidance last', () => {
    expect(refusal(5, ['duty', 'guilt', 'owing', 'keepingPeace', 'fearOfLosing'])).toBe('dutyMotive');
  });
  test('a reading that is no longer fresh is unknown', () => {
    const late = { ...yes, at: (start + policy.fresh) as typeof start };
    const answer = wholehearted(late, {
      policy,
      reading: readingOf(5, start),
      floor: 0 as Floor,
      motives: [],
    });
    expect(answer).toEqual({ ok: false, refusal: { code: 'dialUnknown' } });
  });
  test('zero is enough, no motive is needed, and one that leads toward something suffices', () => {
    expect(refusal(0)).toBe('accepted');
    expect(refusal(5, ['duty', 'closeness'])).toBe('accepted');
    expect(refusal(5, [], 5)).toBe('accepted');
  });
});

describe('a token', () => {
  const spend = (token: Wholehearted) => () =>
    decide(policy, newCouple({ a: mark('a'), b: mark('b') }), act, {
      type: 'invite',
      moment: { at: start, mark: mark('a') },
      yes: { ok: true, value: token },
      idea: null,
      note: null,
    });
  const given = (to: YesScope): Wholehearted => {
    const answer = asked(5, [], 0, to);
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value;
  };

  test('opens what it was given for', () => expect(spend(given(yes))()).toMatchObject({ ok: true }));

  test.each<[string, YesScope]>([
    ['person', { ...yes, by: 'Sam' as PersonId }],
    ['command', { ...yes, command: 'openDoor' }],
    ['invitation', { ...yes, id: 'i2' as InvitationId }],
    ['instant', { ...yes, at: (start + 1) as typeof start }],
  ])('of another %s opens nothing', (_what, to) => {
    expect(spend(given(to))).toThrow(TypeError);
  });

  test('cannot be forged by shape, by prototype, by copy or by its constructor', () => {
    const real = given(yes);
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
    expect(() => new prototype.constructor(Symbol('wholehearted'), yes)).toThrow(TypeError);
  });

  test('holds neither dial nor motives, and shows nothing of itself', () => {
    const token = given(yes);
    expect(JSON.stringify(token)).toBe('{}');
    expect(Reflect.ownKeys(token)).toEqual([]);
  });
});
