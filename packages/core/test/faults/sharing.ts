import { otherSide, refuse } from '@attune/core';
import { noAnswers } from '@attune/core/sharing';
import { oneIdea } from '../../src/testing/sharing/explore-sharing.ts';
import {
  answeredWith,
  decide,
  listedTooEarly,
  refusalRevealsNo,
  shippedExcept,
  view,
  withListedAnswers,
  withPerson,
} from './plant-sharing.ts';

import type { SharingFault } from './sharing-fault.ts';
import { reflectionFaults } from './sharing-reflections.ts';

/** Faults of ideas and reflections. */
export const sharingFaults: readonly SharingFault[] = [
  {
    law: 'L15 No probing',
    name: 'an idea that is in common a turn too early',
    rules: listedTooEarly,
    reason: /`yes to walk` by (Ada|Sam) changes the list of ideas before the turn ends/,
  },
  {
    law: 'In common',
    name: 'a maybe that counts as a yes',
    rules: withListedAnswers((mine, theirs) =>
      [mine, theirs].map((me) => answeredWith(me, (answer) => (answer === 'maybe' ? 'yes' : answer))),
    ),
    reason: /walk is listed, to which (Ada|Sam) says maybe/,
  },
  {
    law: 'L15 No probing',
    name: 'an idea that needs only one yes',
    rules: withListedAnswers((mine) => [mine.ideas, mine.ideas]),
    reason: /teaches one person more than the other/,
  },
  {
    law: 'L15 No probing',
    name: 'a no that counts only from the next turn on',
    rules: withListedAnswers((mine, theirs, turn) =>
      [mine, theirs].map(({ ideas }) => ({
        ...ideas,
        answered: ideas.answered.map((one) =>
          one.answer === 'no' && one.turn === turn ? { ...one, answer: 'yes', turn: turn - 1 } : one,
        ),
      })),
    ),
    reason: /`no to walk` by (Ada|Sam) changes the list of ideas before the turn ends/,
  },
  {
    law: 'L15 No probing',
    name: 'a list that only one person sees',
    rules: shippedExcept({
      view: (state, side) => (side === 'a' ? view(state, side) : { ...view(state, side), inCommon: [] }),
    }),
    reason: /teaches one person more than the other/,
  },
  {
    law: 'L15 No probing',
    name: 'a yes that is taken back and leaves the list at once',
    rules: withListedAnswers((mine, theirs) =>
      [mine, theirs].map(({ ideas }) => ({ ...ideas, withdrawn: [] })),
    ),
    reason: /`(no|maybe) to walk` by (Ada|Sam) changes the list of ideas before the turn ends/,
  },
  {
    law: 'In common',
    name: 'an idea that does not rest after it was taken back',
    rules: withListedAnswers((mine, theirs, turn) =>
      [mine, theirs].map(({ ideas }) => ({
        ...ideas,
        withdrawn: ideas.withdrawn.filter((one) => one.turn === turn),
      })),
    ),
    of: oneIdea,
    reason: /walk is listed/,
  },
  {
    law: 'L21 Leaving',
    name: 'answers that outlive their couple',
    rules: shippedExcept({
      decide: (before, by, action) => {
        const decided = decide(before, by, action);
        if (action.type !== 'leave' || !before.paired || !decided.ok) return decided;
        const kept = (side: 'a' | 'b') => ({ ...decided.value[side], ideas: before[side].ideas });
        return { ok: true, value: { ...decided.value, a: kept('a'), b: kept('b') } };
      },
    }),
    reason: /answers of (Ada|Sam) outlived their couple/,
  },
  {
    law: 'L22 Idempotent',
    name: 'a repeated yes that gets the current turn',
    rules: withPerson((me, before, action, { turn }) =>
      me === before && action.type === 'answer' && action.answer === 'yes'
        ? {
            ...me,
            ideas: {
              ...me.ideas,
              answered: me.ideas.answered.map((one) => (one.idea === action.idea ? { ...one, turn } : one)),
            },
          }
        : me,
    ),
    reason: /`yes to walk` by (Ada|Sam) changed something/,
  },
  {
    law: 'Turn',
    name: 'a withdrawn yes that no longer counts in its turn',
    rules: withPerson((me, before, action) => {
      const was = action.type === 'answer' && before.ideas.answered.find(({ idea }) => idea === action.idea);
      return was && was.answer === 'yes' && me !== before && action.answer !== 'yes'
        ? { ...me, ideas: { ...me.ideas, given: null } }
        : me;
    }),
    reason: /`yes to (walk|bath)` by (Ada|Sam) was accepted, where turnFull is due/,
  },
  {
    law: 'Refusals',
    name: 'a refusal that reveals the other’s answer',
    rules: refusalRevealsNo,
    reason: /`yes to walk` by (Ada|Sam) was refused: turnFull/,
  },
  {
    law: 'L4 Exits everywhere',
    name: 'a no that is refused as too late',
    rules: shippedExcept({
      decide: (before, by, action) =>
        action.type === 'answer' && action.answer === 'no' && before[by].ideas.answered.length > 0
          ? refuse('momentPassed')
          : decide(before, by, action),
    }),
    reason: /`no to walk` by (Ada|Sam) was refused: momentPassed/,
  },
  {
    law: 'L11 No beats yes',
    name: 'a no that keeps the mark',
    rules: withPerson((me, before, action) =>
      action.type === 'answer' && action.answer === 'no' ? { ...me, mark: before.mark } : me,
    ),
    reason: /`no to walk` by (Ada|Sam) keeps the mark/,
  },
  {
    law: 'L11 No beats yes',
    name: 'a yes from before an exit',
    rules: shippedExcept({
      decide: (before, by, action) =>
        decide(before, by, action.type === 'answer' ? { ...action, since: 'now' } : action),
    }),
    reason: /`yes to walk, from before an exit` by Ada was accepted, where momentPassed is due/,
  },
  {
    law: 'L9 Ownership',
    name: 'a no that changes the other’s answers',
    rules: shippedExcept({
      decide: (before, by, action) => {
        const decided = decide(before, by, action);
        if (!decided.ok || action.type !== 'answer' || action.answer !== 'no') return decided;
        const theirs = { ...before[otherSide(by)], ideas: noAnswers };
        return { ok: true, value: { ...decided.value, [otherSide(by)]: theirs } };
      },
    }),
    reason: /`no to walk` by (Ada|Sam) changed what is (Ada|Sam)’s/,
  },
  ...reflectionFaults,
];
