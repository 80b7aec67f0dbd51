import { type CommandName, exitNames } from '../../couple/command.ts';
import { type Couple, type Side, sides } from '../../couple/state.ts';
import { deepEqual } from '../../deep-equal.ts';
import { addSpan as later } from '../../time.ts';
import { deadlinesOf, findInvitation, hasChanged, standingInvitations } from '../couple-queries.ts';
import { nameOf } from '../format-trace.ts';
import { type Law, makeTraceLaw, type StateRule, type TraceRule, type TransitionRule } from '../law.ts';
import { coupleAfterProbe, idsFor, probe } from '../probe.ts';
import { commandOf } from '../request.ts';
import type { World } from '../rules.ts';
import type { CommandTransition, Transition } from '../transition.ts';

const exits: readonly CommandName[] = exitNames;
const isExit = ({ command }: CommandTransition): boolean => exits.includes(command.type);

/** L4, for a couple: each exit succeeds for both people, with any id, and has its effect. */
const exitsEverywhere: StateRule = ({ after: couple, at }, world) => {
  for (const by of sides) {
    for (const name of exits) {
      for (const id of idsFor(name, couple)) {
        const decision = probe(world, couple, { by, name, at, id, dial: null });
        if (!decision.ok) return `\`${name}\` by ${nameOf(by)} was refused: ${decision.refusal.code}`;
        const missing = missingEffect(decision.value, by, name, id);
        if (missing) return `after \`${name}\` by ${nameOf(by)}, ${missing}`;
      }
    }
  }
  return null;
};

/** L4, for a transition: no exit is refused, with any content and id. */
const noExitRefused: TransitionRule = (transition) =>
  transition.type === 'command' && isExit(transition) && !transition.decision.ok
    ? `\`${transition.command.type}\` by ${nameOf(transition.by)} was refused: ${transition.decision.refusal.code}`
    : null;

function missingEffect(couple: Couple, by: Side, name: CommandName, id: string): string | null {
  if (couple.ended) return null;
  if (name === 'leave') return 'the couple goes on';
  if (name === 'sayNo' && standingInvitations(couple).some(({ invitation }) => invitation.id === id))
    return 'it still stands';
  if (name === 'pause' && couple[by].pausedSince === null) return 'there is no pause';
  return name !== 'sayNo' && couple[by].door !== null ? 'the door is open' : null;
}

/** L10, for a transition: no yes of the author stands after a no to it, after a pause, or after leaving. */
const revocable: TransitionRule = (transition) => {
  if (transition.type !== 'command' || !isExit(transition) || transition.after.ended) return null;
  const { by, command, before, after } = transition;
  const who = nameOf(by);
  const named = command.type === 'sayNo' ? findInvitation(before, command.id)?.invitation : undefined;
  if (named && standingInvitations(after).some(({ invitation }) => invitation.id === named.id)) {
    return `${who} said no and ${named.id} still stands`;
  }
  if (command.type === 'leave')
    return command.couple === transition.act.couple ? `${who} left and the couple goes on` : null;
  if (command.type !== 'sayNo' && after[by].door !== null) return `the door of ${who} is still open`;
  if (command.type !== 'pause') return null;
  const yes = standingInvitations(after).find((sent) => sent.by === by || sent.invitation.state === 'mutual');
  return yes ? `${who} paused and a yes of theirs still stands (${yes.invitation.id})` : null;
};

/**
 * L11: a command from before an exit of its author, or from before leaving or pairing, has no effect afterwards. This
 * rule uses only the order of the trace, not marks or times.
 */
const noBeatsYes: TraceRule = (trace) => {
  const lastExit: Record<Side, number> = { a: -1, b: -1 };
  for (const [position, transition] of trace.entries()) {
    if (transition.type === 'pairing') lastExit.a = lastExit.b = position;
    if (transition.type !== 'command') continue;
    const { by, request, command } = transition;
    const opens = 'moment' in command;
    if (
      opens &&
      transition.decision.ok &&
      hasChanged(transition.before, transition.after, by) &&
      request.viewedAt <= lastExit[by]
    ) {
      const steps = position - lastExit[by];
      const reason = `what ${nameOf(by)} said before an exit took effect ${steps} steps after it`;
      return { transitions: position + 1, reason };
    }
    if (command.type === 'leave' && transition.after.ended && !transition.before.ended)
      lastExit.a = lastExit.b = position;
    else if (isExit(transition) && command.type !== 'leave') lastExit[by] = position;
  }
  return null;
};

/** L11, for a request: a command from another mark, from too long ago, or from ahead has no effect. */
const outdatedOpensNothing: TransitionRule = (transition, { policy }) => {
  if (transition.type !== 'command' || transition.before.ended || !('moment' in transition.command))
    return null;
  const { by, command, before, after, decision, at } = transition;
  if (!decision.ok || !hasChanged(before, after, by)) return null;
  const { moment } = command;
  if (moment.mark !== before[by].mark) return `what ${nameOf(by)} said before an exit took effect`;
  if (moment.at > at) return `what ${nameOf(by)} said ahead of time took effect`;
  return at - moment.at > policy.moment ? `what ${nameOf(by)} said too long ago took effect` : null;
};

