import { type Couple, otherSide, sides } from '../../couple/state.ts';
import { deepEqual } from '../../deep-equal.ts';
import type { InvitationId, PersonId } from '../../ids.ts';
import { addSpan as later } from '../../time.ts';
import {
  deadlinesOf,
  findInvitation,
  hasChanged,
  pristineCouple,
  standingInvitations,
} from '../couple-queries.ts';
import { nameOf } from '../format-trace.ts';
import { combineRules, type Law, makeTraceLaw, type StateRule, type TransitionRule } from '../law.ts';
import { copyUnlessTrusted, type World } from '../rules.ts';
import type { CommandTransition, Transition } from '../transition.ts';

const mutualIn = (couple: Couple) =>
  standingInvitations(couple).filter(({ invitation }) => invitation.state === 'mutual');

/** L7, for a transition: an open invitation becomes mutual only by a yes of its receiver that names its id. */
const twoYeses: TransitionRule = (transition) => {
  for (const { by: sender, invitation } of mutualIn(transition.after)) {
    const was = findInvitation(transition.before, invitation.id);
    if (was?.invitation.state === 'mutual' && was.by === sender) continue;
    const yes =
      transition.type === 'command' && transition.command.type === 'sayYes' ? transition.command : null;
    if (!yes || transition.type !== 'command') return `${invitation.id} became mutual without a yes`;
    if (yes.id !== invitation.id) return `a yes to ${yes.id} made ${invitation.id} mutual`;
    if (transition.by === sender) return `${nameOf(sender)} said yes to an invitation of their own`;
    if (was?.invitation.state !== 'open') return `${invitation.id} was not open and became mutual`;
  }
  return null;
};

/** L8, for a transition: time creates and extends nothing, and an invitation ends within its spans. */
const silenceIsNotConsent: TransitionRule = (transition, world) => {
  if (transition.type === 'time') {
    const created = createdByTime(transition.before, transition.after);
    if (created) return `time alone ${created}`;
    const between = later(transition.since, Math.floor((transition.at - transition.since) / 2));
    const { rules, policy } = world;
    const twice = rules.settle(policy, rules.settle(policy, transition.before, between), transition.at);
    if (!deepEqual(twice, transition.after)) return 'time in two steps has another result than time in one';
  }
  return endsInTime(transition, world);
};

function createdByTime(before: Couple, after: Couple): string | null {
  if (before.ended || after.ended) return before.ended === after.ended ? null : 'ended or began a couple';
  for (const sent of standingInvitations(after)) {
    if (!deepEqual(findInvitation(before, sent.invitation.id), sent))
      return `changed what stands (${sent.invitation.id})`;
  }
  const longer = (was: number | null, is: number | null): boolean => is !== null && is !== was;
  if (longer(before.match, after.match)) return 'made or extended a match';
  for (const side of sides) {
    const [was, is] = [before[side], after[side]];
    if (longer(was.door, is.door)) return `opened the door of ${nameOf(side)} or held it open`;
    if (longer(was.spacing, is.spacing) || longer(was.doorSpacing, is.doorSpacing))
      return 'extended a spacing';
    if (was.pausedSince !== is.pausedSince) return `changed the pause of ${nameOf(side)}`;
  }
  return null;
}

function endsInTime(transition: Transition, { rules, policy }: World): string | null {
  const fresh =
    transition.type === 'command' && transition.command.type === 'invite' ? transition.act.newIds.id : null;
  for (const { invitation } of standingInvitations(transition.after)) {
    const sentAt = invitation.id === fresh ? transition.at : invitation.sentAt;
    const end = later(sentAt, policy.fades + (invitation.state === 'mutual' ? policy.lasts : 0));
    if (transition.at >= end) return `${invitation.id} is ${invitation.state} past its time`;
    const then = standingInvitations(rules.settle(policy, transition.after, end));
    if (then.length > 0)
      return `if nothing happens, ${invitation.id} is still ${then[0]?.invitation.state} ${end - sentAt} ms after it was sent`;
  }
  return null;
}

/**
 * L9, for a transition: a command changes only its author's side and the standing invitation. The exception is a match,
 * which closes the other's door.
 */
const ownership: TransitionRule = (transition) => {
  if (transition.type !== 'command' || transition.before.ended) return null;
  const { by, command, before, after } = transition;
  if (after.ended)
    return command.type === 'leave' ? null : `\`${command.type}\` by ${nameOf(by)} ended the couple`;
  const them = otherSide(by);
  const [was, is] = [before[them], after[them]];
  const theirs = `of ${nameOf(them)} was changed by ${nameOf(by)} (\`${command.type}\`)`;
  const stood = standingInvitations(before).some((sent) => sent.by === them);
  if (!stood && !deepEqual(was.invitation, is.invitation)) return `a closed invitation ${theirs}`;
  if (was.invitation && was.invitation.id !== is.invitation?.id)
    return `the invitation ${theirs} for another`;
  const matched = command.type === 'openDoor' && after.match !== null && after.match !== before.match;
  if (!deepEqual(was.door, is.door) && !(matched && is.door === null)) return `the door ${theirs}`;
  const rest = (side: typeof was) => ({ ...side, invitation: null, door: null });
  if (!deepEqual(rest(was), rest(is))) return `the pause, a spacing or the mark ${theirs}`;
  return before.match !== after.match && !matched
    ? `\`${command.type}\` by ${nameOf(by)} changed a match`
    : null;
};

