import {
  allowedLocked,
  commandNames,
  exitNames,
  lockedCommands,
  lockedView,
  message,
  render,
  sameView,
} from '@attune/core';
import { describe, expect, test } from 'vitest';
import { ada, evening, sam } from '../support/scripted-couple.ts';

describe('what is seen without an unlock', () => {
  test('is what is mutual, without who sent it, and a match', () => {
    const both = evening();
    both.say(ada, 'invite');
    for (const side of [ada, sam] as const) {
      expect(lockedView(both.sees(side))).toEqual({ mutual: null, match: null });
    }
    both.say(sam, 'sayYes');
    const { id, mutualUntil } = both.invitation(sam) ?? {};
    const mutual = { id, idea: null, note: null, until: mutualUntil };
    for (const side of [ada, sam] as const) {
      expect(lockedView(both.sees(side))).toEqual({ mutual, match: null });
    }
    both.say(sam, 'openDoor');
    expect(lockedView(both.sees(sam))?.match).toBeNull();
    both.say(ada, 'openDoor');
    expect(lockedView(both.sees(sam))?.match).not.toBeNull();
    both.say(ada, 'sayNo');
    for (const side of [ada, sam] as const) {
      const { match = null } = both.sees(side) ?? {};
      expect(lockedView(both.sees(side))).toEqual({ mutual: null, match });
      expect(match).not.toBeNull();
    }
    both.say(ada, 'leave');
    expect([lockedView(both.sees(ada)), lockedView(both.sees(sam))]).toEqual([null, null]);
  });
  test('leaves the view itself as it is', () => {
    const both = evening();
    both.say(ada, 'invite');
    const seen = both.sees(ada);
    const copy = structuredClone(seen);
    lockedView(seen);
    expect(sameView(seen, copy)).toBe(true);
  });
});

describe('without an unlock', () => {
  test('no, closeDoor, pause and leave work, and nothing else', () => {
    expect(commandNames.filter(allowedLocked)).toEqual(['sayNo', 'closeDoor', 'pause', 'leave']);
    expect(lockedCommands).toHaveLength(4);
    expect(lockedCommands).toEqual(exitNames);
    for (const command of ['invite', 'sayYes', 'openDoor', 'resume', 'setDial', 'answerIdea', 'look', '']) {
      expect(allowedLocked(command)).toBe(false);
    }
    expect(render(message('refusal.locked'))).toMatch(/unlock/i);
  });
});
