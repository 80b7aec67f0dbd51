import type { View, YesResult } from '@attune/core';
import { wholehearted } from '@attune/core';
import { describe, expect, test } from 'vitest';
import { ada, evening, policy, readingOf, sam, start } from '../support/scripted-couple.ts';

/** The parts of a shown invitation that are there in some states only. */
const parts = (view: View | null) => {
  const { sentAt, fadesAt, mutualUntil, reply } = view?.invitation ?? {};
  return { sentAt, fadesAt, mutualUntil, reply };
};
const none = { sentAt: null, fadesAt: null, mutualUntil: null, reply: null };

describe('what an invitation does not show is null, in every state', () => {
  test('open', () => {
    const home = evening();
    home.say(ada, 'invite');
    const sentAt = home.now();
    expect(parts(home.sees(ada))).toStrictEqual({ ...none, sentAt, fadesAt: sentAt + policy.fades });
    expect(parts(home.sees(sam))).toStrictEqual(none);
  });

  test('mutual, then over', () => {
    const home = evening();
    home.say(ada, 'invite');
    const sentAt = home.now();
    home.say(sam, 'sayYes');
    const mutualUntil = home.now() + policy.lasts;
    expect(parts(home.sees(ada))).toStrictEqual({ ...none, sentAt, mutualUntil });
    expect(parts(home.sees(sam))).toStrictEqual({ ...none, mutualUntil });
    home.say(sam, 'sayNo');
    expect([parts(home.sees(ada)), parts(home.sees(sam))]).toStrictEqual([none, none]);
  });

  test('declined, and withdrawn', () => {
    const declined = evening();
    declined.say(ada, 'invite');
    declined.say(sam, 'sayNo');
    const reply = { kindness: null, alternative: null };
    expect(parts(declined.sees(ada))).toStrictEqual({ ...none, reply });
    const withdrawn = evening();
    withdrawn.say(ada, 'invite');
    withdrawn.say(ada, 'sayNo');
    expect(parts(withdrawn.sees(ada))).toStrictEqual(none);
  });
});

test('a yes given for another act is a bug in the caller, and says which', () => {
  const given: YesResult = wholehearted(
    { by: 'a' as never, command: 'openDoor', id: null, at: start },
    { policy, reading: readingOf(5, start), floor: 0 as never, motives: [] },
  );
  expect(() => evening().say(ada, 'invite', { yes: given })).toThrow(
    'The yes token is not valid for this invite command: call wholehearted() for each command.',
  );
});
