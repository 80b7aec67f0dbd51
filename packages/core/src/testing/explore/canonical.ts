import type { Invitation, Reply } from '../../couple/invitation.ts';
import type { Couple, Side, SideState } from '../../couple/state.ts';
import type { InvitationId, Mark } from '../../ids.ts';
import type { Instant } from '../../time.ts';
import { freeze } from '../clone.ts';
import { fieldsOf, stateKey } from '../state-key.ts';

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

/** Stands for the texts of both sides, which `CoupleKeys` numbers instead. */
const withoutSides = { get: (): string => '' };

/** The key of a couple, and how to build its canonical form. */
export interface CoupleKey {
  /** Two couples share it exactly when they are the same state, or one is the mirror image of the other. */
  readonly text: string;
  /** Whether the sides change places in the key. Of two mirror images, one has it and one does not. */
  readonly flipped: boolean;
  /** Whether the couple is its own mirror image. */
  readonly symmetric: boolean;
}

/**
 * Computes keys of couples fast. It numbers the texts of sides, so that the key of a couple is short. The canonical
 * form of a side is one object for each owner, and its number is found by identity.
 */
export class CoupleKeys {
  readonly #numbers = new Map<string, number>();
  readonly #canonical: Readonly<Record<Side, SideState[]>> = { a: [], b: [] };
  readonly #known = new Map<SideState, number>();
  readonly #knownLater = new Map<SideState, number>();

  /** Returns the key of a couple at `now` or `tick`. */
  keyOf(couple: Couple, at: Instant): CoupleKey {
    const text = stateKey(couple, coupleFields, at, withoutSides);
    if (couple.ended) return { text, flipped: false, symmetric: true };
    const a = this.#numberOf(couple.a, at);
    const b = this.#numberOf(couple.b, at);
    const flipped = b < a;
    return { text: flipped ? `${text}${b},${a}` : `${text}${a},${b}`, flipped, symmetric: a === b };
  }

  /** Returns the frozen canonical form of a couple. It shares the objects of equal sides. */
  canonical(couple: Couple, at: Instant): Couple {
    if (couple.ended) return freeze(couple);
    const { ended, a, b, match, ...rest } = couple;
    return freeze({
      ended,
      a: this.#side(a, 'a', at),
      b: this.#side(b, 'b', at),
      match: relative(match, at),
      ...rest,
    });
  }

  #numberOf(side: SideState, at: Instant): number {
    const known = this.#known.get(side);
    if (at === now && known !== undefined) return known;
    const later = known === undefined ? undefined : this.#knownLater.get(side);
    if (later !== undefined) return later;
    const text = stateKey(side, sideFields, at);
    const number = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, number);
    if (known !== undefined) this.#knownLater.set(side, number);
    return number;
  }

  #side(side: SideState, by: Side, at: Instant): SideState {
    const number = this.#numberOf(side, at);
    const made = this.#canonical[by][number] ?? freeze(canonicalSide(side, by, at));
    this.#canonical[by][number] = made;
    this.#known.set(made, number);
    return made;
  }
}
