import { type CommandName, exitNames } from '../../couple/command.ts';
import { type Couple, type Side, sides } from '../../couple/state.ts';
import { deepEqual } from '../../deep-equal.ts';
import { addSpan as later } from '../../time.ts';
import { changed, deadlinesOf, sentAs, standingOf } from '../couple-queries.ts';
import { nameOf } from '../format-trace.ts';
import {
  firstOf,
  type Law,
  lawOfStories,
  type StateRule,
  type TraceRule,
  type TransitionRule,
} from '../law.ts';
import { idsFor, probe, probed } from '../probe.ts';
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

/** L4, of one edge: no exit was refused, whatever words and ids it came with. */
export const noExitRefused: TransitionRule = (edge) =>
  edge.type === 'command' && isExit(edge) && !edge.decision.ok
    ? `\`${edge.command.type}\` by ${nameOf(edge.by)} was refused: ${edge.decision.refusal.code}`
    : null;

function notExited(couple: Couple, by: Side, name: CommandName, id: string): string | null {
  if (couple.ended) return null;
  if (name === 'leave') return 'the couple goes on';
  if (name === 'sayNo' && standingOf(couple).some(({ invitation }) => invitation.id === id))
    return 'it still stands';
  if (name === 'pause' && !couple[by].paused) return 'there is no pause';
  return name !== 'sayNo' && couple[by].door !== null ? 'the door is open' : null;
}

/** L10, of one edge: after a no to what stands, a pause or a leaving, no yes of its author stands. */
export const revocable: TransitionRule = (edge) => {
  if (edge.type !== 'command' || !isExit(edge) || edge.after.ended) return null;
  const { by, command, before, after } = edge;
  const who = nameOf(by);
  const named = command.type === 'sayNo' ? sentAs(before, command.id)?.invitation : undefined;
  if (named && standingOf(after).some(({ invitation }) => invitation.id === named.id)) {
    return `${who} said no and ${named.id} still stands`;
  }
  if (command.type === 'leave')
    return command.couple === edge.act.couple ? `${who} left and the couple goes on` : null;
  if (command.type !== 'sayNo' && after[by].door !== null) return `the door of ${who} is still open`;
  if (command.type !== 'pause') return null;
  const yes = standingOf(after).find((sent) => sent.by === by || sent.invitation.state === 'mutual');
  return yes ? `${who} paused and a yes of theirs still stands (${yes.invitation.id})` : null;
};

/**
 * L11: nothing said before an exit of its author, or before a leaving or a pairing, takes effect after it.
 * Told by the order of the story alone: it looks at no mark and at no clock.
 */
export const noBeatsYes: TraceRule = (trace) => {
  const lastExit: Record<Side, number> = { a: -1, b: -1 };
  for (const [place, edge] of trace.entries()) {
    if (edge.type === 'pairing') lastExit.a = lastExit.b = place;
    if (edge.type !== 'command') continue;
    const { by, request, command } = edge;
    const opens = 'moment' in command;
    if (
      opens &&
      edge.decision.ok &&
      changed(edge.before, edge.after, by) &&
      request.lookedAt <= lastExit[by]
    ) {
      const steps = place - lastExit[by];
      const because = `what ${nameOf(by)} said before an exit took effect ${steps} steps after it`;
      return { edges: place + 1, because };
    }
    if (command.type === 'leave' && edge.after.ended && !edge.before.ended) lastExit.a = lastExit.b = place;
    else if (isExit(edge) && command.type !== 'leave') lastExit[by] = place;
  }
  return null;
};

/** L11, of one edge: what names an older mark than its author's takes no effect. */
export const outdatedOpensNothing: TransitionRule = (edge) => {
  if (edge.type !== 'command' || edge.before.ended || !('moment' in edge.command)) return null;
  const { by, command, before, after, decision } = edge;
  return command.moment.mark !== before[by].mark && decision.ok && changed(before, after, by)
    ? `what ${nameOf(by)} said before an exit took effect`
    : null;
};

