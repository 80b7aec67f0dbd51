import { commandNames } from '../../couple/command.ts';
import { type InvitationState, ifStanding, type StandingInvitation } from '../../couple/invitation.ts';
import { type Couple, type Side, sides } from '../../couple/state.ts';
import type { View } from '../../couple/view.ts';
import { deepEqual } from '../../deep-equal.ts';
import type { InvitationId, PersonId } from '../../ids.ts';
import { accept } from '../../result.ts';
import { addSpan as later } from '../../time.ts';
import { findInvitation, hasChanged, sentInvitations, standingInvitations } from '../couple-queries.ts';
import { nameOf } from '../format-trace.ts';
import {
  combineRules,
  type Law,
  makeTraceLaw,
  type ReachedState,
  type StateRule,
  type TransitionRule,
} from '../law.ts';
import { probe } from '../probe.ts';
import { copyUnlessTrusted, type World } from '../rules.ts';
import type { CommandTransition, Transition } from '../transition.ts';

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
    const couple = copyUnlessTrusted(world, transition.before);
    const decide = () => world.rules.decide(world.policy, couple, transition.act, command);
    const decision = withoutStack(decide);
    return decision.ok && hasChanged(transition.before, decision.value, transition.by);
  } catch (thrown) {
    if (thrown instanceof TypeError) return false;
    throw thrown;
  }
}

/** Runs a function whose exceptions are expected. A stack costs more than all other work of a search. */
function withoutStack<T>(run: () => T): T {
  const { stackTraceLimit } = Error as { readonly stackTraceLimit?: number };
  Object.assign(Error, { stackTraceLimit: 0 });
  try {
    return run();
  } finally {
    Object.assign(Error, { stackTraceLimit });
  }
}

/** L12, for a transition: an invitation contains what its sender asked for: a common idea or none, and a checked note. */
const sentAsAsked: TransitionRule = (transition) => {
  if (transition.type !== 'command' || transition.command.type !== 'invite' || transition.after.ended)
    return null;
  const { by, command, before, after, act } = transition;
  if (!transition.decision.ok || !hasChanged(before, after, by)) return null;
  const { idea, note } = command;
  const sent = after[by].invitation;
  if (sent?.state !== 'open') return `${nameOf(by)} invited, and no invitation is open`;
  if (idea !== null && !act.ideasInCommon.includes(idea)) {
    return `${nameOf(by)} sent an invitation that names an idea not in common`;
  }
  if (note && !note.ok) return `${nameOf(by)} sent a note that was refused`;
  const asAsked = sent.idea === idea && sent.note === (note?.value ?? null);
  return asAsked ? null : `${nameOf(by)} sent another idea or note than they asked for`;
};

/** The states that may follow a state, as the rulebook lists them. A closed invitation only disappears. */
const nextStates: Readonly<Record<InvitationState, readonly InvitationState[]>> = {
  open: ['mutual', 'notNow', 'withdrawn', 'faded'],
  mutual: ['over'],
  notNow: [],
  withdrawn: [],
  faded: [],
  over: [],
};

/** L12, for a transition: an invitation changes only as the rulebook says, and only by the person who may do so. */
const changesAsTheRulebookSays: TransitionRule = (transition) => {
  for (const { by: sender, invitation: was } of sentInvitations(transition.before)) {
    const is = findInvitation(transition.after, was.id)?.invitation;
    if (!is || is === was) continue;
    if (is.state === was.state) {
      if (!deepEqual(is, was)) return `${was.id} changed while ${was.state}`;
      continue;
    }
    if (!nextStates[was.state].includes(is.state)) return `${was.id} was ${was.state} and became ${is.state}`;
    if (!isRightAuthor(is.state, transition, sender)) {
      return `${was.id} became ${is.state} by the wrong person, or by time`;
    }
  }
  return null;
};

/** Whether this transition may bring an invitation into a state. Time alone only ends what stands. */
function isRightAuthor(state: InvitationState, transition: Transition, sender: Side): boolean {
  if (transition.type !== 'command') return state === 'faded' || state === 'over';
  if (state === 'over') return true;
  return state !== 'faded' && (transition.by === sender) === (state === 'withdrawn');
}

/** L12, for a couple: the idea and the note of an invitation change no answer and no other part of a view. */
const contentHasNoEffect: StateRule = (reached, world) => {
  const { after: couple } = reached;
  const [sent] = standingInvitations(couple);
  if (couple.ended || !sent) return null;
  const { id, idea, note } = sent.invitation;
  const others = [
    { idea: null, note: null },
    { idea, note: null },
    { idea: null, note },
  ].filter((content) => content.idea !== idea || content.note !== note);
  for (const content of others) {
    const reason = effectOfContent(reached, withContent(couple, id, content), id, world);
    if (reason) return reason;
  }
  return null;
};

function effectOfContent(
  { after: couple, at }: ReachedState,
  other: Couple,
  id: InvitationId,
  world: World,
): string | null {
  const { rules, policy } = world;
  for (const side of sides) {
    const views = [couple, other].map((one) => withoutContent(rules.view(policy, one, side, at)));
    if (!deepEqual(views[0], views[1])) return `the content of ${id} changes what ${nameOf(side)} sees`;
    if (rules.nextChange(policy, couple, side, at) !== rules.nextChange(policy, other, side, at))
      return `the content of ${id} changes when the view of ${nameOf(side)} changes next`;
    for (const name of commandNames) {
      const decisions = [couple, other].map((one) => {
        const decision = probe(world, one, { by: side, name, at, id });
        return decision.ok ? accept(withContent(decision.value, id, noContent)) : decision;
      });
      if (!deepEqual(decisions[0], decisions[1]))
        return `the content of ${id} changes the answer to \`${name}\` by ${nameOf(side)}`;
    }
  }
  return null;
}

type Content = Pick<StandingInvitation, 'idea' | 'note'>;
const noContent: Content = { idea: null, note: null };

/** Returns the couple with this content in one invitation, if it stands. */
function withContent(couple: Couple, id: InvitationId, content: Content): Couple {
  if (couple.ended) return couple;
  const side = sides.find((one) => couple[one].invitation?.id === id);
  const invitation = side && ifStanding(couple[side].invitation);
  if (!side || !invitation) return couple;
  return { ...couple, [side]: { ...couple[side], invitation: { ...invitation, ...content } } };
}

const withoutContent = (seen: View | null) =>
  seen?.invitation ? { ...seen, invitation: { ...seen.invitation, idea: null, note: null } } : seen;

/** L12: specific. */
export const specific: Law = makeTraceLaw('L12', 'Specific', {
  state: contentHasNoEffect,
  transition: combineRules(asItWasSent, sentAsAsked, changesAsTheRulebookSays, yesIsForOneAct),
});
