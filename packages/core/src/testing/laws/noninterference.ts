import { otherSide, sides } from '../../couple/state.ts';
import { deepEqual } from '../../deep-equal.ts';
import { hasChanged } from '../couple-queries.ts';
import { nameOf } from '../format-trace.ts';
import { type Law, makeTraceLaw, type StateRule, type TransitionRule } from '../law.ts';
import { isSecret } from '../secrets.ts';

/** L13, for a couple: what a person sees contains no mark of the partner, because marks change by secret exits. */
const marksNeverShow: StateRule = ({ after: couple, seen }) => {
  if (couple.ended) return null;
  const side = sides.find((one) =>
    JSON.stringify(seen.after[one]).includes(`"${couple[otherSide(one)].mark}"`),
  );
  return side ? `${nameOf(side)} sees the mark of ${nameOf(otherSide(side))}` : null;
};

/** L13, for a transition: a secret action changes neither what the partner sees nor when that changes next. */
const secretsShowNothing: TransitionRule = (transition, { rules, policy }) => {
  if (transition.type !== 'command' || !transition.decision.ok) return null;
  const { by, command, before, after, seen, at } = transition;
  if (!isSecret({ by, command }, before)) return null;
  const them = otherSide(by);
  if (!deepEqual(seen.before[them], seen.after[them]))
    return `\`${command.type}\` by ${nameOf(by)} is secret and shows to ${nameOf(them)}`;
  // A renewed mark changes no view, so time cannot show it either.
  if (!hasChanged(before, after, by)) return null;
  const next = [before, after].map((couple) => rules.nextChange(policy, couple, them, at));
  return next[0] === next[1]
    ? null
    : `after \`${command.type}\` by ${nameOf(by)}, which is secret, ${nameOf(them)} is to see a change at another time`;
};

/**
 * L13, one step at a time: noninterference. It is necessary and not sufficient; `noninterference()` compares two worlds
 * in full.
 */
export const secretsStayHidden: Law = makeTraceLaw('L13', 'Noninterference', {
  state: marksNeverShow,
  transition: secretsShowNothing,
});
