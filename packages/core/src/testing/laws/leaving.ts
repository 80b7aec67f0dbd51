import { commandNames, exitNames } from '../../couple/command.ts';
import { type ActiveCouple, type Side, sides } from '../../couple/state.ts';
import { deepEqual } from '../../deep-equal.ts';
import { type Instant, ifFuture } from '../../time.ts';
import { pristineCouple } from '../couple-queries.ts';
import { nameOf } from '../format-trace.ts';
import { type Law, makeTraceLaw, type TraceRule, type TransitionRule } from '../law.ts';
import { probe } from '../probe.ts';

/** L21, for a transition: leaving ends this couple and no other, at once, and nothing of it can be read. */
const leavingErases: TransitionRule = (transition, { rules, policy }) => {
  if (transition.type === 'command' && transition.command.type === 'leave') {
    const named = transition.command.couple === transition.act.couple;
    if (named && !transition.after.ended) return `${nameOf(transition.by)} left and the couple goes on`;
    if (!named && !deepEqual(transition.before, transition.after))
      return 'leaving an earlier couple changed this one';
  }
  if (!transition.after.ended) return null;
  if (!deepEqual(transition.after, { ended: true })) return 'something of the couple is left after its end';
  for (const side of sides) {
    if (transition.seen.after[side] !== null) return `${nameOf(side)} still sees something of the couple`;
    if (rules.nextChange(policy, transition.after, side, transition.at) !== null)
      return 'a change is announced for after the end';
  }
  return null;
};

/** L21, for a transition after the end: exits succeed, all else is `notPaired`, and the couple does not resume. */
const nothingAfterTheEnd: TransitionRule = (transition, world) => {
  if (transition.before.ended && !transition.after.ended && transition.type !== 'pairing')
    return 'a couple that had ended goes on';
  if (!transition.after.ended) return null;
  for (const by of sides) {
    for (const name of commandNames) {
      const decision = probe(world, transition.after, { by, name, at: transition.at });
      const exits = exitNames.some((exit) => exit === name);
      if (
        exits ? !decision.ok || !decision.value.ended : decision.ok || decision.refusal.code !== 'notPaired'
      ) {
        return `after the end, \`${name}\` by ${nameOf(by)} was not answered like a command after leaving`;
      }
    }
  }
  return null;
};

/**
 * L21: a new couple is in the state that pairing creates, and has no ids or marks of an earlier couple. Only the own
 * running spacings of each person come with them.
 */
const nextCoupleIsNew: TraceRule = (trace) => {
  const earlierIds: string[] = [];
  let currentIds: string[] = [];
  let ended: ActiveCouple | null = null;
  for (const [position, transition] of trace.entries()) {
    const fail = (reason: string) => ({ transitions: position + 1, reason });
    if (transition.type === 'pairing') {
      earlierIds.push(...currentIds);
      currentIds = [];
      if (transition.after.ended) return fail('a new couple has ended already');
      const marks = { a: transition.after.a.mark, b: transition.after.b.mark };
      const untouched = pristineCouple(marks);
      const brings = (side: Side) => ({ ...untouched[side], ...spacingsBrought(ended, side, transition.at) });
      if (!deepEqual(transition.after, { ...untouched, a: brings('a'), b: brings('b') }))
        return fail('a new couple is not untouched, except for the spacings that each person brings');
    }
    if (transition.after.ended && !transition.before.ended) ended = transition.before;
    const text = JSON.stringify([transition.after, transition.seen.after]);
    const leaked = earlierIds.find((id) => text.includes(`"${id}"`));
    if (leaked) return fail(`${leaked} of an earlier couple is still there`);
    if (transition.type === 'command' && transition.command.type === 'invite')
      currentIds.push(transition.act.newIds.id);
    if (transition.type === 'command') currentIds.push(transition.act.newIds.mark);
  }
  return null;
};

/** The spacings of one person at the end of their couple that still run. */
function spacingsBrought(ended: ActiveCouple | null, side: Side, at: Instant) {
  const { doorSpacing, spacing } = ended?.[side] ?? { doorSpacing: null, spacing: null };
  return { doorSpacing: ifFuture(doorSpacing, at), spacing: ifFuture(spacing, at) };
}

/** L21: leaving. */
export const leaving: Law = makeTraceLaw('L21', 'Leaving', {
  transition: (transition, world) =>
    leavingErases(transition, world) ?? nothingAfterTheEnd(transition, world),
  trace: nextCoupleIsNew,
});
