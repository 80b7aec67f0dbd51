import { noAnswers, otherSide, type Reflection, refuse } from '@attune/core';
import { oneIdea, tinyReflections } from '../../src/testing/sharing/explore-sharing.ts';
import type { SharingRules } from '../../src/testing/sharing/sharing-state.ts';
import type { SharingScope } from '../../src/testing/sharing/state-graph.ts';
import {
  answeredWith,
  decide,
  listedTooEarly,
  refusalRevealsNo,
  shareOutlivesCouple,
  shippedExcept,
  view,
  withListedAnswers,
  withPerson,
} from './plant-sharing.ts';

/** Rules of ideas with one fault, the law that finds it, and the reason that the law reports. */
export interface SharingFault {
  readonly law: string;
  readonly name: string;
  readonly rules: SharingRules;
  readonly reason: RegExp;
  readonly of?: SharingScope;
}

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
    law: 'L28 A pause keeps',
    name: 'a share that shows through a pause',
    rules: shippedExcept({
      view: (state, side) => view({ ...state, [side]: { ...state[side], pausedSince: null } }, side),
    }),
    of: tinyReflections,
    reason: /`share` by (Ada|Sam) shows through a pause to (Ada|Sam)/,
  },
  {
    law: 'L28 A pause keeps',
    name: 'a share that has no time, so that a pause does not hide it',
    rules: shippedExcept({
      decide: (before, by, action) => {
        const decided = decide(before, by, action);
        const theirs = before[otherSide(by)];
        if (!decided.ok || decided.value === before) return decided;
        if (action.type !== 'share' || theirs.pausedSince === null) return decided;
        const { reflections } = decided.value[by];
        const shared = reflections.map((one) => ({
          ...one,
          shared: one.shared && { ...one.shared, sharedAt: null },
        }));
        return { ok: true, value: { ...decided.value, [by]: { ...decided.value[by], reflections: shared } } };
      },
    }),
    of: tinyReflections,
    reason: /`share` by (Ada|Sam) shows through a pause to (Ada|Sam)/,
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
    law: 'L21 Leaving',
    name: 'a share that outlives its couple',
    rules: shareOutlivesCouple,
    of: tinyReflections,
    reason: /(Ada|Sam) sees a share that outlived its couple/,
  },
  {
    law: 'Reflections',
    name: 'an edit that the partner sees without a new share',
    rules: withPerson((me, before, action) => {
      const edited = ({ written, writtenAt, shared }: Reflection): Reflection =>
        shared && 'arrival' in written
          ? { written, writtenAt, shared: { ...written, sharedAt: shared.sharedAt } }
          : { written, writtenAt, shared };
      return action.type === 'write' && me !== before
        ? { ...me, reflections: me.reflections.map(edited) }
        : me;
    }),
    of: tinyReflections,
    reason: /(Ada|Sam) does not see just what was shared/,
  },
  {
    law: 'L11 No beats yes',
    name: 'a late share of a text that was written since',
    rules: shippedExcept({
      decide: (before, by, action) =>
        decide(
          before,
          by,
          action.type === 'share' && action.since === 'beforeWriting' ? { ...action, since: 'now' } : action,
        ),
    }),
    of: tinyReflections,
    reason: /`share, from before writing` by Ada was accepted, where momentPassed is due/,
  },
  {
    law: 'Turn',
    name: 'a withdrawn share that no longer counts in its turn',
    rules: withPerson((me, _before, action) => (action.type === 'unshare' ? { ...me, crossed: null } : me)),
    of: tinyReflections,
    reason: /`share` by (Ada|Sam) was accepted, where turnFull is due/,
  },
  {
    law: 'L4 Exits everywhere',
    name: 'a share that cannot be withdrawn in its turn',
    rules: shippedExcept({
      decide: (before, by, action) =>
        action.type === 'unshare' && before[by].crossed ? refuse('turnFull') : decide(before, by, action),
    }),
    of: tinyReflections,
    reason: /`unshare` by (Ada|Sam) was refused: turnFull/,
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
];
