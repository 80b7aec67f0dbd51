import { hours, type IdeaId, type InvitationId } from '@attune/core';
import { checkText } from '@attune/core/pressure';
import { describe, expect, test } from 'vitest';
import { ada, policy, sam, scriptedCouple } from '../support/scripted-couple.ts';

describe('an invitation', () => {
  test('is open for both people, and only its sender sees when it was sent and when it fades', () => {
    const couple = scriptedCouple();
    expect(couple.resultOf(ada, 'invite')).toBe('accepted');
    expect(couple.invitationOf(ada)).toMatchObject({ state: 'open', fromMe: true, sentAt: couple.now() });
    expect(couple.invitationOf(ada)?.fadesAt).toBe(couple.now() + policy.fades);
    expect(couple.invitationOf(sam)).toMatchObject({
      state: 'open',
      fromMe: false,
      sentAt: null,
      fadesAt: null,
    });
  });

  test('becomes mutual by a yes, for the time that the policy sets', () => {
    const couple = scriptedCouple();
    couple.run(ada, 'invite');
    couple.wait(hours(1));
    expect(couple.resultOf(sam, 'sayYes')).toBe('accepted');
    const until = couple.now() + policy.lasts;
    expect(couple.invitationOf(ada)).toMatchObject({ state: 'mutual', mutualUntil: until });
    expect(couple.invitationOf(sam)).toMatchObject({ state: 'mutual', mutualUntil: until });
    couple.wait(policy.lasts);
    expect([couple.invitationOf(ada)?.state, couple.invitationOf(sam)?.state]).toEqual(['over', 'over']);
  });

  test('fades exactly at its deadline, visibly to its sender only, and is removed later', () => {
    const couple = scriptedCouple();
    couple.run(ada, 'invite');
    couple.wait(policy.fades - 1);
    expect(couple.invitationOf(sam)?.state).toBe('open');
    couple.wait(1);
    expect(couple.invitationOf(ada)).toMatchObject({ state: 'faded', sentAt: null, note: null });
    expect(couple.invitationOf(sam)).toBeNull();
    couple.wait(policy.shownFor);
    expect(couple.invitationOf(ada)).toBeNull();
  });

  test('shows the reply of a decline to its sender, and nothing to the person who declined', () => {
    const couple = scriptedCouple();
    couple.run(ada, 'invite');
    expect(couple.resultOf(sam, 'sayNo', { reply: { kindness: 'thanks', alternative: 'walk' } })).toBe(
      'accepted',
    );
    expect(couple.invitationOf(ada)).toMatchObject({
      state: 'notNow',
      reply: { kindness: 'thanks', alternative: 'walk' },
    });
    expect(couple.invitationOf(sam)).toBeNull();
  });

  test('disappears for the invited person in the same way when it is withdrawn and when it is declined', () => {
    const withdrawn = scriptedCouple();
    withdrawn.run(ada, 'invite');
    withdrawn.run(ada, 'sayNo');
    expect(withdrawn.invitationOf(ada)?.state).toBe('withdrawn');
    const declined = scriptedCouple();
    declined.run(ada, 'invite');
    declined.run(sam, 'sayNo');
    expect(withdrawn.viewOf(sam)).toEqual(declined.viewOf(sam));
  });

  test('keeps its note while it stands, and loses it when it closes', () => {
    const couple = scriptedCouple();
    const note = checkText('I like your laugh.', () => ({ read: true, refused: false, cues: [] }), {
      kind: 'note',
      language: 'en',
    });
    couple.run(ada, 'invite', { invite: { note } });
    expect(couple.invitationOf(sam)?.note).toBe('I like your laugh.');
    couple.run(sam, 'sayYes');
    expect(couple.invitationOf(sam)?.note).toBe('I like your laugh.');
    couple.run(ada, 'sayNo');
    expect(JSON.stringify(couple.state())).not.toContain('laugh');
  });

  test('is refused with the cues of a pressuring note', () => {
    const couple = scriptedCouple();
    const cues = [{ category: 'guilt', start: 0, end: 3 }] as const;
    const decision = couple.run(ada, 'invite', {
      invite: { note: { ok: false, refusal: { code: 'textPressuring', cues } } },
    });
    expect(decision).toEqual({ ok: false, refusal: { code: 'textPressuring', cues } });
  });

  test('accepts only an idea in common', () => {
    const couple = scriptedCouple();
    expect(couple.resultOf(ada, 'invite', { invite: { idea: 'bungee' as never } })).toBe('ideaNotInCommon');
    expect(couple.resultOf(ada, 'invite', { invite: { idea: 'walk' as never } })).toBe('accepted');
  });

  test('allows the next one after the spacing, even if it was declined', () => {
    const couple = scriptedCouple();
    couple.run(ada, 'invite');
    couple.run(sam, 'sayNo');
    couple.wait(policy.spacing - 1);
    expect(couple.resultOf(ada, 'invite')).toBe('spacing');
    couple.wait(1);
    expect(couple.resultOf(ada, 'invite')).toBe('accepted');
  });

  test('prevents another invitation by either person while it stands', () => {
    const couple = scriptedCouple();
    couple.run(ada, 'invite');
    expect(couple.resultOf(sam, 'invite')).toBe('invitationStanding');
    couple.waitOneMinute();
    expect(couple.resultOf(ada, 'invite')).toBe('spacing');
  });

  test('refuses the author’s own facts before a standing invitation, which a pause may hide', () => {
    const couple = scriptedCouple();
    couple.run(ada, 'invite');
    couple.run(sam, 'pause');
    const cues = [{ category: 'guilt', start: 0, end: 3 }] as const;
    const note = { ok: false, refusal: { code: 'textPressuring', cues } } as const;
    const idea = 'bath' as IdeaId;
    expect(couple.resultOf(sam, 'invite', { invite: { idea, note } })).toBe('ideaNotInCommon');
    expect(couple.resultOf(sam, 'invite', { invite: { note } })).toBe('textPressuring');
    expect(couple.resultOf(sam, 'invite')).toBe('invitationStanding');
  });

  test('stands if it is the first of two at the same instant; the second is refused', () => {
    const couple = scriptedCouple();
    expect([couple.resultOf(sam, 'invite'), couple.resultOf(ada, 'invite')]).toEqual([
      'accepted',
      'invitationStanding',
    ]);
    expect(couple.resultOf(ada, 'sayYes')).toBe('accepted');
  });
});

