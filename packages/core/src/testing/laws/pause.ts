import { type Couple, otherSide, sides } from '../../couple/state.ts';
import { deepEqual } from '../../deep-equal.ts';
import { standingInvitations } from '../couple-queries.ts';
import { nameOf } from '../format-trace.ts';
import { type Law, makeTraceLaw, type StateRule, type TransitionRule } from '../law.ts';

/** L28, for a transition: an invitation of the other changes nothing that a paused person sees. */
const pauseKeeps: TransitionRule = (transition) => {
  if (transition.type !== 'command' || transition.command.type !== 'invite' || transition.before.ended)
    return null;
  const side = otherSide(transition.by);
  return transition.before[side].pausedSince !== null &&
    !deepEqual(transition.seen.before[side], transition.seen.after[side])
    ? `${nameOf(transition.by)} invited, and what ${nameOf(side)} sees through a pause changed`
    : null;
};

/** L28, for a couple: a paused person sees the same, now and later, as if the other had sent nothing. */
const pauseHides: StateRule = ({ after: couple, at }, { rules, policy }) => {
  if (couple.ended) return null;
  for (const side of sides.filter((one) => couple[one].pausedSince !== null)) {
    const them = otherSide(side);
    const [standing] = standingInvitations(couple);
    if (standing?.by !== them || standing.invitation.state !== 'open') continue;
    const without: Couple = { ...couple, [them]: { ...couple[them], invitation: null } };
    const seen = (one: Couple) => rules.view(policy, one, side, at);
    if (!deepEqual(seen(couple), seen(without))) {
      return `${nameOf(side)} sees through a pause that ${nameOf(them)} invited`;
    }
    const next = (one: Couple) => rules.nextChange(policy, one, side, at);
    if (next(couple) !== next(without)) return `the next change of ${nameOf(side)} tells what a pause hides`;
  }
  return null;
};

/** L28: a pause keeps. */
export const aPauseKeeps: Law = makeTraceLaw('L28', 'A pause keeps', {
  state: pauseHides,
  transition: pauseKeeps,
});
