import { checkText, hours, type InvitationId, type YesResult } from '@attune/core';
import { describe, expect, test } from 'vitest';
import { ada, evening, policy, sam } from '../support/scripted-couple.ts';

describe('an invitation', () => {
  test('stands open for both; only its sender sees when it was sent and when it fades', () => {
    const home = evening();
    expect(home.answer(ada, 'invite')).toBe('accepted');
    expect(home.invitation(ada)).toMatchObject({ state: 'open', fromMe: true, sentAt: home.now() });
    expect(home.invitation(ada)?.fadesAt).toBe(home.now() + policy.fades);
    expect(home.invitation(sam)).toMatchObject({ state: 'open', fromMe: false, sentAt: null, fadesAt: null });
  });

  test('is answered once: yes makes it mutual for as long as the policy lets it last', () => {
    const home = evening();
    home.say(ada, 'invite');
    home.wait(hours(1));
    expect(home.answer(sam, 'sayYes')).toBe('accepted');
    const until = home.now() + policy.lasts;
    expect(home.invitation(ada)).toMatchObject({ state: 'mutual', mutualUntil: until });
    expect(home.invitation(sam)).toMatchObject({ state: 'mutual', mutualUntil: until });
    home.wait(policy.lasts);
    expect([home.invitation(ada)?.state, home.invitation(sam)?.state]).toEqual(['over', 'over']);
  });

  test('fades to its sender alone, at the very instant, and is forgotten later', () => {
    const home = evening();
    home.say(ada, 'invite');
    home.wait(policy.fades - 1);
    expect(home.invitation(sam)?.state).toBe('open');
    home.wait(1);
    expect(home.invitation(ada)).toMatchObject({ state: 'faded', sentAt: null, note: null });
    expect(home.invitation(sam)).toBeNull();
    home.wait(policy.shownFor);
    expect(home.invitation(ada)).toBeNull();
  });

  test('declined, it shows the words chosen to its sender and nothing to the one who said no', () => {
    const home = evening();
    home.say(ada, 'invite');
    expect(home.answer(sam, 'sayNo', { words: { kindness: 'thanks', alternative: 'walk' } })).toBe(
      'accepted',
    );
    expect(home.invitation(ada)).toMatchObject({
      state: 'notNow',
      reply: { kindness: 'thanks', alternative: 'walk' },
    });
    expect(home.invitation(sam)).toBeNull();
  });

  test('withdrawn, faded and declined look alike to the invited: gone', () => {
    const withdrawn = evening();
    withdrawn.say(ada, 'invite');
    withdrawn.say(ada, 'sayNo');
    expect(withdrawn.invitation(ada)?.state).toBe('withdrawn');
    const declined = evening();
    declined.say(ada, 'invite');
    declined.say(sam, 'sayNo');
    expect(withdrawn.sees(sam)).toEqual(declined.sees(sam));
  });

  test('keeps its note while it stands and loses it when it closes', () => {
    const home = evening();
    const note = checkText('I like your laugh.', () => [], 'en');
    home.say(ada, 'invite', { sent: { note } });
    expect(home.invitation(sam)?.note).toBe('I like your laugh.');
    home.say(sam, 'sayYes');
    expect(home.invitation(sam)?.note).toBe('I like your laugh.');
    home.say(ada, 'sayNo');
    expect(JSON.stringify(home.couple())).not.toContain('laugh');
  });

  test('is refused with the places of its note that press', () => {
    const home = evening();
    const cues = [{ category: 'guilt', start: 0, end: 3 }] as const;
    const decision = home.say(ada, 'invite', {
      sent: { note: { ok: false, refusal: { code: 'textPressuring', cues } } },
    });
    expect(decision).toEqual({ ok: false, refusal: { code: 'textPressuring', cues } });
  });

  test('names an idea in common or none', () => {
    const home = evening();
    expect(home.answer(ada, 'invite', { sent: { idea: 'bungee' as never } })).toBe('ideaNotInCommon');
    expect(home.answer(ada, 'invite', { sent: { idea: 'walk' as never } })).toBe('accepted');
  });

  test('leaves room for the next one, whatever became of it', () => {
    const home = evening();
    home.say(ada, 'invite');
    home.say(sam, 'sayNo');
    home.wait(policy.spacing - 1);
    expect(home.answer(ada, 'invite')).toBe('spacing');
    home.wait(1);
    expect(home.answer(ada, 'invite')).toBe('accepted');
  });

  test('stands alone: neither of the two sends another while it does', () => {
    const home = evening();
    home.say(ada, 'invite');
    expect(home.answer(sam, 'invite')).toBe('invitationStanding');
    home.aMinute();
    expect(home.answer(ada, 'invite')).toBe('invitationStanding');
  });

  test('both at the same instant: the first stands, the second learns that one does', () => {
    const home = evening();
    expect([home.answer(sam, 'invite'), home.answer(ada, 'invite')]).toEqual([
      'accepted',
      'invitationStanding',
    ]);
    expect(home.answer(ada, 'sayYes')).toBe('accepted');
  });
});