describe('a yes', () => {
  test('gets the same refusal for the person’s own invitation, a closed, an unknown and a hidden one', () => {
    const couple = scriptedCouple();
    couple.run(ada, 'invite');
    const id = couple.invitationOf(ada)?.id as InvitationId;
    expect(couple.resultOf(ada, 'sayYes', { id })).toBe('notOpen');
    expect(couple.resultOf(sam, 'sayYes', { id: 'unknown' as InvitationId })).toBe('notOpen');
    couple.run(sam, 'pause');
    expect(couple.resultOf(sam, 'sayYes', { id })).toBe('notOpen');
    couple.run(sam, 'resume');
    couple.run(sam, 'sayNo', { id });
    expect(couple.resultOf(sam, 'sayYes', { id })).toBe('notOpen');
  });

  test('is refused from a moment that is over fifteen minutes old or in the future', () => {
    const couple = scriptedCouple();
    couple.run(ada, 'invite');
    const moment = couple.momentOf(sam);
    expect(couple.resultOf(sam, 'sayYes', { moment: { ...moment, at: (moment.at + 1) as never } })).toBe(
      'momentPassed',
    );
    couple.wait(policy.moment + 1);
    expect(couple.resultOf(sam, 'sayYes', { moment })).toBe('momentPassed');
    couple.wait(-1);
    expect(couple.resultOf(sam, 'sayYes', { moment })).toBe('accepted');
  });

  test('from before the person’s own no is refused after it', () => {
    const couple = scriptedCouple();
    couple.run(ada, 'invite');
    const moment = couple.momentOf(sam);
    couple.run(sam, 'sayNo', { id: 'another' as InvitationId });
    expect(couple.resultOf(sam, 'sayYes', { moment })).toBe('momentPassed');
    expect(couple.resultOf(sam, 'sayYes')).toBe('accepted');
  });

  test('is accepted again at any age, and changes nothing', () => {
    const couple = scriptedCouple();
    couple.run(ada, 'invite');
    const moment = couple.momentOf(sam);
    couple.run(sam, 'sayYes', { moment });
    const before = couple.state();
    couple.wait(hours(1));
    expect(couple.resultOf(sam, 'sayYes', { moment })).toBe('accepted');
    expect(couple.state()).toBe(before);
  });
});

describe('the end of an invitation or a couple', () => {
  test('shows as over to both people if Ada declined earlier, Sam invites, Ada says yes, and either says no', () => {
    for (const last of [ada, sam] as const) {
      const couple = scriptedCouple();
      couple.run(sam, 'invite');
      couple.run(ada, 'sayNo');
      couple.wait(policy.spacing);
      couple.run(sam, 'invite');
      couple.run(ada, 'sayYes');
      couple.waitOneMinute();
      expect(couple.resultOf(last, 'sayNo')).toBe('accepted');
      expect([couple.invitationOf(ada)?.state, couple.invitationOf(sam)?.state]).toEqual(['over', 'over']);
    }
  });

  test('shows as over to both people if Ada was declined earlier, Sam invites, Ada says yes, and either says no', () => {
    for (const last of [ada, sam] as const) {
      const couple = scriptedCouple();
      couple.run(ada, 'invite');
      couple.run(sam, 'sayNo');
      couple.waitOneMinute();
      couple.run(sam, 'invite');
      couple.run(ada, 'sayYes');
      couple.run(last, 'sayNo');
      expect([couple.invitationOf(ada)?.state, couple.invitationOf(sam)?.state]).toEqual(['over', 'over']);
      expect([couple.invitationOf(ada)?.fromMe, couple.invitationOf(sam)?.fromMe]).toEqual([false, true]);
    }
  });

  test('accepts exits after a person left, and refuses openings as `notPaired`', () => {
    const couple = scriptedCouple();
    couple.run(ada, 'invite');
    expect(couple.resultOf(sam, 'leave')).toBe('accepted');
    expect(couple.state()).toEqual({ ended: true });
    expect([couple.viewOf(ada), couple.viewOf(sam)]).toEqual([null, null]);
    for (const exit of ['sayNo', 'closeDoor', 'pause', 'leave'] as const) {
      expect(couple.resultOf(ada, exit)).toBe('accepted');
    }
    for (const opening of ['invite', 'sayYes', 'openDoor', 'resume'] as const) {
      expect(couple.resultOf(ada, opening)).toBe('notPaired');
    }
  });

  test('has no effect if `leave` names an earlier couple', () => {
    const couple = scriptedCouple();
    const before = couple.state();
    expect(couple.resultOf(ada, 'leave', { couple: 'an earlier one' as never })).toBe('accepted');
    expect(couple.state()).toBe(before);
  });
});
