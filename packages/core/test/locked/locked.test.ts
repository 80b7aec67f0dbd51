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
import { en } from '@attune/core/messages/en';
import { describe, expect, test } from 'vitest';
import { ada, sam, scriptedCouple } from '../support/scripted-couple.ts';

describe('the locked view', () => {
  test('shows a mutual invitation without its sender, and a match', () => {
    const couple = scriptedCouple();
    couple.run(ada, 'invite');
    for (const side of [ada, sam] as const) {
      expect(lockedView(couple.viewOf(side))).toEqual({ mutual: null, match: null });
    }
    couple.run(sam, 'sayYes');
    const { id, mutualUntil } = couple.invitationOf(sam) ?? {};
    const mutual = { id, idea: null, note: null, until: mutualUntil };
    for (const side of [ada, sam] as const) {
      expect(lockedView(couple.viewOf(side))).toEqual({ mutual, match: null });
    }
    couple.run(sam, 'openDoor');
    expect(lockedView(couple.viewOf(sam))?.match).toBeNull();
    couple.run(ada, 'openDoor');
    expect(lockedView(couple.viewOf(sam))?.match).not.toBeNull();
    couple.run(ada, 'sayNo');
    for (const side of [ada, sam] as const) {
      const { match = null } = couple.viewOf(side) ?? {};
      expect(lockedView(couple.viewOf(side))).toEqual({ mutual: null, match });
      expect(match).not.toBeNull();
    }
    couple.run(ada, 'leave');
    expect([lockedView(couple.viewOf(ada)), lockedView(couple.viewOf(sam))]).toEqual([null, null]);
  });
  test('does not change the view that it is made from', () => {
    const couple = scriptedCouple();
    couple.run(ada, 'invite');
    const view = couple.viewOf(ada);
    const copy = structuredClone(view);
    lockedView(view);
    expect(sameView(view, copy)).toBe(true);
  });
});

describe('a locked phone', () => {
  test('may use sayNo, closeDoor, pause and leave, and nothing else', () => {
    expect(commandNames.filter(allowedLocked)).toEqual(['sayNo', 'closeDoor', 'pause', 'leave']);
    expect(lockedCommands).toHaveLength(4);
    expect(lockedCommands).toEqual(exitNames);
    for (const command of ['invite', 'sayYes', 'openDoor', 'resume', 'setDial', 'answerIdea', 'look', '']) {
      expect(allowedLocked(command)).toBe(false);
    }
    expect(render(message('refusal.locked'), 'en', { en }).text).toMatch(/unlock/i);
  });
});