describe('a yes', () => {
  test('to one’s own, to what is closed, to what is unknown or hidden by a pause: one refusal', () => {
    const home = evening();
    home.say(ada, 'invite');
    const id = home.invitation(ada)?.id as InvitationId;
    expect(home.answer(ada, 'sayYes', { id })).toBe('notOpen');
    expect(home.answer(sam, 'sayYes', { id: 'unknown' as InvitationId })).toBe('notOpen');
    home.say(sam, 'pause');
    expect(home.answer(sam, 'sayYes', { id })).toBe('notOpen');
    home.say(sam, 'resume');
    home.say(sam, 'sayNo', { id });
    expect(home.answer(sam, 'sayYes', { id })).toBe('notOpen');
  });

  test('belongs to its moment: fifteen minutes, not a millisecond more, and never the future', () => {
    const home = evening();
    home.say(ada, 'invite');
    const said = home.look(sam);
    expect(home.answer(sam, 'sayYes', { said: { ...said, at: (said.at + 1) as never } })).toBe(
      'momentPassed',
    );
    home.wait(policy.moment + 1);
    expect(home.answer(sam, 'sayYes', { said })).toBe('momentPassed');
    home.wait(-1);
    expect(home.answer(sam, 'sayYes', { said })).toBe('accepted');
  });

  test('said before a no of one’s own never arrives after it', () => {
    const home = evening();
    home.say(ada, 'invite');
    const said = home.look(sam);
    home.say(sam, 'sayNo', { id: 'another' as InvitationId });
    expect(home.answer(sam, 'sayYes', { said })).toBe('momentPassed');
    expect(home.answer(sam, 'sayYes')).toBe('accepted');
  });

  test('said again is done, however late, and changes nothing', () => {
    const home = evening();
    home.say(ada, 'invite');
    const said = home.look(sam);
    home.say(sam, 'sayYes', { said });
    const before = home.couple();
    home.wait(hours(1));
    expect(home.answer(sam, 'sayYes', { said })).toBe('accepted');
    expect(home.couple()).toBe(before);
  });
});

describe('the end', () => {
  test('Ada declined earlier, Sam invites, Ada says yes, either says no: both see that it is over', () => {
    for (const last of [ada, sam] as const) {
      const home = evening();
      home.say(sam, 'invite');
      home.say(ada, 'sayNo');
      home.wait(policy.spacing);
      home.say(sam, 'invite');
      home.say(ada, 'sayYes');
      home.aMinute();
      expect(home.answer(last, 'sayNo')).toBe('accepted');
      expect([home.invitation(ada)?.state, home.invitation(sam)?.state]).toEqual(['over', 'over']);
    }
  });

  test('Ada was declined earlier, Sam invites, Ada says yes, either says no: both see that it is over', () => {
    for (const last of [ada, sam] as const) {
      const home = evening();
      home.say(ada, 'invite');
      home.say(sam, 'sayNo');
      home.aMinute();
      home.say(sam, 'invite');
      home.say(ada, 'sayYes');
      home.say(last, 'sayNo');
      expect([home.invitation(ada)?.state, home.invitation(sam)?.state]).toEqual(['over', 'over']);
      expect([home.invitation(ada)?.fromMe, home.invitation(sam)?.fromMe]).toEqual([false, true]);
    }
  });

  test('after one has left, exits are done and all else is for a couple that is not there', () => {
    const home = evening();
    home.say(ada, 'invite');
    expect(home.answer(sam, 'leave')).toBe('accepted');
    expect(home.couple()).toEqual({ ended: true });
    expect([home.sees(ada), home.sees(sam)]).toEqual([null, null]);
    for (const exit of ['sayNo', 'closeDoor', 'pause', 'leave'] as const) {
      expect(home.answer(ada, exit)).toBe('accepted');
    }
    for (const opening of ['invite', 'sayYes', 'openDoor', 'resume'] as const) {
      expect(home.answer(ada, opening)).toBe('notPaired');
    }
  });

  test('leaving an earlier couple is done, without effect', () => {
    const home = evening();
    const before = home.couple();
    expect(home.answer(ada, 'leave', { couple: 'an earlier one' as never })).toBe('accepted');
    expect(home.couple()).toBe(before);
  });
});

describe('what opens is answered in one order', () => {
  const belowFloor: YesResult = { ok: false, refusal: { code: 'belowFloor' } };
  const supportFirst: YesResult = { ok: false, refusal: { code: 'supportFirst' } };

  test('fear first of all, even after the end', () => {
    const home = evening();
    home.say(ada, 'invite');
    const said = home.look(ada);
    expect(home.answer(ada, 'invite', { said, yes: supportFirst })).toBe('supportFirst');
    home.say(ada, 'leave');
    expect(home.answer(ada, 'invite', { yes: supportFirst })).toBe('supportFirst');
  });

  test('a repetition before one’s own refusals: a dial that has dropped since undoes no yes', () => {
    const home = evening();
    home.say(ada, 'invite');
    const said = home.look(sam);
    home.say(sam, 'sayYes', { said });
    const before = home.couple();
    home.wait(hours(1));
    expect(home.answer(sam, 'sayYes', { said, yes: belowFloor })).toBe('accepted');
    expect(
      home.answer(ada, 'invite', { said: { ...said, mark: home.look(ada).mark }, yes: belowFloor }),
    ).toBe('accepted');
    expect(home.couple()).toBe(before);
  });

  test('one’s own refusals before the moment, and the moment before the table', () => {
    const home = evening();
    const old = home.look(ada);
    home.say(sam, 'invite');
    home.wait(policy.moment + 1);
    expect(home.answer(ada, 'invite', { said: old, yes: belowFloor })).toBe('belowFloor');
    expect(home.answer(ada, 'invite', { said: old })).toBe('momentPassed');
    expect(home.answer(ada, 'invite')).toBe('invitationStanding');
  });
});
