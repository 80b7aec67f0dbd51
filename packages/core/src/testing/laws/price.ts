import { type CommandName, commandNames } from '../../couple/command.ts';
import { alternatives, kindnesses, type Reply } from '../../couple/invitation.ts';
import { type Couple, otherSide, type Side, sides } from '../../couple/state.ts';
import { deepEqual } from '../../deep-equal.ts';
import { type Dial, highestDial } from '../../dial/dial.ts';
import { defaultFloor } from '../../dial/floor.ts';
import { type Instant, addSpan as later } from '../../time.ts';
import { deadlinesOf, findInvitation, hasChanged, standingInvitations } from '../couple-queries.ts';
import { nameOf } from '../format-trace.ts';
import { guidanceFor } from '../guidance-for.ts';
import { combineRules, type Law, makeTraceLaw, type StateRule, type TransitionRule } from '../law.ts';
import { coupleAfterProbe, type Probe, probe, unknownId } from '../probe.ts';
import { noReply } from '../request.ts';
import { copyUnlessTrusted, type World } from '../rules.ts';

type Answer = Pick<Probe, 'name' | 'reply'>;
const words: Reply = { kindness: 'thanks', alternative: 'sleep' };
/** The possible answers to an invitation, and the commands for each. */
const answers: Readonly<Record<string, readonly Answer[]>> = {
  silence: [],
  'a no': [{ name: 'sayNo' }],
  'a no with words': [{ name: 'sayNo', reply: words }],
  'a pause': [{ name: 'pause' }],
  'a yes taken back by a no': [{ name: 'sayYes' }, { name: 'sayNo', reply: words }],
  'a yes taken back by a pause': [{ name: 'sayYes' }, { name: 'pause' }],
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
      (after, one) =>
        coupleAfterProbe(world, after, { by: otherSide(sender), ...one, at, id: sent.invitation.id }),
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
  const seen = world.rules.view(world.policy, couple, by, at);
  const guidance = guidanceFor(world, seen, highestDial as Dial, defaultFloor);
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

/** Every word of a no, alone. */
const replies: readonly Reply[] = [
  noReply,
  ...kindnesses.map((kindness) => ({ kindness, alternative: null })),
  ...alternatives.map((alternative) => ({ kindness: null, alternative })),
];

const withReply = (couple: Couple, side: Side, reply: Reply): Couple => {
  if (couple.ended || couple[side].invitation?.state !== 'notNow') return couple;
  return { ...couple, [side]: { ...couple[side], invitation: { ...couple[side].invitation, reply } } };
};

/** L19, for a transition: a no has the same effect with any words, and only a decline carries them. */
const wordsHaveNoEffect: TransitionRule = (transition, world) => {
  if (transition.type !== 'command' || transition.command.type !== 'sayNo' || transition.before.ended)
    return null;
  const { by, before, act, command } = transition;
  const them = otherSide(by);
  const stood = standingInvitations(before).some(({ invitation }) => invitation.id === command.id);
  const declines =
    stood &&
    findInvitation(before, command.id)?.invitation.state === 'open' &&
    before[them].invitation?.id === command.id;
  const decide = (reply: Reply) =>
    world.rules.decide(world.policy, copyUnlessTrusted(world, before), act, { ...command, ...reply });
  const plain = decide(noReply);
  for (const reply of stood ? replies : replies.slice(-1)) {
    const decision = decide(reply);
    const expected = plain.ok && declines ? { ok: true, value: withReply(plain.value, them, reply) } : plain;
    if (!deepEqual(decision, expected))
      return `a no of ${nameOf(by)} with ${reply.kindness ?? reply.alternative ?? 'no words'} has another effect than one without words`;
  }
  return null;
};

/** L19, for a couple: what either person may do next does not depend on the words of a no. */
const wordsHaveNoPrice: StateRule = ({ after: couple, at }, world) => {
  if (couple.ended) return null;
  for (const sender of sides.filter((side) => couple[side].invitation?.state === 'notNow')) {
    const possible = (reply: Reply) =>
      possibleCommands(world, withReply(couple, sender, reply), sender, at, false);
    const plain = possible(noReply);
    const reply = replies.find((one) => !deepEqual(possible(one), plain));
    if (reply)
      return `after a no with ${reply.kindness ?? reply.alternative}, ${nameOf(sender)} may do other things than after one without words`;
  }
  return null;
};

/** L19: no price. */
export const noHasNoPrice: Law = makeTraceLaw('L19', 'No price', {
  state: combineRules(noPrice, wordsHaveNoPrice),
  transition: combineRules(invitingTakesSpacing, wordsHaveNoEffect),
});
