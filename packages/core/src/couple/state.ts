import type { Mark } from '../ids.ts';
import type { Instant } from '../time.ts';
import { type Invitation, ifStanding, type StandingInvitation } from './invitation.ts';

/** The two people of a couple, in no order that means anything. */
export const sides = ['a', 'b'] as const;
/** One of the two, as the rules call them. Which of them is `a` says nothing about either. */
export type Side = (typeof sides)[number];
/** The side of one's partner. */
export const otherSide = (side: Side): Side => (side === 'a' ? 'b' : 'a');

/** What is one person's in the shared state. Every instant is a deadline, fixed when it was set. */
export interface SideState {
  /** The latest invitation that this person sent. */
  readonly invitation: Invitation | null;
  readonly paused: boolean;
  /** Until when my door is open. */
  readonly door: Instant | null;
  /** Until when I may not open my door again; nothing clears it. */
  readonly doorSpacing: Instant | null;
  /** Until when I may not invite again; nothing clears it. */
  readonly spacing: Instant | null;
  readonly mark: Mark;
}

/** Two people who chose each other. No dials, motives or history inside. */
export interface ActiveCouple {
  readonly ended: false;
  readonly a: SideState;
  readonly b: SideState;
  /** Until when a match stands: both had opened their door. */
  readonly match: Instant | null;
}
/** What is left when one has left: nothing. */
export interface EndedCouple {
  readonly ended: true;
}
/** The shared state of two people, or, once one of them has left, that it ended. */
export type Couple = ActiveCouple | EndedCouple;

const newSide = (mark: Mark): SideState => ({
  invitation: null,
  paused: false,
  door: null,
  doorSpacing: null,
  spacing: null,
  mark,
});

/** A new couple, with a new mark for each. */
export const newCouple = (marks: Readonly<Record<Side, Mark>>): ActiveCouple => ({
  ended: false,
  a: newSide(marks.a),
  b: newSide(marks.b),
  match: null,
});

/**
 * Two people where it is not known what either has taken back, as after an older copy was put in place: nothing stands,
 * nothing said before takes effect, and both rest until they say otherwise.
 */
export function resetCouple(marks: Readonly<Record<Side, Mark>>): ActiveCouple {
  const { a, b, ...couple } = newCouple(marks);
  return { ...couple, a: { ...a, paused: true }, b: { ...b, paused: true } };
}

export interface SentInvitation<I extends Invitation> {
  readonly by: Side;
  readonly invitation: I;
}

/** The one invitation that stands between the two, if any: at most one ever does. */
export function standingInvitation(couple: ActiveCouple): SentInvitation<StandingInvitation> | null {
  for (const by of sides) {
    const invitation = ifStanding(couple[by].invitation);
    if (invitation) return { by, invitation };
  }
  return null;
}