/** L22, of one edge: said again at once, or before anything else changes, it has the same answer and no effect. */
export const repeatsAreIdle: TransitionRule = (edge, world) => {
  if (edge.type !== 'command') return null;
  const { by, decision, after } = edge;
  const moments = edge.decision.ok ? [edge.at, later(edge.at, 1)] : [edge.at];
  for (const at of moments) {
    const settled = world.rules.settle(world.policy, after, at);
    if (!deepEqual(settled, after)) return null;
    const second = arriveAgain(world, edge, settled, at);
    if (
      second.ok !== decision.ok ||
      (!second.ok && !decision.ok && !deepEqual(second.refusal, decision.refusal))
    ) {
      return `said again, ${nameOf(by)} got another answer: ${second.ok ? 'accepted' : second.refusal.code}`;
    }
    if (second.ok && changed(settled, second.value, by))
      return `said again by ${nameOf(by)}, it had an effect once more`;
  }
  return null;
};

/** L22, of one edge: what opened something, arriving again after an exit of either person, restores nothing. */
export const repeatsRestoreNothing: TransitionRule = (edge, world) => {
  if (edge.type !== 'command' || isExit(edge) || !edge.decision.ok || edge.after.ended) return null;
  if (edge.command.type === 'resume' || !changed(edge.before, edge.after, edge.by)) return null;
  const standingIds = standingOf(edge.after).map(({ invitation }) => invitation.id);
  for (const exiter of sides) {
    for (const name of exits.filter((exit) => exit !== 'leave' && (exiter === edge.by || exit === 'sayNo'))) {
      const left = probed(world, edge.after, {
        by: exiter,
        name,
        at: edge.at,
        ...(standingIds[0] ? { id: standingIds[0] } : {}),
      });
      for (const deadline of [edge.at, ...deadlinesOf(left)]) {
        const now = world.rules.settle(world.policy, left, deadline);
        const second = arriveAgain(world, edge, now, deadline);
        if (!second.ok || !changed(now, second.value, edge.by)) continue;
        return `after \`${name}\` by ${nameOf(exiter)}, the request of ${nameOf(edge.by)} arrived again and took effect`;
      }
    }
  }
  return null;
};

/** The request of an edge arriving once more: a new act and a new yes for it, from the dial as it was. */
function arriveAgain(world: World, edge: CommandTransition, couple: Couple, at: CommandTransition['at']) {
  const fresh = { id: 'i-again', mark: 'm-again' } as unknown as CommandTransition['act']['newIds'];
  const act = { ...edge.act, at, newIds: fresh };
  const { dial, floor } = edge.given;
  const reading = dial === null ? null : { dial, at, brakes: [], accelerators: [], note: null };
  return world.rules.decide(
    world.policy,
    couple,
    act,
    commandOf(world, edge.request, act, { reading, floor }),
  );
}

/** L26, of one edge: what was refused has changed nothing, not even in place, and carries no couple. */
export const refusedIsUnchanged: TransitionRule = (edge) => {
  if (edge.type !== 'command' || edge.decision.ok) return null;
  const { by, command, decision } = edge;
  if ('value' in decision) return `the refusal of \`${command.type}\` by ${nameOf(by)} carries a couple`;
  if (!deepEqual(edge.before, edge.after))
    return `\`${command.type}\` by ${nameOf(by)} was refused and changed the couple`;
  const seer = sides.find((side) => !deepEqual(edge.seen.before[side], edge.seen.after[side]));
  return seer
    ? `\`${command.type}\` by ${nameOf(by)} was refused, and ${nameOf(seer)} sees something else`
    : null;
};

/** L4: exits everywhere. */
export const exitsSucceed: Law = lawOfStories('L4', 'Exits everywhere', {
  state: exitsEverywhere,
  edge: noExitRefused,
});
/** L10: revocable. */
export const yesIsRevocable: Law = lawOfStories('L10', 'Revocable', { edge: revocable });
/** L11: no beats yes. */
export const noComesFirst: Law = lawOfStories('L11', 'No beats yes', {
  edge: outdatedOpensNothing,
  trace: noBeatsYes,
});
/** L22: idempotent. */
export const idempotent: Law = lawOfStories('L22', 'Idempotent', {
  edge: firstOf(repeatsAreIdle, repeatsRestoreNothing),
});
/** L26: refused is unchanged. */
export const refusalsChangeNothing: Law = lawOfStories('L26', 'Refused is unchanged', {
  edge: refusedIsUnchanged,
});
