import { otherSide } from '@attune/core';
import { freshMark, type SharingRules } from '../../src/testing/sharing/sharing-state.ts';
import { decide, listedTooEarly, refusalRevealsNo, shippedExcept } from './plant-sharing.ts';

/** Faults that show as a difference between two worlds. */
export const sharingLeaks: readonly (readonly [string, SharingRules, RegExp])[] = [
  ['a refusal that reveals the other’s answer', refusalRevealsNo, /gets another answer in the other world/],
  ['a yes that shows before its turn ends', listedTooEarly, /sees one thing in one world and another/],
  [
    'an exit that renews the other’s mark too',
    shippedExcept({
      decide: (before, by, action) => {
        const decided = decide(before, by, action);
        const wasYes = before[by].ideas.answered.some(({ answer }) => answer === 'yes');
        if (!decided.ok || action.type !== 'answer' || action.answer !== 'no' || !wasYes) return decided;
        const ideas = { ...before[otherSide(by)].ideas, given: { turn: before.turn, yeses: 1 } };
        return {
          ok: true,
          value: { ...decided.value, [otherSide(by)]: { ...before[otherSide(by)], ideas, mark: freshMark } },
        };
      },
    }),
    /sees one thing in one world and another/,
  ],
];
