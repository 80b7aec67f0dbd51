import { type ActiveCouple, nextChange, otherSide, settle, view } from '@attune/core';
import type { Fault } from './fault.ts';
import { accepting, but, deciding, refusing, withSide } from './plant.ts';

type Seeing = (
  right: NonNullable<ReturnType<typeof view>>,
  couple: ActiveCouple,
  side: 'a' | 'b',
) => ReturnType<typeof view>;

/** Plants a view that shows something else to those who are together. */
const seeing = (wrong: Seeing) =>
  but({
    view: (policy, before, side, at) => {
      const couple = settle(policy, before, at);
      const right = view(policy, couple, side, at);
      return couple.ended || !right ? right : wrong(right, couple, side);
    },
  });

/** What a view or an answer tells that it may not. */
export const viewFaults: readonly Fault[] = [
  {
    law: 'L14',
    name: 'an open door shows to the other',
    rules: seeing((right, couple, side) => ({
      ...right,
      match: couple.match ?? couple[otherSide(side)].door,
    })),
    reason: /by their view whether the door/,
  },
  {
    law: 'L14',
    name: 'a refusal tells of an open door',
    rules: refusing(
      ({ couple, act, command }) => command.type === 'invite' && couple[otherSide(act.by)].door !== null,
    ),
    reason: /the answer to `invite` whether the door/,
  },
  {
    law: 'L14',
    name: 'a match shows to one of the two',
    rules: seeing((right, _couple, side) => (side === 'a' ? { ...right, match: null } : right)),
    reason: /shows to one and not to the other/,
  },
  {
    law: 'L17',
    name: 'one side sees less',
    rules: seeing((right, _couple, side) => (side === 'a' ? { ...right, match: null } : right)),
    reason: /would see something else on the other side/,
  },
  {
    law: 'L28',
    name: 'a paused person sees that something was sent',
    rules: seeing((right, couple, side) => {
      const theirs = couple[otherSide(side)].invitation;
      const hidden = couple[side].paused && theirs?.state === 'open';
      return hidden ? { ...right, match: theirs.sentAt } : right;
    }),
    reason: /sees through a pause/,
  },
  {
    law: 'L28',
    name: 'an unseen invitation covers one that was shown',
    rules: seeing((right, couple, side) => {
      const theirs = couple[otherSide(side)].invitation;
      return couple[side].paused && theirs?.state === 'open' ? { ...right, invitation: null } : right;
    }),
    reason: /sees through a pause/,
  },
  {
    law: 'L28',
    name: 'an invitation to a paused person ends the pause',
    rules: accepting((couple, { act, command }) =>
      command.type === 'invite' ? withSide(couple, otherSide(act.by), { paused: false }) : couple,
    ),
    reason: /what (Ada|Sam) sees through a pause changed/,
  },
  {
    law: 'L28',
    name: 'the next change tells when an unseen invitation fades',
    rules: but({
      nextChange: (policy, before, side, at) => {
        const right = nextChange(policy, before, side, at);
        const couple = settle(policy, before, at);
        const theirs = couple.ended || !couple[side].paused ? null : couple[otherSide(side)].invitation;
        const fades = theirs?.state === 'open' ? theirs.fadesAt : null;
        return fades !== null && (right === null || fades < right) ? fades : right;
      },
    }),
    reason: /tells what a pause hides/,
  },
  {
    law: 'L21',
    name: 'the one who was left still sees the couple',
    rules: but({
      view: (policy, couple, side, at) =>
        couple.ended
          ? {
              invitation: null,
              match: null,
              mine: { paused: false, door: null, doorSpacing: null, spacing: null },
            }
          : view(policy, couple, side, at),
    }),
    reason: /still sees something of the couple/,
  },
  {
    law: 'L15',
    name: 'opening tells how long the other door was open',
    rules: deciding(({ couple, act, command, right }) => {
      const decision = right();
      const theirs = couple[otherSide(act.by)].door;
      if (command.type !== 'openDoor' || !decision.ok || decision.value.ended || theirs === null) return null;
      return { ok: true, value: withSide(decision.value, act.by, { spacing: theirs }) };
    }),
    reason: /how long the door|learns more than a match/,
  },
  {
    law: 'L26',
    name: 'a refused opening starts a spacing, in place',
    rules: deciding(({ couple, act, right }) => {
      const decision = right();
      if (!decision.ok) Object.assign(couple[act.by], { spacing: act.at + 9 });
      return decision;
    }),
    reason: /was refused and changed the couple/,
  },
  {
    law: 'L26',
    name: 'a refusal carries a couple along',
    rules: deciding(({ couple, right }) => {
      const decision = right();
      return decision.ok ? decision : Object.assign({}, decision, { value: couple });
    }),
    reason: /carries a couple/,
  },
];
