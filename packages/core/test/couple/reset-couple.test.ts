import {
  type CoupleId,
  decide,
  defaultPolicy,
  type Instant,
  type InvitationId,
  type Mark,
  momentPassed,
  newCouple,
  nextChange,
  type PersonId,
  resetCouple,
  view,
} from '@attune/core';
import { expect, test } from 'vitest';

const policy = defaultPolicy;
const marks = (name: string) => ({ a: `${name} a` as Mark, b: `${name} b` as Mark });
const at = 1_000 as Instant;
const old = newCouple(marks('old'));

test('a reset couple has no invitation, both people are paused, and time changes nothing', () => {
  const couple = resetCouple(marks('new'), old, at);
  for (const side of ['a', 'b'] as const) {
    expect(view(policy, couple, side, at)).toEqual({
      invitation: null,
      match: null,
      mine: { paused: true, door: null, doorSpacing: null, spacing: null },
    });
    expect(nextChange(policy, couple, side, at)).toBeNull();
  }
  expect({ ...couple, a: null, b: null }).toEqual({ ...newCouple(marks('new')), a: null, b: null });
});

test('a reset couple refuses earlier moments, and each person resumes independently', () => {
  const couple = resetCouple(marks('new'), old, at);
  const context = {
    by: 'a',
    person: 'ada' as PersonId,
    couple: 'c' as CoupleId,
    at,
    newIds: { id: 'i' as InvitationId, mark: 'fresh' as Mark },
    ideasInCommon: [],
  } as const;
  const earlier = { at, mark: marks('old').a };
  expect(momentPassed(policy, earlier, couple.a.mark, at)).toBe(true);
  expect(decide(policy, couple, context, { type: 'resume', moment: earlier })).toEqual({
    ok: false,
    refusal: { code: 'momentPassed' },
  });
  const resumed = decide(policy, couple, context, { type: 'resume', moment: { at, mark: couple.a.mark } });
  expect(resumed).toEqual({ ok: true, value: { ...couple, a: { ...couple.a, pausedSince: null } } });
});

test('a reset couple keeps the spacings that ran', () => {
  const [spacing, doorSpacing] = [2_000 as Instant, 3_000 as Instant];
  const before = { ...old, a: { ...old.a, spacing }, b: { ...old.b, doorSpacing } };
  const couple = resetCouple(marks('new'), before, at);
  expect(couple.a).toMatchObject({ spacing, doorSpacing: null, pausedSince: at });
  expect(couple.b).toMatchObject({ spacing: null, doorSpacing, pausedSince: at });
});
