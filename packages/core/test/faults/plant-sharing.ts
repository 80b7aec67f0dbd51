import { otherSide, refuse } from '@attune/core';
import { commonIdeas, noAnswers } from '@attune/core/sharing';
import {
  type Person,
  type SharingAction,
  type SharingRules,
  type SharingState,
  shippedSharingRules,
  tinyMenu,
  tinyTurns,
} from '../../src/testing/sharing/sharing-state.ts';

/** Replaces some of the shipped rules. */
export const shippedExcept = (planted: Partial<SharingRules>): SharingRules => ({
  ...shippedSharingRules,
  ...planted,
});
export const { decide, view } = shippedSharingRules;

/** Changes the author after each accepted action. */
export const withPerson = (
  change: (me: Person, before: Person, action: SharingAction, state: SharingState) => Person,
): SharingRules =>
  shippedExcept({
    decide: (before, by, action) => {
      const decided = decide(before, by, action);
      if (!decided.ok) return decided;
      const me = change(decided.value[by], before[by], action, before);
      return { ok: true, value: me === decided.value[by] ? decided.value : { ...decided.value, [by]: me } };
    },
  });
/** Returns a person's answers, each changed. */
export const answeredWith = ({ ideas }: Person, change: (answer: string) => string): Person['ideas'] => ({
  ...ideas,
  answered: ideas.answered.map((one) => ({ ...one, answer: change(one.answer) as typeof one.answer })),
});
/** Computes the ideas in common from other answers. */
export const withListedAnswers = (
  list: (mine: Person, theirs: Person, turn: number) => Person['ideas'][],
): SharingRules =>
  shippedExcept({
    view: (state, side) => {
      const [mine = noAnswers, theirs = noAnswers] = list(state[side], state[otherSide(side)], state.turn);
      const input = { policy: tinyTurns, menu: tinyMenu, turn: state.turn };
      return { ...view(state, side), inCommon: commonIdeas(input, mine, theirs) };
    },
  });

/** A refusal that reveals the other's answer. */
export const refusalRevealsNo = shippedExcept({
  decide: (before, by, action) => {
    const reveals =
      action.type === 'answer' &&
      action.answer === 'yes' &&
      before[otherSide(by)].ideas.answered.some(
        ({ idea, answer }) => idea === action.idea && answer === 'no',
      );
    return reveals && decide(before, by, action).ok ? refuse('turnFull') : decide(before, by, action);
  },
});
/** An idea that is in common a turn too early. */
export const listedTooEarly = shippedExcept({
  view: (state, side) => view({ ...state, turn: state.turn + 1 }, side),
});
/** A share that outlives its couple. */
export const shareOutlivesCouple = shippedExcept({
  decide: (before, by, action) => {
    const decided = decide(before, by, action);
    if (action.type !== 'leave' || !before.paired || !decided.ok) return decided;
    const kept = (side: 'a' | 'b') => ({ ...decided.value[side], reflections: before[side].reflections });
    return { ok: true, value: { ...decided.value, a: kept('a'), b: kept('b') } };
  },
});
