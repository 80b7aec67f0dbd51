import { type View, wholehearted, type YesResult } from '@attune/core';
import { describe, expect, test } from 'vitest';
import { ada, policy, readingOf, sam, scriptedCouple, start } from '../support/scripted-couple.ts';

/** The fields of an invitation that are set in some states only. */
const optionalFields = (view: View | null) => {
  const { sentAt, fadesAt, mutualUntil, reply } = view?.invitation ?? {};
  return { sentAt, fadesAt, mutualUntil, reply };
};
const none = { sentAt: null, fadesAt: null, mutualUntil: null, reply: null };

describe('a hidden field of an invitation is null', () => {
  test('while it is open', () => {
    const couple = scriptedCouple();
    couple.run(ada, 'invite');
    const sentAt = couple.now();
    expect(optionalFields(couple.viewOf(ada))).toStrictEqual({
      ...none,
      sentAt,
      fadesAt: sentAt + policy.fades,
    });
    expect(optionalFields(couple.viewOf(sam))).toStrictEqual(none);
  });

  test('while it is mutual, and when it is over', () => {
    const couple = scriptedCouple();
    couple.run(ada, 'invite');
    const sentAt = couple.now();
    couple.run(sam, 'sayYes');
    const mutualUntil = couple.now() + policy.lasts;
    expect(optionalFields(couple.viewOf(ada))).toStrictEqual({ ...none, sentAt, mutualUntil });
    expect(optionalFields(couple.viewOf(sam))).toStrictEqual({ ...none, mutualUntil });
    couple.run(sam, 'sayNo');
    expect([optionalFields(couple.viewOf(ada)), optionalFields(couple.viewOf(sam))]).toStrictEqual([
      none,
      none,
    ]);
  });

  test('when it is declined or withdrawn', () => {
    const declined = scriptedCouple();
    declined.run(ada, 'invite');
    declined.run(sam, 'sayNo');
    const reply = { kindness: null, alternative: null };
    expect(optionalFields(declined.viewOf(ada))).toStrictEqual({ ...none, reply });
    const withdrawn = scriptedCouple();
    withdrawn.run(ada, 'invite');
    withdrawn.run(ada, 'sayNo');
    expect(optionalFields(withdrawn.viewOf(ada))).toStrictEqual(none);
  });
});

test('a yes token for another command throws an error that names the command', () => {
  const given: YesResult = wholehearted(
    { by: 'a' as never, command: 'openDoor', id: null, at: start },
    { policy, reading: readingOf(5, start), floor: 0 as never, motives: [] },
  );
  expect(() => scriptedCouple().run(ada, 'invite', { yes: given })).toThrow(
    'The yes token is not valid for this invite command: call wholehearted() for each command.',
  );
});
