import { type Couple, otherSide, sides } from '../../couple/state.ts';
import { deepEqual } from '../../deep-equal.ts';
import { addSpan as later } from '../../time.ts';
import { findInvitation, standingInvitations } from '../couple-queries.ts';
import { nameOf } from '../format-trace.ts';
import { type Law, makeTraceLaw, type TransitionRule } from '../law.ts';
import type { World } from '../rules.ts';
import type { Transition } from '../transition.ts';

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

/** L7: two yeses. */
export const mutualTakesTwo: Law = makeTraceLaw('L7', 'Two yeses', { transition: twoYeses });
/** L8: silence is never consent. */
export const silence: Law = makeTraceLaw('L8', 'Silence is never consent', {
  transition: silenceIsNotConsent,
});
/** L9: ownership. */
export const ownSide: Law = makeTraceLaw('L9', 'Ownership', { transition: ownership });
