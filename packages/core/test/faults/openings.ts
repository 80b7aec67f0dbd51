import { addSpan, decide, otherSide, settle } from '@attune/core';
import type { Fault } from './fault.ts';
import { accepting, but, deciding, forged, opens, withSide } from './plant.ts';

/** What a yes, an invitation or a door opens that it may not. */
export const openingFaults: readonly Fault[] = [
  {
    law: 'L7',
    name: 'a yes to any id is a yes to what stands',
    rules: deciding(({ policy, couple, act, command }) => {
      const open = couple[otherSide(act.by)].invitation;
      if (command.type !== 'sayYes' || !command.yes.ok || open?.state !== 'open') return null;
      return decide(policy, couple, act, forged(policy, act, command, open.id));
    }),
    reason: /a yes to .* made .* mutual/,
  },
  {
    law: 'L7',
    name: 'an invitation to somebody whose door is open is mutual at once',
    rules: accepting((couple, { act, command, policy }) => {
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
    name: 'a no lengthens the spacing of the other',
    rules: accepting((couple, { act, command, couple: before }) => {
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
    name: 'a pause closes the door of both',
    rules: accepting((couple, { act, command }) =>
      command.type === 'pause' ? withSide(couple, otherSide(act.by), { door: null }) : couple,
    ),
    reason: /the door of (Ada|Sam) was changed/,
  },
  {
    law: 'L12',
    name: 'a yes changes what was sent',
    rules: accepting((couple, { act, command }) => {
      const theirs = couple[otherSide(act.by)].invitation;
      if (command.type !== 'sayYes' || theirs?.state !== 'mutual') return couple;
      return withSide(couple, otherSide(act.by), { invitation: { ...theirs, note: 'You owe me one.' } });
    }),
    reason: /is not as it was sent/,
  },
  {
    law: 'L12',
    name: 'a yes to one thing is a yes to another',
    rules: deciding(({ policy, couple, act, command }) =>
      opens(command) && command.type !== 'resume' && command.yes.ok
        ? decide(policy, couple, act, forged(policy, act, command))
        : null,
    ),
    reason: /with a yes given for something else/,
  },
  {
    law: 'L12',
    name: 'both may invite at once',
    rules: deciding(({ policy, couple, act, command }) => {
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
    rules: accepting((couple, { act, command }) =>
      command.type === 'closeDoor' ? withSide(couple, act.by, { doorSpacing: null }) : couple,
    ),
    reason: /`closeDoor` changed the door spacing/,
  },
  {
    law: 'L15',
    name: 'an opening that meets nobody is free',
    rules: deciding(({ couple, act, command, right }) => {
      const decision = right();
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
    name: 'a no lengthens the spacing',
    rules: accepting((couple, { act, command, couple: before }) => {
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
    name: 'a yes, taken back, clears the spacing',
    rules: accepting((couple, { act, command }) =>
      command.type === 'sayYes' ? withSide(couple, otherSide(act.by), { spacing: null }) : couple,
    ),
    reason: /after a yes taken back .* may do other things/,
  },
  {
    law: 'L19',
    name: 'an invitation that fades costs a door',
    rules: but({
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
    name: 'said again, a door opens for longer',
    rules: deciding(({ policy, couple, act, command }) => {
      const { door } = couple[act.by];
      if (command.type !== 'openDoor' || door === null) return null;
      return { ok: true, value: withSide(couple, act.by, { door: addSpan(act.at, policy.doorLasts + 1) }) };
    }),
    reason: /it had an effect once more/,
  },
  {
    law: 'L22',
    name: 'said again, an invitation stands in its own way',
    rules: deciding(({ couple, act, command }) =>
      command.type === 'invite' && ['open', 'mutual'].includes(couple[act.by].invitation?.state ?? '')
        ? { ok: false, refusal: { code: 'invitationStanding' } }
        : null,
    ),
    reason: /got another answer: invitationStanding/,
  },
  {
    law: 'L22',
    name: 'a no clears the spacing, so the same request invites again',
    rules: accepting((couple, { act, command }) =>
      command.type === 'sayNo' ? withSide(couple, otherSide(act.by), { spacing: null }) : couple,
    ),
    reason: /arrived again and took effect/,
  },
];
