import { hours, nextChange } from '@attune/core';
import { describe, expect, test } from 'vitest';
import { ada, evening, policy, sam } from '../support/scripted-couple.ts';

describe('a door', () => {
  test('is seen by nobody else until both are open, and then by both alike', () => {
    const home = evening();
    const before = home.sees(sam);
    home.say(ada, 'openDoor');
    expect(home.sees(sam)).toEqual(before);
    home.wait(hours(2));
    expect(home.answer(sam, 'openDoor')).toBe('accepted');
    const match = home.now() + policy.matchLasts;
    expect([home.sees(ada)?.match, home.sees(sam)?.match]).toEqual([match, match]);
    expect([home.sees(ada)?.mine.door, home.sees(sam)?.mine.door]).toEqual([null, null]);
  });

  test('closed just before the other opens, it makes no match', () => {
    const home = evening();
    home.say(ada, 'openDoor');
    home.say(ada, 'closeDoor');
    home.say(sam, 'openDoor');
    expect(home.sees(ada)?.match).toBeNull();
  });

  test('opens anew only after its spacing, even when it was closed or met by a match', () => {
    const home = evening();
    home.say(ada, 'openDoor');
    home.say(ada, 'closeDoor');
    home.wait(policy.doorSpacing - 1);
    expect(home.answer(ada, 'openDoor')).toBe('doorSpacing');
    home.wait(1);
    expect(home.answer(ada, 'openDoor')).toBe('accepted');
  });

  test('a door and a match each last as long as the policy says', () => {
    const home = evening({ ...policy, doorLasts: hours(2), matchLasts: hours(5) });
    home.say(ada, 'openDoor');
    expect(home.sees(ada)?.mine.door).toBe(home.now() + hours(2));
    home.say(sam, 'openDoor');
    expect(home.sees(ada)?.match).toBe(home.now() + hours(5));
  });

  test('a match stays for its time, whatever either does', () => {
    const home = evening();
    home.say(ada, 'openDoor');
    home.say(sam, 'openDoor');
    home.say(ada, 'pause');
    home.say(sam, 'closeDoor');
    expect(home.sees(ada)?.match).not.toBeNull();
    home.wait(policy.matchLasts);
    expect(home.sees(sam)?.match).toBeNull();
  });
});

describe('a pause', () => {
  test('hides what the other sends, which looks open to them and fades like any other', () => {
    const home = evening();
    home.say(sam, 'pause');
    const before = home.sees(sam);
    home.say(ada, 'invite');
    expect(home.sees(sam)).toEqual(before);
    expect(home.invitation(ada)?.state).toBe('open');
    expect(nextChange(policy, home.couple(), sam, home.now())).toBeNull();
    expect(home.answer(sam, 'resume')).toBe('accepted');
    expect(home.invitation(sam)?.state).toBe('open');
  });

  test('takes back one’s own yes, closes one’s door, and declines nothing', () => {
    const mine = evening();
    mine.say(ada, 'invite');
    mine.say(ada, 'openDoor');
    mine.say(ada, 'pause');
    expect(mine.invitation(ada)?.state).toBe('withdrawn');
    expect(mine.sees(ada)?.mine).toMatchObject({ paused: true, door: null });
    const theirs = evening();
    theirs.say(sam, 'invite');
    theirs.say(ada, 'pause');
    expect(theirs.invitation(sam)?.state).toBe('open');
    const mutual = evening();
    mutual.say(sam, 'invite');
    mutual.say(ada, 'sayYes');
    mutual.say(ada, 'pause');
    expect(mutual.invitation(sam)?.state).toBe('over');
  });

  test('ends only from a moment after it: a late resume restores nothing', () => {
    const home = evening();
    const said = home.look(ada);
    home.say(ada, 'pause');
    expect(home.answer(ada, 'resume', { said })).toBe('momentPassed');
    expect(home.answer(ada, 'invite')).toBe('accepted');
    expect(home.answer(ada, 'resume')).toBe('accepted');
    expect(home.invitation(ada)?.state).toBe('open');
  });
});

describe('the next change', () => {
  test('is the first of the deadlines that show, for each of the two', () => {
    const home = evening();
    home.say(ada, 'invite');
    const fades = home.now() + policy.fades;
    expect(nextChange(policy, home.couple(), ada, home.now())).toBe(fades);
    expect(nextChange(policy, home.couple(), sam, home.now())).toBe(fades);
    home.say(sam, 'sayNo');
    expect(nextChange(policy, home.couple(), ada, home.now())).toBe(home.now() + policy.spacing);
    expect(nextChange(policy, home.couple(), sam, home.now())).toBeNull();
  });
});
