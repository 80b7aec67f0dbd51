import { hours, type YesResult } from '@attune/core';
import { describe, expect, test } from 'vitest';
import { ada, policy, sam, scriptedCouple } from '../support/scripted-couple.ts';

describe('an opening is checked in a fixed order', () => {
  const belowFloor: YesResult = { ok: false, refusal: { code: 'belowFloor' } };
  const supportFirst: YesResult = { ok: false, refusal: { code: 'supportFirst' } };

  test('`supportFirst` comes first, even after the end of the couple', () => {
    const couple = scriptedCouple();
    couple.run(ada, 'invite');
    const moment = couple.momentOf(ada);
    expect(couple.resultOf(ada, 'invite', { moment, yes: supportFirst })).toBe('supportFirst');
    couple.run(ada, 'leave');
    expect(couple.resultOf(ada, 'invite', { yes: supportFirst })).toBe('supportFirst');
  });

  test('a repetition comes before the other refusals of the yes, so that a lower dial does not undo a yes', () => {
    const couple = scriptedCouple();
    couple.run(ada, 'invite');
    const moment = couple.momentOf(sam);
    couple.run(sam, 'sayYes', { moment });
    const before = couple.state();
    couple.wait(hours(1));
    expect(couple.resultOf(sam, 'sayYes', { moment, yes: belowFloor })).toBe('accepted');
    expect(
      couple.resultOf(ada, 'invite', {
        moment: { ...moment, mark: couple.momentOf(ada).mark },
        yes: belowFloor,
      }),
    ).toBe('accepted');
    expect(couple.state()).toBe(before);
  });

  test('the refusals of the yes come before the moment, and the moment before the checks of the command', () => {
    const couple = scriptedCouple();
    const old = couple.momentOf(ada);
    couple.run(sam, 'invite');
    couple.wait(policy.moment + 1);
    expect(couple.resultOf(ada, 'invite', { moment: old, yes: belowFloor })).toBe('belowFloor');
    expect(couple.resultOf(ada, 'invite', { moment: old })).toBe('momentPassed');
    expect(couple.resultOf(ada, 'invite')).toBe('invitationStanding');
  });
});
