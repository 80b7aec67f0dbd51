import type { Invitation } from '../../couple/invitation.ts';
import type { Couple, Side, SideState } from '../../couple/state.ts';
import type { InvitationId, Mark } from '../../ids.ts';
import type { Instant } from '../../time.ts';

/** The one instant at which every couple of a search stands: times are relative to now. */
export const now = 0 as Instant;
/** The instant after it. */
export const tick = 1 as Instant;
export const invitationOf: Readonly<Record<Side, InvitationId>> = {
  a: 'i-Ada' as InvitationId,
  b: 'i-Sam' as InvitationId,
};
export const markOf: Readonly<Record<Side, Mark>> = { a: 'm-Ada' as Mark, b: 'm-Sam' as Mark };

/**
 * The couple as seen at `at`, with `at` as now, and ids and marks by whose they are: two couples that differ
 * in nothing else are one.
 */
export function canonical(couple: Couple, at: Instant): Couple {
  if (couple.ended) return couple;
  return {
    ended: false,
    a: canonicalSide(couple.a, 'a', at),
    b: canonicalSide(couple.b, 'b', at),
    match: since(couple.match, at),
  };
}

function canonicalSide(side: SideState, by: Side, at: Instant): SideState {
  return {
    invitation: canonicalInvitation(side.invitation, by, at),
    paused: side.paused,
    door: since(side.door, at),
    doorSpacing: since(side.doorSpacing, at),
    spacing: since(side.spacing, at),
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
const since = (instant: Instant | null, at: Instant): Instant | null =>
  instant === null ? null : minus(instant, at);

/** A text that two couples share exactly when they are the same, each seen at its own `at`. */
export function keyOf(couple: Couple, at: Instant): string {
  if (couple.ended) return 'ended';
  return `${since(couple.match, at)};${keyOfSide(couple.a, at)};${keyOfSide(couple.b, at)}`;
}

function keyOfSide({ invitation, paused, door, doorSpacing, spacing }: SideState, at: Instant): string {
  const times = `${since(door, at)},${since(doorSpacing, at)},${since(spacing, at)}`;
  return `${invitation ? keyOfInvitation(invitation, at) : ''},${paused ? 1 : 0},${times}`;
}

function keyOfInvitation(invitation: Invitation, at: Instant): string {
  switch (invitation.state) {
    case 'open':
      return `o${minus(invitation.sentAt, at)}:${minus(invitation.fadesAt, at)}:${invitation.idea}:${invitation.note}`;
    case 'mutual':
      return `m${minus(invitation.sentAt, at)}:${minus(invitation.until, at)}:${invitation.idea}:${invitation.note}`;
    case 'notNow':
      return `n${minus(invitation.shownUntil, at)}:${invitation.reply.kindness}:${invitation.reply.alternative}`;
    default:
      return `${invitation.state}${minus(invitation.shownUntil, at)}`;
  }
}
