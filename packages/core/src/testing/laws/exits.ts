import { type CommandName, exitNames } from '../../couple/command.ts';
import { type Couple, type Side, sides } from '../../couple/state.ts';
import { deepEqual } from '../../deep-equal.ts';
import { addSpan as later } from '../../time.ts';
import { deadlinesOf, findInvitation, hasChanged, standingInvitations } from '../couple-queries.ts';
import { nameOf } from '../format-trace.ts';
import {
  combineRules,
  type Law,
  makeTraceLaw,
  type StateRule,
  type TraceRule,
  type TransitionRule,
} from '../law.ts';
import { coupleAfterProbe, idsFor, probe } from '../probe.ts';
import { commandOf } from '../request.ts';
import type { World } from '../rules.ts';
import type { CommandTransition } from '../transition.ts';

const exits: readonly CommandName[] = exitNames;
const isExit = ({ command }: CommandTransition): boolean => exits.includes(command.type);

/** L4, of a couple: each exit succeeds for both people, to whatever id, and does what it says. */
export const exitsEverywhere: StateRule = ({ after: couple, at }, world) => {
  for (const by of sides) {
    for (const name of exits) {
      for (const id of idsFor(name, couple)) {
        const decision = probe(world, couple, { by, name, at, id, dial: null });
        if (!decision.ok) return `\`${name}\` by ${nameOf(by)} was refused: ${decision.refusal.code}`;
        const undone = notExited(decision.value, by, name, id);
        if (undone) return `after \`${name}\` by ${nameOf(by)}, ${undone}`;
      }
    }
  }
  return null;
};

/** L4, of one transition: no exit was refused, whatever words and ids it came with. */
export const noExitRefused: TransitionRule = (transition) =>
  transition.type === 'command' && isExit(transition) && !transition.decision.ok
    ? `\`${transition.command.type}\` by ${nameOf(transition.by)} was refused: ${transition.decision.refusal.code}`
    : null;

function notExited(couple: Couple, by: Side, name: CommandName, id: string): string | null {
  if (couple.ended) return null;
  if (name === 'leave') return 'the couple goes on';
  if (name === 'sayNo' && standingInvitations(couple).some(({ invitation }) => invitation.id === id))
    return 'it still stands';
  if (name === 'pause' && !couple[by].paused) return 'there is no pause';
  return name !== 'sayNo' && couple[by].door !== null ? 'the door is open' : null;
}

/** L10, of one transition: after a no to what stands, a pause or a leaving, no yes of its author stands. */
export const revocable: TransitionRule = (transition) => {
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
 * L11: nothing said before an exit of its author, or before a leaving or a pairing, takes effect after it.
 * Told by the order of the story alone: it looks at no mark and at no clock.
 */
export const noBeatsYes: TraceRule = (trace) => {
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

/** L11, of one transition: what names an older mark than its author's takes no effect. */
export const outdatedOpensNothing: TransitionRule = (transition) => {
  if (transition.type !== 'command' || transition.before.ended || !('moment' in transition.command))
    return null;
  const { by, command, before, after, decision } = transition;
  return command.moment.mark !== before[by].mark && decision.ok && hasChanged(before, after, by)
    ? `what ${nameOf(by)} said before an exit took effect`
    : null;
};

/** L22, of one transition: said again at once, or before anything else changes, it has the same answer and no effect. */
export const repeatsAreIdle: TransitionRule = (transition, world) => {
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
      return `said again, ${nameOf(by)} got another answer: ${second.ok ? 'accepted' : second.refusal.code}`;
    }
    if (second.ok && hasChanged(settled, second.value, by))
      return `said again by ${nameOf(by)}, it had an effect once more`;
  }
  return null;
};

/** L22, of one transition: what opened something, arriving again after an exit of either person, restores nothing. */
export const repeatsRestoreNothing: TransitionRule = (transition, world) => {
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
      const left = coupleAfterProbe(world, transition.after, {
        by: exiter,
        name,
        at: transition.at,
        ...(standingIds[0] ? { id: standingIds[0] } : {}),
      });
      for (const deadline of [transition.at, ...deadlinesOf(left)]) {
        const now = world.rules.settle(world.policy, left, deadline);
        const second = arriveAgain(world, transition, now, deadline);
        if (!second.ok || !hasChanged(now, second.value, transition.by)) continue;
        return `after \`${name}\` by ${nameOf(exiter)}, the request of ${nameOf(transition.by)} arrived again and took effect`;
      }
    }
  }
  return null;
};

/** The request of a transition arriving once more: a new act and a new yes for it, from the dial as it was. */
function arriveAgain(
  world: World,
  transition: CommandTransition,
  couple: Couple,
  at: CommandTransition['at'],
) {
  const fresh = { id: 'i-again', mark: 'm-again' } as unknown as CommandTransition['act']['newIds'];
  const act = { ...transition.act, at, newIds: fresh };
  const { dial, floor } = transition.desire;
  const reading = dial === null ? null : { dial, at, brakes: [], accelerators: [], note: null };
  return world.rules.decide(
    world.policy,
    couple,
    act,
    commandOf(world, transition.request, act, { reading, floor }),
  );
}

/** L26, of one transition: what was refused has changed nothing, not even in place, and carries no couple. */
export const refusedIsUnchanged: TransitionRule = (transition) => {
  if (transition.type !== 'command' || transition.decision.ok) return null;
  const { by, command, decision } = transition;
  if ('value' in decision) return `the refusal of \`${command.type}\` by ${nameOf(by)} carries a couple`;
  if (!deepEqual(transition.before, transition.after))
    return `\`${command.type}\` by ${nameOf(by)} was refused and changed the couple`;
  const seer = sides.find((side) => !deepEqual(transition.seen.before[side], transition.seen.after[side]));
  return seer
    ? `\`${command.type}\` by ${nameOf(by)} was refused, and ${nameOf(seer)} sees something else`
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
  transition: outdatedOpensNothing,
  trace: noBeatsYes,
});
/** L22: idempotent. */
export const idempotent: Law = makeTraceLaw('L22', 'Idempotent', {
  transition: combineRules(repeatsAreIdle, repeatsRestoreNothing),
});
/** L26: refused is unchanged. */
export const refusalsChangeNothing: Law = makeTraceLaw('L26', 'Refused is unchanged', {
  transition: refusedIsUnchanged,
});