/** L22, for a transition: a command repeated before anything else changes gets the same answer and has no effect. */
const repeatsAreIdle: TransitionRule = (transition, world) => {
  if (transition.type !== 'command') return null;
  const { by, decision, after } = transition;
  const moments = transition.decision.ok ? [transition.at, later(transition.at, 1)] : [transition.at];
  for (const at of moments) {
    const settled = world.rules.settle(world.policy, after, at);
    if (!deepEqual(settled, after)) return null;
    const second = arriveAgain(world, transition, settled, at);
    if (
      second.ok !== decision.ok ||
      (!second.ok && !decision.ok && !deepEqual(second.refusal, decision.refusal))
    ) {
      return `when the command was repeated, ${nameOf(by)} got another answer: ${second.ok ? 'accepted' : second.refusal.code}`;
    }
    if (second.ok && hasChanged(settled, second.value, by))
      return `when ${nameOf(by)} repeated the command, it had an effect again`;
  }
  return null;
};

/** L22, for a transition: an opening that arrives again after an exit of either person restores nothing. */
const repeatsRestoreNothing: TransitionRule = (transition, world) => {
  if (
    transition.type !== 'command' ||
    isExit(transition) ||
    !transition.decision.ok ||
    transition.after.ended
  )
    return null;
  if (transition.command.type === 'resume' || !hasChanged(transition.before, transition.after, transition.by))
    return null;
  const standingIds = standingInvitations(transition.after).map(({ invitation }) => invitation.id);
  for (const exiter of sides) {
    for (const name of exits.filter(
      (exit) => exit !== 'leave' && (exiter === transition.by || exit === 'sayNo'),
    )) {
      const afterExit = coupleAfterProbe(world, transition.after, {
        by: exiter,
        name,
        at: transition.at,
        ...(standingIds[0] ? { id: standingIds[0] } : {}),
      });
      for (const deadline of new Set([transition.at, ...deadlinesOf(afterExit)])) {
        const now = world.rules.settle(world.policy, afterExit, deadline);
        const second = arriveAgain(world, transition, now, deadline);
        if (!second.ok || !hasChanged(now, second.value, transition.by)) continue;
        return `after \`${name}\` by ${nameOf(exiter)}, the request of ${nameOf(transition.by)} arrived again and took effect`;
      }
    }
  }
  return null;
};

/** Decides the request of a transition again, with new ids and a new yes from the same dial. */
function arriveAgain(
  world: World,
  transition: CommandTransition,
  couple: Couple,
  at: CommandTransition['at'],
) {
  const newIds = { id: 'i-again', mark: 'm-again' } as unknown as CommandTransition['act']['newIds'];
  const act = { ...transition.act, at, newIds };
  const { dial, floor } = transition.desire;
  const reading = dial === null ? null : { dial, at, brakes: [], accelerators: [], note: null };
  return world.rules.decide(
    world.policy,
    couple,
    act,
    commandOf(world, transition.request, act, { reading, floor }),
  );
}

/** L26, for a transition: a refused command changes nothing, not even in place, and its refusal has no couple. */
const refusedIsUnchanged: TransitionRule = (transition) => {
  if (transition.type !== 'command' || transition.decision.ok) return null;
  const { by, command, decision } = transition;
  if ('value' in decision) return `the refusal of \`${command.type}\` by ${nameOf(by)} carries a couple`;
  if (!deepEqual(transition.before, transition.after))
    return `\`${command.type}\` by ${nameOf(by)} was refused and changed the couple`;
  const affected = sides.find(
    (side) => !deepEqual(transition.seen.before[side], transition.seen.after[side]),
  );
  return affected
    ? `\`${command.type}\` by ${nameOf(by)} was refused, and ${nameOf(affected)} sees something else`
    : null;
};

/** L4: exits everywhere. */
export const exitsSucceed: Law = makeTraceLaw('L4', 'Exits everywhere', {
  state: exitsEverywhere,
  transition: noExitRefused,
});
/** L10: revocable. */
export const yesIsRevocable: Law = makeTraceLaw('L10', 'Revocable', { transition: revocable });
/** L11: no beats yes. */
export const noComesFirst: Law = makeTraceLaw('L11', 'No beats yes', {
  request: outdatedOpensNothing,
  trace: noBeatsYes,
});
/** An accepted opening can take effect again at another age, so a search repeats each one. */
const isAcceptedOpening = (transition: Transition): boolean =>
  transition.type === 'command' && transition.decision.ok && !isExit(transition);

/** L22: idempotent. */
export const idempotent: Law = makeTraceLaw('L22', 'Idempotent', {
  request: (transition, world) => (isAcceptedOpening(transition) ? repeatsAreIdle(transition, world) : null),
  transition: (transition, world) =>
    isAcceptedOpening(transition)
      ? repeatsRestoreNothing(transition, world)
      : repeatsAreIdle(transition, world),
});
/** L26: refused is unchanged. */
export const refusalsChangeNothing: Law = makeTraceLaw('L26', 'Refused is unchanged', {
  transition: refusedIsUnchanged,
});