/** L12, for a transition: at most one invitation stands, and it stays as it was sent. */
const asItWasSent: TransitionRule = (transition) => {
  const now = standingInvitations(transition.after);
  if (now.length > 1) return 'two invitations stand at once';
  for (const { by, invitation } of now) {
    const was = standingInvitations(transition.before).find((sent) => sent.invitation.id === invitation.id);
    if (!was) continue;
    const sent = ({ idea, note, sentAt }: typeof invitation) => ({ idea, note, sentAt });
    if (was.by !== by || !deepEqual(sent(was.invitation), sent(invitation)))
      return `${invitation.id} is not as it was sent`;
    if (was.invitation.state === 'mutual' && !deepEqual(was.invitation, invitation))
      return `${invitation.id} changed while mutual`;
  }
  return null;
};

/** L12, for a transition: a yes given for another invitation, command, person or instant has no effect. */
const yesIsForOneAct: TransitionRule = (transition, world) => {
  if (transition.type !== 'command' || !transition.decision.ok || !('yes' in transition.command)) return null;
  if (!hasChanged(transition.before, transition.after, transition.by)) return null;
  const { by, command, act } = transition;
  const desire = {
    policy: world.policy,
    reading: willingAt(transition),
    floor: transition.desire.floor,
    motives: [],
  };
  const id = command.type === 'sayYes' ? command.id : command.type === 'invite' ? act.newIds.id : null;
  const right = { by: act.person, command: command.type, id, at: act.at };
  const wrong = [
    { ...right, id: 'i-another' as InvitationId },
    { ...right, by: 'someone else' as PersonId },
    { ...right, command: command.type === 'sayYes' ? ('openDoor' as const) : ('sayYes' as const) },
    { ...right, at: later(act.at, -1) },
  ];
  for (const other of wrong) {
    const token = world.rules.wholehearted(other, desire);
    if (token.ok && hasEffect(world, transition, { ...command, yes: token })) {
      return `${nameOf(by)} opened something with a yes given for something else`;
    }
  }
  return null;
};

const willingAt = ({ desire, at }: CommandTransition) =>
  desire.dial === null
    ? null
    : { dial: desire.dial, at: later(at, -1), brakes: [], accelerators: [], note: null };

function hasEffect(
  world: World,
  transition: CommandTransition,
  command: CommandTransition['command'],
): boolean {
  try {
    const decision = world.rules.decide(
      world.policy,
      copyUnlessTrusted(world, transition.before),
      transition.act,
      command,
    );
    return decision.ok && hasChanged(transition.before, decision.value, transition.by);
  } catch (thrown) {
    if (thrown instanceof TypeError) return false;
    throw thrown;
  }
}

/** L18, for a couple: after a long time only pauses and marks are left, and the state never grows. */
const noLedger: StateRule = ({ after: couple, at }, { rules, policy }) => {
  if (couple.ended) return null;
  const { fades, lasts, shownFor, spacing, doorSpacing } = policy;
  const long = later(at, fades + lasts + shownFor + spacing + doorSpacing);
  const { a, b } = couple;
  const notReproduced = pristineCouple({ a: a.mark, b: b.mark }, { a: a.pausedSince, b: b.pausedSince });
  if (!deepEqual(rules.settle(policy, couple, long), notReproduced))
    return 'after a long time, the couple still holds something';
  const values = countValues(couple);
  if (values > maxValues) return `the couple holds ${values} values, more than ${maxValues}`;
  const past = deadlinesOf(couple).find((deadline) => deadline > long);
  return past === undefined ? null : 'a deadline lies beyond every span of the policy';
};

/** Each side has at most six values of an invitation and five others. The couple has a match and `ended`. */
const maxValues = 2 * (6 + 5) + 2;

const countValues = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, one) => sum + countValues(one), 0)
    : 1;

/** L7: two yeses. */
export const mutualTakesTwo: Law = makeTraceLaw('L7', 'Two yeses', { transition: twoYeses });
/** L8: silence is never consent. */
export const silence: Law = makeTraceLaw('L8', 'Silence is never consent', {
  transition: silenceIsNotConsent,
});
/** L9: ownership. */
export const ownSide: Law = makeTraceLaw('L9', 'Ownership', { transition: ownership });
/** L12: specific. */
export const specific: Law = makeTraceLaw('L12', 'Specific', {
  transition: combineRules(asItWasSent, yesIsForOneAct),
});
/** L18: no ledger. */
export const nothingIsKept: Law = makeTraceLaw('L18', 'No ledger', { state: noLedger });
