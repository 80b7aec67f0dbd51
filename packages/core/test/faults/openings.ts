import { addSpan, decide, otherSide, settle } from '@attune/core';
import type { Fault } from './fault.ts';
import { forgeYes, isOpening, shippedExcept, withAccepted, withDecision, withSide } from './plant.ts';

/** Faults of openings: a yes, an invitation or a door has an effect that it may not have. */
export const openingFaults: readonly Fault[] = [
  {
    law: 'L7',
    name: 'a yes to any id counts for the open invitation',
    rules: withDecision(({ policy, couple, act, command }) => {
      const open = couple[otherSide(act.by)].invitation;
      if (command.type !== 'sayYes' || !command.yes.ok || open?.state !== 'open') return null;
      return decide(policy, couple, act, forgeYes(policy, act, command, open.id));
    }),
    reason: /a yes to .* made .* mutual/,
  },
  {
    law: 'L7',
    name: 'an invitation to a person with an open door is mutual at once',
    rules: withAccepted((couple, { act, command, policy }) => {
      const sent = couple[act.by].invitation;
      if (command.type !== 'invite' || sent?.state !== 'open' || couple[otherSide(act.by)].door === null)
        return couple;
      const { id, sentAt, idea, note } = sent;
      const until = addSpan(act.at, policy.lasts);
      return withSide(couple, act.by, { invitation: { id, state: 'mutual', sentAt, until, idea, note } });
    }),
    reason: /became mutual without a yes/,
  },
  {
    law: 'L9',
    name: 'a no extends the spacing of the other',
    rules: withAccepted((couple, { act, command, couple: before }) => {
      const theirs = otherSide(act.by);
      const { spacing, invitation } = couple[theirs];
      if (command.type !== 'sayNo' || spacing === null || before[theirs].invitation === invitation)
        return couple;
      return withSide(couple, theirs, { spacing: addSpan(spacing, 5) });
    }),
    reason: /the pause, a spacing or the mark of (Ada|Sam) was changed/,
  },
  {
    law: 'L9',
    name: 'a pause closes both doors',
    rules: withAccepted((couple, { act, command }) =>
      command.type === 'pause' ? withSide(couple, otherSide(act.by), { door: null }) : couple,
    ),
    reason: /the door of (Ada|Sam) was changed/,
  },
  {
    law: 'L12',
    name: 'a yes changes what was sent',
    rules: withAccepted((couple, { act, command }) => {
      const theirs = couple[otherSide(act.by)].invitation;
      if (command.type !== 'sayYes' || theirs?.state !== 'mutual') return couple;
      return withSide(couple, otherSide(act.by), { invitation: { ...theirs, note: 'You owe me one.' } });
    }),
    reason: /is not as it was sent/,
  },
  {
    law: 'L12',
    name: 'a yes counts for another command',
    rules: withDecision(({ policy, couple, act, command }) =>
      isOpening(command) && command.type !== 'resume' && command.yes.ok
        ? decide(policy, couple, act, forgeYes(policy, act, command))
        : null,
    ),
    reason: /with a yes given for something else/,
  },
  {
    law: 'L12',
    name: 'both may invite at once',
    rules: withDecision(({ policy, couple, act, command }) => {
      const theirs = couple[otherSide(act.by)].invitation;
      if (command.type !== 'invite' || theirs?.state !== 'open') return null;
      const alone = decide(policy, withSide(couple, otherSide(act.by), { invitation: null }), act, command);
      if (!alone.ok || alone.value.ended) return alone;
      return { ok: true, value: withSide(alone.value, otherSide(act.by), { invitation: theirs }) };
    }),
    reason: /two invitations stand at once/,
  },
  {
    law: 'L15',
    name: 'closing a door clears its spacing',
    rules: withAccepted((couple, { act, command }) =>
      command.type === 'closeDoor' ? withSide(couple, act.by, { doorSpacing: null }) : couple,
    ),
    reason: /`closeDoor` changed the door spacing/,
  },
  {
    law: 'L15',
    name: 'an opening without a match starts no spacing',
    rules: withDecision(({ couple, act, command, shipped }) => {
      const decision = shipped();
      if (command.type !== 'openDoor' || !decision.ok || decision.value.ended) return decision;
      const changes = couple[act.by].doorSpacing === null && couple[otherSide(act.by)].door === null;
      return changes
        ? { ok: true, value: withSide(decision.value, act.by, { doorSpacing: null }) }
        : decision;
    }),
    reason: /opened a door|door spacing|learns more than a match/,
  },
  {
    law: 'L19',
    name: 'a no extends the spacing',
    rules: withAccepted((couple, { act, command, couple: before }) => {
      const theirs = otherSide(act.by);
      const { spacing, invitation } = couple[theirs];
      if (command.type !== 'sayNo' || spacing === null || before[theirs].invitation === invitation)
        return couple;
      return withSide(couple, theirs, { spacing: addSpan(spacing, 5) });
    }),
    reason: /after a no, .* may do other things/,
  },
  {
    law: 'L19',
    name: 'a yes that is taken back clears the spacing',
    rules: withAccepted((couple, { act, command }) =>
      command.type === 'sayYes' ? withSide(couple, otherSide(act.by), { spacing: null }) : couple,
    ),
    reason: /after a yes taken back .* may do other things/,
  },
  {
    law: 'L19',
    name: 'an invitation that fades starts a door spacing',
    rules: shippedExcept({
      settle: (policy, couple, at) => {
        const settled = settle(policy, couple, at);
        if (couple.ended || settled.ended) return settled;
        const faded = couple.a.invitation?.state === 'open' && settled.a.invitation?.state === 'faded';
        return faded ? withSide(settled, 'a', { doorSpacing: addSpan(at, policy.doorSpacing) }) : settled;
      },
    }),
    reason: /may do other things than after silence/,
  },
  {
    law: 'L22',
    name: 'a repeated opening keeps the door open longer',
    rules: withDecision(({ policy, couple, act, command }) => {
      const { door } = couple[act.by];
      if (command.type !== 'openDoor' || door === null) return null;
      return { ok: true, value: withSide(couple, act.by, { door: addSpan(act.at, policy.doorLasts + 1) }) };
    }),
    reason: /it had an effect again|arrived again and took effect/,
  },
  {
    law: 'L22',
    name: 'a repeated invitation is refused because of itself',
    rules: withDecision(({ couple, act, command }) =>
      command.type === 'invite' && ['open', 'mutual'].includes(couple[act.by].invitation?.state ?? '')
        ? { ok: false, refusal: { code: 'invitationStanding' } }
        : null,
    ),
    reason: /got another answer: invitationStanding/,
  },
  {
    law: 'L22',
    name: 'a no clears the spacing, so the same request invites again',
    rules: withAccepted((couple, { act, command }) =>
      command.type === 'sayNo' ? withSide(couple, otherSide(act.by), { spacing: null }) : couple,
    ),
    reason: /arrived again and took effect/,
  },
];
