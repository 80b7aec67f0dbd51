import { ideasInCommon, noAnswers, otherSide, refuse } from '@attune/core';
import {
  type Deed,
  type Person,
  type SharingRules,
  type SharingState,
  shippedSharingRules,
  tinyMenu,
} from '../../src/testing/sharing/sharing-state.ts';

/** The shipped rules but for what is planted. */
export const but = (planted: Partial<SharingRules>): SharingRules => ({ ...shippedSharingRules, ...planted });
export const { decide, glimpse } = shippedSharingRules;

/** Plants a change of what one person is left with by a deed. */
export const leaving = (
  change: (me: Person, before: Person, deed: Deed, beside: SharingState) => Person,
): SharingRules =>
  but({
    decide: (before, by, deed) => {
      const decided = decide(before, by, deed);
      if (!decided.ok) return decided;
      const me = change(decided.value[by], before[by], deed, before);
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
    glimpse: (beside, side) => {
      const [mine = noAnswers, theirs = noAnswers] = list(beside[side], beside[otherSide(side)], beside.turn);
      return { ...glimpse(beside, side), inCommon: ideasInCommon(tinyMenu, mine, theirs, beside.turn) };
    },
  });

/** A refusal that tells of the other's answer. */
export const tellsOfANo = but({
  decide: (before, by, deed) => {
    const told =
      deed.type === 'answer' &&
      deed.answer === 'yes' &&
      before[otherSide(by)].ideas.answered.some(({ idea, answer }) => idea === deed.idea && answer === 'no');
    return told && decide(before, by, deed).ok ? refuse('turnFull') : decide(before, by, deed);
  },
});
/** An idea in common a turn too early. */
export const tooEarly = but({
  glimpse: (beside, side) => glimpse({ ...beside, turn: beside.turn + 1 }, side),
});
/** A share that outlives its couple. */
export const outlives = but({
  decide: (before, by, deed) => {
    const decided = decide(before, by, deed);
    if (deed.type !== 'leave' || !before.paired || !decided.ok) return decided;
    const kept = (side: 'a' | 'b') => ({ ...decided.value[side], reflections: before[side].reflections });
    return { ok: true, value: { ...decided.value, a: kept('a'), b: kept('b') } };
  },
});
