import type { Decision } from '../../couple/command.ts';
import { otherSide, sides } from '../../couple/state.ts';
import { deepEqual } from '../../deep-equal.ts';
import { swapSides } from '../couple-queries.ts';
import { nameOf } from '../format-trace.ts';
import { type Law, makeTraceLaw, type StateRule, type TransitionRule } from '../law.ts';
import { copyUnlessTrusted } from '../rules.ts';

/** L17, for a couple: with the sides exchanged, each person sees what the other saw. */
const seenAlike: StateRule = ({ after: couple, at, seen }, { rules, policy }) => {
  const mirrored = swapSides(couple);
  for (const side of sides) {
    if (!deepEqual(rules.view(policy, mirrored, otherSide(side), at), seen.after[side]))
      return `${nameOf(side)} would see something else on the other side`;
    const next = rules.nextChange(policy, mirrored, otherSide(side), at);
    if (next !== rules.nextChange(policy, couple, side, at)) return 'the next change depends on the side';
  }
  return null;
};

/** L17, for a transition: with the sides exchanged, the result is the same with the sides exchanged. */
const symmetric: TransitionRule = (transition, world) => {
  const { rules, policy } = world;
  if (transition.type === 'command') {
    const act = { ...transition.act, by: otherSide(transition.by) };
    const mirrored = rules.decide(
      policy,
      copyUnlessTrusted(world, swapSides(transition.before)),
      act,
      transition.command,
    );
    if (!deepEqual(mirrored, mirror(transition.decision)))
      return `\`${transition.command.type}\` has another result on the other side`;
  }
  const treatedAlike =
    transition.type !== 'time' ||
    deepEqual(rules.settle(policy, swapSides(transition.before), transition.at), swapSides(transition.after));
  return treatedAlike ? null : 'time treats the two differently';
};

const mirror = (decision: Decision): Decision =>
  decision.ok ? { ok: true, value: swapSides(decision.value) } : decision;

/** L17: symmetric. */
export const symmetry: Law = makeTraceLaw('L17', 'Symmetric', { state: seenAlike, transition: symmetric });
