import { ideasInCommon, noAnswers, otherSide, refuse } from '@attune/core';
import {
  type Person,
  type SharingAction,
  type SharingRules,
  type SharingState,
  shippedSharingRules,
  tinyMenu,
} from '../../src/testing/sharing/sharing-state.ts';

/** The shipped rules but for what is planted. */
export const but = (planted: Partial<SharingRules>): SharingRules => ({ ...shippedSharingRules, ...planted });
export const { decide, view } = shippedSharingRules;

/** Plants a change of what one person is left with by a action. */
export const leaving = (
  change: (me: Person, before: Person, action: SharingAction, state: SharingState) => Person,
): SharingRules =>
  but({
    decide: (before, by, action) => {
      const decided = decide(before, by, action);
      if (!decided.ok) return decided;
      const me = change(decided.value[by], before[by], action, before);
      return { ok: true, value: me === decided.value[by] ? decided.value : { ...decided.value, [by]: me } };
    },
  });
/** A person's answers, told otherwise. */
export const answeredWith = ({ ideas }: Person, change: (answer: string) => string): Person['ideas'] => ({
  ...ideas,
  answered: ideas.answered.map((one) => ({ ...one, answer: change(one.answer) as typeof one.answer })),
});
/** Plants other answers for the list of ideas in common to be made of. */
export const listing = (
  list: (mine: Person, theirs: Person, turn: number) => Person['ideas'][],
): SharingRules =>
  but({
    view: (state, side) => {
      const [mine = noAnswers, theirs = noAnswers] = list(state[side], state[otherSide(side)], state.turn);
      return { ...view(state, side), inCommon: ideasInCommon(tinyMenu, mine, theirs, state.turn) };
    },
  });

/** A refusal that tells of the other's answer. */
export const tellsOfANo = but({
  decide: (before, by, action) => {
    const findFailure =
      action.type === 'answer' &&
      action.answer === 'yes' &&
      before[otherSide(by)].ideas.answered.some(
        ({ idea, answer }) => idea === action.idea && answer === 'no',
      );
    return findFailure && decide(before, by, action).ok ? refuse('turnFull') : decide(before, by, action);
  },
});
/** An idea in common a turn too early. */
export const tooEarly = but({
  view: (state, side) => view({ ...state, turn: state.turn + 1 }, side),
});
/** A share that outlives its couple. */
export const outlives = but({
  decide: (before, by, action) => {
    const decided = decide(before, by, action);
    if (action.type !== 'leave' || !before.paired || !decided.ok) return decided;
    const kept = (side: 'a' | 'b') => ({ ...decided.value[side], reflections: before[side].reflections });
    return { ok: true, value: { ...decided.value, a: kept('a'), b: kept('b') } };
  },
});
