import { type ActiveCouple, nextChange, otherSide, settle, view } from '@attune/core';
import type { Fault } from './fault.ts';
import { shippedExcept, withAccepted, withDecision, withRefusal, withSide } from './plant.ts';

type ChangeView = (
  shipped: NonNullable<ReturnType<typeof view>>,
  couple: ActiveCouple,
  side: 'a' | 'b',
) => ReturnType<typeof view>;

/** Changes the view of an active couple. */
const withView = (wrong: ChangeView) =>
  shippedExcept({
    view: (policy, before, side, at) => {
      const couple = settle(policy, before, at);
      const shipped = view(policy, couple, side, at);
      return couple.ended || !shipped ? shipped : wrong(shipped, couple, side);
    },
  });

/** Faults of views and answers that reveal a secret. */
export const viewFaults: readonly Fault[] = [
  {
    law: 'L14',
    name: 'an open door shows to the other',
    rules: withView((shipped, couple, side) => ({
      ...shipped,
      match: couple.match ?? couple[otherSide(side)].door,
    })),
    reason: /by their view whether the door/,
  },
  {
    law: 'L14',
    name: 'a refusal reveals an open door',
    rules: withRefusal(
      ({ couple, act, command }) => command.type === 'invite' && couple[otherSide(act.by)].door !== null,
    ),
    reason: /the answer to `invite` whether the door/,
  },
  {
    law: 'L14',
    name: 'only one person sees a match',
    rules: withView((shipped, _couple, side) => (side === 'a' ? { ...shipped, match: null } : shipped)),
    reason: /shows to one and not to the other/,
  },
  {
    law: 'L17',
    name: 'one side does not see a match',
    rules: withView((shipped, _couple, side) => (side === 'a' ? { ...shipped, match: null } : shipped)),
    reason: /would see something else on the other side/,
  },
  {
    law: 'L28',
    name: 'a paused person sees that an invitation was sent',
    rules: withView((shipped, couple, side) => {
      const theirs = couple[otherSide(side)].invitation;
      const hidden = couple[side].pausedSince !== null && theirs?.state === 'open';
      return hidden ? { ...shipped, match: theirs.sentAt } : shipped;
    }),
    reason: /sees through a pause/,
  },
  {
    law: 'L28',
    name: 'a hidden invitation replaces one that was visible',
    rules: withView((shipped, couple, side) => {
      const theirs = couple[otherSide(side)].invitation;
      return couple[side].pausedSince !== null && theirs?.state === 'open'
        ? { ...shipped, invitation: null }
        : shipped;
    }),
    reason: /sees through a pause/,
  },
  {
    law: 'L28',
    name: 'an invitation to a paused person ends the pause',
    rules: withAccepted((couple, { act, command }) =>
      command.type === 'invite' ? withSide(couple, otherSide(act.by), { pausedSince: null }) : couple,
    ),
    reason: /what (Ada|Sam) sees through a pause changed/,
  },
  {
    law: 'L28',
    name: 'the next change reveals when a hidden invitation fades',
    rules: shippedExcept({
      nextChange: (policy, before, side, at) => {
        const shipped = nextChange(policy, before, side, at);
        const couple = settle(policy, before, at);
        const theirs =
          couple.ended || couple[side].pausedSince === null ? null : couple[otherSide(side)].invitation;
        const fades = theirs?.state === 'open' ? theirs.fadesAt : null;
        return fades !== null && (shipped === null || fades < shipped) ? fades : shipped;
      },
    }),
    reason: /tells what a pause hides/,
  },
  {
    law: 'L21',
    name: 'the person who was left still sees the couple',
    rules: shippedExcept({
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
    name: 'opening a door reveals how long the other was open',
    rules: withDecision(({ couple, act, command, shipped }) => {
      const decision = shipped();
      const theirs = couple[otherSide(act.by)].door;
      if (command.type !== 'openDoor' || !decision.ok || decision.value.ended || theirs === null) return null;
      return { ok: true, value: withSide(decision.value, act.by, { spacing: theirs }) };
    }),
    reason: /how long the door|learns more than a match/,
  },
  {
    law: 'L26',
    name: 'a refused opening starts a spacing by a change in place',
    rules: withDecision(({ couple, act, shipped }) => {
      const decision = shipped();
      if (!decision.ok) Object.assign(couple[act.by], { spacing: act.at + 9 });
      return decision;
    }),
    reason: /was refused and changed the couple/,
  },
  {
    law: 'L26',
    name: 'a refusal also contains a couple',
    rules: withDecision(({ couple, shipped }) => {
      const decision = shipped();
      return decision.ok ? decision : Object.assign({}, decision, { value: couple });
    }),
    reason: /carries a couple/,
  },
];
