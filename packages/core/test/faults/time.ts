import { addSpan, type Couple, nextChange, settle } from '@attune/core';
import type { Fault } from './fault.ts';
import { shippedExcept, withAccepted, withSide } from './plant.ts';

/** Faults of time, of the two sides, of what is kept, and of the next change of a view. */
export const timeFaults: readonly Fault[] = [
  {
    law: 'L8',
    name: 'silence counts as a yes',
    rules: shippedExcept({
      settle: (policy, couple, at): Couple => {
        const settled = settle(policy, couple, at);
        if (couple.ended || settled.ended) return settled;
        const { invitation } = couple.a;
        if (invitation?.state !== 'open' || at < invitation.fadesAt) return settled;
        const { id, sentAt, idea, note, fadesAt } = invitation;
        const until = addSpan(fadesAt, policy.lasts);
        if (until <= at) return settled;
        return withSide(settled, 'a', { invitation: { id, state: 'mutual', sentAt, until, idea, note } });
      },
    }),
    reason: /time alone changed what stands|still mutual/,
  },
  {
    law: 'L8',
    name: 'a yes lasts longer than its span',
    rules: withAccepted((couple, { policy, act, command }) => {
      const side = act.by === 'a' ? 'b' : 'a';
      const { invitation } = couple[side];
      if (command.type !== 'sayYes' || invitation?.state !== 'mutual') return couple;
      const until = addSpan(act.at, policy.lasts + policy.fades);
      return withSide(couple, side, { invitation: { ...invitation, until } });
    }),
    reason: /still mutual/,
  },
  {
    law: 'L17',
    name: 'the spacing is longer on one side',
    rules: withAccepted((couple, { act, command, policy }) =>
      command.type === 'invite' && act.by === 'a' && couple.a.spacing === addSpan(act.at, policy.spacing)
        ? withSide(couple, 'a', { spacing: addSpan(act.at, policy.spacing + 1) })
        : couple,
    ),
    reason: /has another result on the other side/,
  },
  {
    law: 'L17',
    name: 'time clears a spacing on one side only',
    rules: shippedExcept({
      settle: (policy, couple, at) => {
        const settled = settle(policy, couple, at);
        return settled.ended || couple.ended
          ? settled
          : withSide(settled, 'b', { doorSpacing: couple.b.doorSpacing });
      },
    }),
    reason: /time treats the two differently|other side/,
  },
  {
    law: 'L18',
    name: 'a closed invitation is kept for ever',
    rules: shippedExcept({
      settle: (policy, couple, at) => {
        const settled = settle(policy, couple, at);
        if (settled.ended || couple.ended || couple.a.invitation === null) return settled;
        return settled.a.invitation ? settled : withSide(settled, 'a', { invitation: couple.a.invitation });
      },
    }),
    reason: /still holds something/,
  },
  {
    law: 'L18',
    name: 'every no is counted',
    rules: withAccepted((couple, { act, command }) => {
      if (command.type !== 'sayNo') return couple;
      const noes = 'noes' in couple && Array.isArray(couple.noes) ? couple.noes : [];
      return Object.assign({}, couple, { noes: [...noes, act.at] });
    }),
    reason: /still holds something|more than \d+/,
  },
  {
    law: 'L14',
    name: 'the next change reveals when the other door closes',
    rules: shippedExcept({
      nextChange: (policy, couple, side, at) => {
        const theirs = couple.ended ? null : settle(policy, couple, at);
        const shipped = nextChange(policy, couple, side, at);
        const door = theirs && !theirs.ended ? theirs[side === 'a' ? 'b' : 'a'].door : null;
        return door !== null && (shipped === null || door < shipped) ? door : shipped;
      },
    }),
    reason: /when their view changes next/,
  },
  {
    law: 'L14',
    name: 'the next change skips the first one',
    rules: shippedExcept({
      nextChange: (policy, couple, side, at) => {
        const first = nextChange(policy, couple, side, at);
        return first === null ? null : (nextChange(policy, couple, side, first) ?? first);
      },
    }),
    reason: /before the next one announced/,
  },
];
