import { type CommandName, commandNames, type Decision } from '../../couple/command.ts';
import { type Couple, otherSide, type Side, sides } from '../../couple/state.ts';
import { deepEqual } from '../../deep-equal.ts';
import type { Dial } from '../../dial/dial.ts';
import { type Instant, addSpan as later } from '../../time.ts';
import { deadlinesOf, hasChanged, standingInvitations, swapSides } from '../couple-queries.ts';
import { nameOf } from '../format-trace.ts';
import { type Law, makeTraceLaw, type StateRule, type TransitionRule } from '../law.ts';
import { coupleAfterProbe, probe, unknownId } from '../probe.ts';
import { copyUnlessTrusted, type World } from '../rules.ts';

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

/** The possible answers to an invitation, and the commands for each. */
const answers: Readonly<Record<string, readonly CommandName[]>> = {
  silence: [],
  'a no': ['sayNo'],
  'a pause': ['pause'],
  'a yes taken back by a no': ['sayYes', 'sayNo'],
  'a yes taken back by a pause': ['sayYes', 'pause'],
};

/**
 * L19, for a couple with an open invitation: the sender's possible openings afterwards do not depend on the answer. The
 * answer is silence, a no, a pause, or a yes taken back. Once no invitation stands, this holds for all commands.
 */
const noPrice: StateRule = ({ after: couple, at }, world) => {
  const [sent] = standingInvitations(couple);
  if (sent?.invitation.state !== 'open') return null;
  const sender = sent.by;
  const futures = Object.entries(answers).map(([answer, commands]) => ({
    answer,
    couple: commands.reduce(
      (after, name) =>
        coupleAfterProbe(world, after, { by: otherSide(sender), name, at, id: sent.invitation.id }),
      couple,
    ),
  }));
  const couples = futures.map((future) => future.couple);
  for (const then of instantsIn(at, world, couples)) {
    const settled = couples.map((after) => world.rules.settle(world.policy, after, then));
    const noneStanding = settled.every((after) => standingInvitations(after).length === 0);
    const possible = settled.map((after) => possibleCommands(world, after, sender, then, noneStanding));
    const position = possible.findIndex((one) => !deepEqual(one, possible[0]));
    if (position > 0) {
      const answer = futures[position]?.answer ?? '';
      return `${then - at} ms after ${answer}, ${nameOf(sender)} may do other things than after silence`;
    }
  }
  return null;
};

/** L19, for a transition: inviting starts the full spacing, and no other command changes it. */
const invitingTakesSpacing: TransitionRule = (transition, { policy }) => {
  if (transition.type !== 'command' || transition.before.ended || transition.after.ended) return null;
  const { by, command, before, after } = transition;
  const invited = command.type === 'invite' && hasChanged(before, after, by);
  if (invited && before[by].spacing !== null) return `${nameOf(by)} invited while spacing ran`;
  for (const side of sides) {
    const expected = invited && side === by ? later(transition.at, policy.spacing) : before[side].spacing;
    if (after[side].spacing !== expected) return `\`${command.type}\` changed the spacing of ${nameOf(side)}`;
  }
  return null;
};

const opening: readonly CommandName[] = ['invite', 'openDoor', 'resume'];

function possibleCommands(
  world: World,
  couple: Couple,
  by: Side,
  at: Instant,
  noneStanding: boolean,
): readonly unknown[] {
  const accepted = (noneStanding ? commandNames : opening).filter((name) => {
    const decision = probe(world, couple, { by, name, at, id: unknownId });
    return decision.ok && hasChanged(couple, decision.value, by);
  });
  if (!noneStanding) return accepted;
  const { rules, policy } = world;
  const guidance = rules.advise(
    rules.view(policy, couple, by, at),
    10 as Dial,
    0 as Parameters<typeof rules.advise>[2],
  );
  return [...accepted, ...guidance.options];
}

function instantsIn(from: Instant, { policy }: World, couples: readonly Couple[]): readonly Instant[] {
  const deadlines = couples.flatMap(deadlinesOf);
  const ends = [policy.fades + policy.lasts, policy.spacing, policy.shownFor].map((span) =>
    later(from, span),
  );
  const near = [...deadlines, ...ends].flatMap((deadline) => [later(deadline, -1), deadline]);
  return [...new Set([from, ...near])].filter((at) => at >= from);
}

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

/** L17: symmetric. */
export const symmetry: Law = makeTraceLaw('L17', 'Symmetric', { state: seenAlike, transition: symmetric });
/** L19: no price. */
export const noHasNoPrice: Law = makeTraceLaw('L19', 'No price', {
  state: noPrice,
  transition: invitingTakesSpacing,
});
/** L28: a pause keeps. */
export const aPauseKeeps: Law = makeTraceLaw('L28', 'A pause keeps', {
  state: pauseHides,
  transition: pauseKeeps,
});
