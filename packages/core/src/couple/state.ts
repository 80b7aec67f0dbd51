import type { Mark } from '../ids.ts';
import { type Instant, ifFuture } from '../time.ts';
import { type Invitation, ifStanding, type StandingInvitation } from './invitation.ts';

/** The two people of a couple. The order has no meaning. */
export const sides = ['a', 'b'] as const;
/** One of the two people. Which of them is `a` has no meaning. */
export type Side = (typeof sides)[number];
/** The side of the partner. */
export const otherSide = (side: Side): Side => (side === 'a' ? 'b' : 'a');

/** One person's part of the shared state. Every instant is a deadline that does not change once set. */
export interface SideState {
  /** The latest invitation that this person sent. */
  readonly invitation: Invitation | null;
  /** When my pause began; null without one. Names and reflections that the partner shares later stay hidden until it ends. */
  readonly pausedSince: Instant | null;
  /** When my door closes by itself; null if it is not open. */
  readonly door: Instant | null;
  /** When I may open my door again; no command clears it. */
  readonly doorSpacing: Instant | null;
  /** When I may invite again; no command clears it. */
  readonly spacing: Instant | null;
  /** The mark that a moment of this person must carry. Every exit of theirs replaces it. */
  readonly mark: Mark;
}

/** Two people who paired. It contains no dials, motives or history. */
export interface ActiveCouple {
  /** Tells an active couple from one that ended. */
  readonly ended: false;
  /** The part of one person. Their partner sees of it what `view` returns. */
  readonly a: SideState;
  /** The part of the other person. */
  readonly b: SideState;
  /** When the match ends; null without a match. A match means that both had opened their door. */
  readonly match: Instant | null;
}
/** A couple that one person left. Nothing else of it remains. */
export interface EndedCouple {
  /** Tells a couple that ended from an active one. */
  readonly ended: true;
}
/** The shared state of two people, or the fact that it ended. */
export type Couple = ActiveCouple | EndedCouple;

/** A person's own spacings. They stay with the person when a couple ends, and still run in the next couple. */
export type Spacings = Pick<SideState, 'doorSpacing' | 'spacing'>;

/** No spacing runs. */
export const noSpacings: Spacings = { doorSpacing: null, spacing: null };

/** The spacings that still run. An expired one is forgotten, because it tells when its person reached out. */
export const runningSpacings = ({ doorSpacing, spacing }: Spacings, at: Instant): Spacings => ({
  doorSpacing: ifFuture(doorSpacing, at),
  spacing: ifFuture(spacing, at),
});

/** The running spacings of one person in a couple; none once it has ended. */
export const spacingsOf = (couple: Couple, side: Side, at: Instant): Spacings =>
  couple.ended ? noSpacings : runningSpacings(couple[side], at);

const newSide = (mark: Mark, { doorSpacing, spacing }: Spacings): SideState => ({
  invitation: null,
  pausedSince: null,
  door: null,
  doorSpacing,
  spacing,
  mark,
});

/** A new couple, with a new mark for each person, and with the spacings that each of them brings. */
export const newCouple = (
  marks: Readonly<Record<Side, Mark>>,
  spacings: Readonly<Record<Side, Spacings>> = { a: noSpacings, b: noSpacings },
): ActiveCouple => ({
  ended: false,
  a: newSide(marks.a, spacings.a),
  b: newSide(marks.b, spacings.b),
  match: null,
});

/**
 * A couple after an older copy of its data was restored, when later exits are unknown. No invitation stands, no earlier
 * opening takes effect, and both people are paused, at the latest since the couple was last written. Their spacings still
 * run.
 */
export function resetCouple(
  marks: Readonly<Record<Side, Mark>>,
  before: ActiveCouple,
  writtenAt: Instant,
): ActiveCouple {
  const spacings = { a: spacingsOf(before, 'a', writtenAt), b: spacingsOf(before, 'b', writtenAt) };
  const { a, b, ...couple } = newCouple(marks, spacings);
  const pausedSince = (side: Side): Instant => before[side].pausedSince ?? writtenAt;
  return {
    ...couple,
    a: { ...a, pausedSince: pausedSince('a') },
    b: { ...b, pausedSince: pausedSince('b') },
  };
}

/** An invitation with the side that sent it. */
export interface SentInvitation<I extends Invitation> {
  readonly by: Side;
  readonly invitation: I;
}

/** The invitation that stands between the two people; otherwise null. At most one stands at a time. */
export function standingInvitation(couple: ActiveCouple): SentInvitation<StandingInvitation> | null {
  for (const by of sides) {
    const invitation = ifStanding(couple[by].invitation);
    if (invitation) return { by, invitation };
  }
  return null;
}
