import { hours, nextChange } from '@attune/core';
import { describe, expect, test } from 'vitest';
import { ada, policy, sam, scriptedCouple } from '../support/scripted-couple.ts';

describe('a door', () => {
  test('is hidden from the partner until both are open, and then both people see the same match', () => {
    const couple = scriptedCouple();
    const before = couple.viewOf(sam);
    couple.run(ada, 'openDoor');
    expect(couple.viewOf(sam)).toEqual(before);
    couple.wait(hours(2));
    expect(couple.resultOf(sam, 'openDoor')).toBe('accepted');
    const match = couple.now() + policy.matchLasts;
    expect([couple.viewOf(ada)?.match, couple.viewOf(sam)?.match]).toEqual([match, match]);
    expect([couple.viewOf(ada)?.mine.door, couple.viewOf(sam)?.mine.door]).toEqual([null, null]);
  });

  test('makes no match if it closes just before the partner opens theirs', () => {
    const couple = scriptedCouple();
    couple.run(ada, 'openDoor');
    couple.run(ada, 'closeDoor');
    couple.run(sam, 'openDoor');
    expect(couple.viewOf(ada)?.match).toBeNull();
  });

  test('can be opened again only after its spacing, even if it was closed', () => {
    const couple = scriptedCouple();
    couple.run(ada, 'openDoor');
    couple.run(ada, 'closeDoor');
    couple.wait(policy.doorSpacing - 1);
    expect(couple.resultOf(ada, 'openDoor')).toBe('doorSpacing');
    couple.wait(1);
    expect(couple.resultOf(ada, 'openDoor')).toBe('accepted');
  });

  test('lasts as long as the policy says, and so does a match', () => {
    const couple = scriptedCouple({ ...policy, doorLasts: hours(2), matchLasts: hours(5) });
    couple.run(ada, 'openDoor');
    expect(couple.viewOf(ada)?.mine.door).toBe(couple.now() + hours(2));
    couple.run(sam, 'openDoor');
    expect(couple.viewOf(ada)?.match).toBe(couple.now() + hours(5));
  });

  test('makes a match that lasts its time, even if a person pauses or closes their door', () => {
    const couple = scriptedCouple();
    couple.run(ada, 'openDoor');
    couple.run(sam, 'openDoor');
    couple.run(ada, 'pause');
    couple.run(sam, 'closeDoor');
    expect(couple.viewOf(ada)?.match).not.toBeNull();
    couple.wait(policy.matchLasts);
    expect(couple.viewOf(sam)?.match).toBeNull();
  });
});

describe('a pause', () => {
  test('hides the partner’s invitation, which looks open to its sender', () => {
    const couple = scriptedCouple();
    couple.run(sam, 'pause');
    const before = couple.viewOf(sam);
    couple.run(ada, 'invite');
    expect(couple.viewOf(sam)).toEqual(before);
    expect(couple.invitationOf(ada)?.state).toBe('open');
    expect(nextChange(policy, couple.state(), sam, couple.now())).toBeNull();
    expect(couple.resultOf(sam, 'resume')).toBe('accepted');
    expect(couple.invitationOf(sam)?.state).toBe('open');
  });

  test('withdraws the person’s own yes, closes their door, and declines nothing', () => {
    const mine = scriptedCouple();
    mine.run(ada, 'invite');
    mine.run(ada, 'openDoor');
    mine.run(ada, 'pause');
    expect(mine.invitationOf(ada)?.state).toBe('withdrawn');
    expect(mine.viewOf(ada)?.mine).toMatchObject({ paused: true, door: null });
    const theirs = scriptedCouple();
    theirs.run(sam, 'invite');
    theirs.run(ada, 'pause');
    expect(theirs.invitationOf(sam)?.state).toBe('open');
    const mutual = scriptedCouple();
    mutual.run(sam, 'invite');
    mutual.run(ada, 'sayYes');
    mutual.run(ada, 'pause');
    expect(mutual.invitationOf(sam)?.state).toBe('over');
  });

  test('is not ended by a resume from before it', () => {
    const couple = scriptedCouple();
    const moment = couple.momentOf(ada);
    couple.run(ada, 'pause');
    expect(couple.resultOf(ada, 'resume', { moment })).toBe('momentPassed');
    expect(couple.resultOf(ada, 'invite')).toBe('accepted');
    expect(couple.resultOf(ada, 'resume')).toBe('accepted');
    expect(couple.invitationOf(ada)?.state).toBe('open');
  });
});

describe('the next change', () => {
  test('is the first deadline that changes the view of that person', () => {
    const couple = scriptedCouple();
    couple.run(ada, 'invite');
    const fades = couple.now() + policy.fades;
    expect(nextChange(policy, couple.state(), ada, couple.now())).toBe(fades);
    expect(nextChange(policy, couple.state(), sam, couple.now())).toBe(fades);
    couple.run(sam, 'sayNo');
    expect(nextChange(policy, couple.state(), ada, couple.now())).toBe(couple.now() + policy.spacing);
    expect(nextChange(policy, couple.state(), sam, couple.now())).toBeNull();
  });
});
