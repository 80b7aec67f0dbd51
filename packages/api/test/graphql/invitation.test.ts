import { afterEach, describe, expect, it } from 'vitest';
import { adaAndSam, type Couple, hour, minute } from '../support/test-server.ts';

let home: Couple;
afterEach(() => home.close());

const viewOf = async (person: Couple['ada']): Promise<string> => {
  const view = await person.look();
  return JSON.stringify({ ...view, own: { ...view.own, moment: null } });
};

describe('an invitation', () => {
  it('is declined kindly, then another becomes mutual and ends', async () => {
    home = await adaAndSam();
    const { ada, sam } = home;

    await ada.act('setDial', { dial: 4 });
    const sent = await ada.give('invite', { note: 'A slow evening?' });
    expect(sent.__typename).toBe('InviteSuccess');
    const invitationId = sent.me.couple.invitation.id;
    const before = await viewOf(ada);

    const moment = await sam.moment();
    const unknown = await sam.act('sayYes', { moment, invitationId });
    expect(unknown).toMatchObject({ __typename: 'Refused', code: 'DIAL_UNKNOWN' });
    const set = await sam.act('setDial', { dial: -3 });
    expect(set.me.own.guidance).toMatchObject({ situation: 'INVITED', stance: 'DECLINE', band: 'BELOW' });
    expect(set.me.own.guidance.message.text).toMatch(/A no is welcome and needs no reason/);
    expect(set.me.own.guidance.options).toEqual(['SAY_NO', 'PAUSE', 'LEAVE']);
    const below = await sam.act('sayYes', { moment, invitationId });
    expect(below).toMatchObject({ __typename: 'Refused', code: 'BELOW_FLOOR' });
    expect(below.me.couple.invitation).toMatchObject({
      id: invitationId,
      state: 'OPEN',
      note: 'A slow evening?',
    });
    expect(await viewOf(ada)).toBe(before);

    await sam.act('sayNo', { invitationId, kindness: 'LOVE_YOU', alternative: 'CUDDLE' });
    const declined = await ada.look();
    expect(declined.couple.invitation).toEqual({
      id: invitationId,
      fromMe: true,
      state: 'NOT_NOW',
      idea: null,
      note: null,
      sentAt: null,
      fadesAt: null,
      mutualUntil: null,
      reply: { kindness: 'LOVE_YOU', alternative: 'CUDDLE' },
    });
    expect((await sam.look()).couple.invitation).toBeNull();
    expect(await ada.give('invite')).toMatchObject({ code: 'SPACING' });

    await sam.act('setDial', { dial: 2 });
    const returned = await sam.give('invite');
    const theirs = returned.me.couple.invitation.id;
    const agreed = await ada.give('sayYes', { invitationId: theirs });
    expect(agreed.me.couple.invitation).toMatchObject({ id: theirs, state: 'MUTUAL', fromMe: false });
    expect((await sam.look()).couple.invitation).toMatchObject({ id: theirs, state: 'MUTUAL', fromMe: true });

    await ada.act('sayNo', { invitationId: theirs });
    for (const person of [ada, sam]) {
      expect((await person.look()).couple.invitation).toMatchObject({
        id: theirs,
        state: 'OVER',
        reply: null,
      });
    }
  });

  it('ends when either person pauses', async () => {
    home = await adaAndSam();
    const { ada, sam } = home;
    await ada.act('setDial', { dial: 4 });
    await sam.act('setDial', { dial: 0 });
    const sent = await ada.give('invite', { motives: ['CLOSENESS', 'DUTY'] });
    const invitationId = sent.me.couple.invitation.id;
    await sam.give('sayYes', { invitationId });
    const paused = await sam.act('pause');
    expect(paused.me.couple).toMatchObject({ invitation: null, mine: { paused: true } });
    expect((await ada.look()).couple.invitation.state).toBe('OVER');
  });

  it('is refused for motives of fear or duty, without a trace', async () => {
    home = await adaAndSam();
    const { ada, sam } = home;
    await ada.act('setDial', { dial: 4 });
    const before = await viewOf(ada);
    const samBefore = await viewOf(sam);
    const afraid = await ada.give('invite', { motives: ['AFRAID', 'PLAY'] });
    expect(afraid).toMatchObject({ __typename: 'SupportFirst', code: 'SUPPORT_FIRST' });
    expect(afraid.resources.length).toBeGreaterThan(5);
    expect(await ada.give('invite', { motives: ['DUTY', 'GUILT'] })).toMatchObject({ code: 'DUTY_MOTIVE' });
    expect(await viewOf(ada)).toBe(before);
    expect(await viewOf(sam)).toBe(samBefore);
  });

  it('is refused with cues for a pressing note, and accepted with a kind one', async () => {
    home = await adaAndSam();
    const { ada, sam } = home;
    await ada.act('setDial', { dial: 4 });
    const note = 'A slow evening? You owe me after last week.';
    const refused = await ada.give('invite', { note });
    expect(refused).toMatchObject({ __typename: 'TextPressuring', code: 'TEXT_PRESSURING' });
    const [cue] = refused.cues;
    expect(cue.category).toBe('LEDGER');
    expect(note.slice(cue.start, cue.end)).toMatch(/owe/i);
    expect((await sam.look()).couple.invitation).toBeNull();
    expect(await ada.give('rename', { displayName: 'You owe me' })).toMatchObject({
      code: 'TEXT_PRESSURING',
    });
    const sent = await ada.give('invite', { note: 'No pressure at all. A slow evening?' });
    expect(sent.__typename).toBe('InviteSuccess');
  });

  it('can change names a few times per turn', async () => {
    home = await adaAndSam();
    const { ada, clock } = home;
    for (const displayName of ['Adi', 'Ade', 'Ado']) {
      expect((await ada.give('rename', { displayName })).me.displayName).toBe(displayName);
    }
    expect(await ada.give('rename', { displayName: 'Adu' })).toMatchObject({ code: 'TURN_FULL' });
    expect((await ada.give('rename', { displayName: 'Ado' })).__typename).toBe('RenameSuccess');
    clock.now += 24 * hour;
    expect((await ada.give('rename', { displayName: 'Adu' })).me.displayName).toBe('Adu');
  });

  it('fades after its time, and the sender can invite again after the spacing', async () => {
    home = await adaAndSam();
    const { ada, sam, clock } = home;
    await ada.act('setDial', { dial: 1 });
    await ada.give('invite');
    clock.now += 8 * hour - 1;
    expect((await sam.look()).couple.invitation.state).toBe('OPEN');
    clock.now += 1;
    expect((await sam.look()).couple.invitation).toBeNull();
    expect((await ada.look()).couple.invitation.state).toBe('FADED');
    await ada.act('setDial', { dial: 1 });
    expect(await ada.give('invite')).toMatchObject({ code: 'SPACING' });
    clock.now += 12 * hour;
    await ada.act('setDial', { dial: 1 });
    expect((await ada.give('invite')).__typename).toBe('InviteSuccess');
  });

  it('sees a match only when both doors are open', async () => {
    home = await adaAndSam();
    const { ada, sam } = home;
    await ada.act('setDial', { dial: 3 });
    await sam.act('setDial', { dial: 3 });
    const before = await viewOf(sam);
    expect((await ada.give('openDoor')).me.couple.mine.door).not.toBeNull();
    expect(await viewOf(sam)).toBe(before);
    const opened = await sam.give('openDoor');
    expect(opened.me.couple.match).toEqual((await ada.look()).couple.match);
    expect(opened.me.couple.match).not.toBeNull();
    expect(opened.me.couple.mine.door).toBeNull();
  });

  it('looks the same to its sender while the partner pauses', async () => {
    home = await adaAndSam();
    const { ada, sam } = home;
    await sam.act('pause');
    await ada.act('setDial', { dial: 3 });
    const sent = await ada.give('invite');
    expect(sent.me.couple.invitation.state).toBe('OPEN');
    expect((await sam.look()).couple.invitation).toBeNull();
    const invitationId = sent.me.couple.invitation.id;
    await sam.act('setDial', { dial: 5 });
    expect(await sam.give('sayYes', { invitationId })).toMatchObject({ code: 'NOT_OPEN' });
    expect(await sam.give('invite')).toMatchObject({ code: 'INVITATION_STANDING' });
    await sam.give('resume');
    expect((await sam.look()).couple.invitation).toMatchObject({ id: invitationId, state: 'OPEN' });
  });

  it('ends for both when one person leaves, and exits still succeed', async () => {
    home = await adaAndSam();
    const { ada, sam } = home;
    await ada.act('setDial', { dial: 4 });
    const sent = await ada.give('invite');
    const coupleId = sent.me.couple.id;
    const invitationId = sent.me.couple.invitation.id;
    const left = await sam.act('leave', { coupleId });
    expect(left.me.couple).toBeNull();
    expect((await ada.look()).couple).toBeNull();
    expect((await ada.look()).own.guidance.situation).toBe('UNPAIRED');
    for (const [command, input] of [
      ['leave', { coupleId }],
      ['sayNo', { invitationId }],
      ['pause', undefined],
      ['closeDoor', undefined],
    ] as const) {
      expect((await ada.act(command, input)).__typename).toMatch(/Success$/);
    }
    expect(await ada.give('invite')).toMatchObject({ code: 'NOT_PAIRED' });
  });

  it('has no second effect when the command is repeated', async () => {
    home = await adaAndSam();
    const { ada, sam, clock } = home;
    await ada.act('setDial', { dial: 4 });
    const moment = await ada.moment();
    const first = await ada.act('invite', { moment });
    clock.now += 20 * minute;
    const again = await ada.act('invite', { moment });
    expect(again.me.couple).toEqual(first.me.couple);
    expect((await sam.look()).couple.invitation.id).toBe(first.me.couple.invitation.id);
  });
});
