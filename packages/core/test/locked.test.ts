import {
  allowedLocked,
  commandNames,
  type LockedView,
  lockedCommands,
  lockedView,
  message,
  sameView,
  say,
  type View,
} from '@attune/core';
import { play, policies, shippedRules, stories, tell } from '@attune/core/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ada, evening, sam } from './evening.ts';

const locks = (lock: typeof lockedView, numRuns = 300) =>
  fc.check(
    fc.property(policies, stories, (policy, steps) => {
      const trace = play({ rules: shippedRules, policy }, steps);
      for (const [place, { seen }] of trace.entries()) {
        const alike = JSON.stringify(lock(seen.after.a)) === JSON.stringify(lock(seen.after.b));
        if (!alike) throw new Error(tell(trace.slice(0, place + 1)));
      }
    }),
    { seed: 1, numRuns },
  );

describe('L27 Locked: what is seen without an unlock', () => {
  test('is what both see alike, in every state of every story', { timeout: 60_000 }, () => {
    expect(locks(lockedView)).toMatchObject({ failed: false });
  });

  const faults: readonly (readonly [string, typeof lockedView])[] = [
    [
      'an open invitation',
      (view) => {
        const right = lockedView(view);
        const open = view?.invitation?.state === 'open' ? view.invitation : null;
        return right && open
          ? { ...right, mutual: { id: open.id, idea: null, note: null, until: null } }
          : right;
      },
    ],
    ['who sent it', (view) => ({ ...lockedView(view), from: view?.invitation?.fromMe }) as LockedView | null],
    ['a pause of one’s own', (view) => ({ ...lockedView(view), ...view?.mine }) as LockedView | null],
    [
      'when what is mutual was sent',
      (view) => ({ ...lockedView(view), at: view?.invitation?.sentAt ?? null }) as LockedView | null,
    ],
    [
      'a door for a match',
      (view: View | null) => {
        const right = lockedView(view);
        return right && view ? { ...right, match: right.match ?? view.mine.door } : right;
      },
    ],
  ];
  test.each(faults)('would show with %s', { timeout: 60_000 }, (_name, lock) => {
    expect(locks(lock)).toMatchObject({ failed: true });
  });

  test('is what is mutual, without who sent it, and a match', () => {
    const both = evening();
    both.say(ada, 'invite');
    for (const side of [ada, sam] as const) {
      expect(lockedView(both.sees(side))).toEqual({ mutual: null, match: null });
    }
    both.say(sam, 'yes');
    const { id, mutualUntil } = both.invitation(sam) ?? {};
    const mutual = { id, idea: null, note: null, until: mutualUntil };
    for (const side of [ada, sam] as const) {
      expect(lockedView(both.sees(side))).toEqual({ mutual, match: null });
    }
    both.say(sam, 'openDoor');
    expect(lockedView(both.sees(sam))?.match).toBeNull();
    both.say(ada, 'openDoor');
    expect(lockedView(both.sees(sam))?.match).not.toBeNull();
    both.say(ada, 'no');
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
    expect(commandNames.filter(allowedLocked)).toEqual(['no', 'closeDoor', 'pause', 'leave']);
    expect(lockedCommands).toHaveLength(4);
    for (const command of ['invite', 'yes', 'openDoor', 'resume', 'setDial', 'answerIdea', 'look', '']) {
      expect(allowedLocked(command)).toBe(false);
    }
    expect(say(message('refusal.locked'))).toMatch(/unlock/i);
  });
});
