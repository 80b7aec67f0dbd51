import type { Invitation, Reply } from '../../couple/invitation.ts';
import type { Couple, Side, SideState } from '../../couple/state.ts';
import type { InvitationId, Mark } from '../../ids.ts';
import type { Instant } from '../../time.ts';
import { fieldsOf, partsOf, stateKey } from '../state-key.ts';

/** The present instant of every couple in a search: times are relative to it. */
export const now = 0 as Instant;
/** The next instant. */
export const tick = 1 as Instant;
export const invitationOf: Readonly<Record<Side, InvitationId>> = {
  a: 'i-Ada' as InvitationId,
  b: 'i-Sam' as InvitationId,
};
export const markOf: Readonly<Record<Side, Mark>> = { a: 'm-Ada' as Mark, b: 'm-Sam' as Mark };

/**
 * Returns the couple with times relative to `at`, and with ids and marks named after their owner. Couples that differ
 * only in these count as one state. When a pause began does not count either, because the couple's rules read only
 * whether there is one. Unknown fields stay as they are.
 */
export function canonical(couple: Couple, at: Instant): Couple {
  if (couple.ended) return couple;
  const { ended, a, b, match, ...rest } = couple;
  return {
    ended,
    a: canonicalSide(a, 'a', at),
    b: canonicalSide(b, 'b', at),
    match: relative(match, at),
    ...rest,
  };
}

function canonicalSide(side: SideState, by: Side, at: Instant): SideState {
  const { invitation, pausedSince, door, doorSpacing, spacing, ...rest } = side;
  return {
    invitation: canonicalInvitation(invitation, by, at),
    pausedSince: pausedSince === null ? null : now,
    door: relative(door, at),
    doorSpacing: relative(doorSpacing, at),
    spacing: relative(spacing, at),
    ...rest,
    mark: markOf[by],
  };
}

function canonicalInvitation(invitation: Invitation | null, by: Side, at: Instant): Invitation | null {
  if (!invitation) return null;
  const id = invitationOf[by];
  switch (invitation.state) {
    case 'open': {
      const { sentAt, fadesAt } = invitation;
      return { ...invitation, id, sentAt: minus(sentAt, at), fadesAt: minus(fadesAt, at) };
    }
    case 'mutual': {
      const { sentAt, until } = invitation;
      return { ...invitation, id, sentAt: minus(sentAt, at), until: minus(until, at) };
    }
    default:
      return { ...invitation, id, shownUntil: minus(invitation.shownUntil, at) };
  }
}

const minus = (instant: Instant, at: Instant): Instant => (instant - at) as Instant;
const relative = (instant: Instant | null, at: Instant): Instant | null =>
  instant === null ? null : minus(instant, at);

const invitationFields = fieldsOf<Invitation>({
  state: 'value',
  id: 'whose',
  sentAt: 'time',
  fadesAt: 'time',
  until: 'time',
  shownUntil: 'time',
  idea: 'value',
  note: 'value',
  reply: fieldsOf<Reply>({ kindness: 'value', alternative: 'value' }),
});
const sideFields = fieldsOf<SideState>({
  invitation: invitationFields,
  pausedSince: 'presence',
  door: 'time',
  doorSpacing: 'time',
  spacing: 'time',
  mark: 'whose',
});
const coupleFields = fieldsOf<Couple>({ ended: 'value', match: 'time', a: sideFields, b: sideFields });

/** Returns a text that two couples share exactly when they are the same state, each at its own `at`. */
export const keyOf = (couple: Couple, at: Instant): string => stateKey(couple, coupleFields, at);

/** Returns `keyOf` at `now` for couples one step from a frozen one. It reads the parts that they share once. */
export function keysNear(near: Couple): (couple: Couple) => string {
  const parts = partsOf(near, coupleFields, now);
  return (couple) => stateKey(couple, coupleFields, now, parts);
}
