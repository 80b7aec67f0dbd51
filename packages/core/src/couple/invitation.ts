import type { IdeaId, InvitationId } from '../ids.ts';
import type { Instant } from '../time.ts';

/** Kind words that a no may carry. They are not counted, and no one owes them. */
export const kindnesses = ['thanks', 'loveYou', 'notAboutYou', 'drawnToYou'] as const;
/** A kind word that goes with a no. */
export type Kindness = (typeof kindnesses)[number];
/** Alternatives that a no may name. They are words only: nothing is planned, counted or owed. */
export const alternatives = ['cuddle', 'talk', 'walk', 'bath', 'film', 'sleep', 'food'] as const;
/** Something else to do, named with a no. It promises nothing. */
export type Alternative = (typeof alternatives)[number];

/** The words of a no, for the sender of the invitation. */
export interface Reply {
  /** A kind word; null for none. */
  readonly kindness: Kindness | null;
  /** Something else to do; null for none. */
  readonly alternative: Alternative | null;
}

/** What an invitation may contain. It does not change while the invitation stands. */
interface InvitationContent {
  /** One of the ideas in common; null for none. */
  readonly idea: IdeaId | null;
  /** The note, which passed the pressure check; null for none. */
  readonly note: string | null;
}

interface StandingFields extends InvitationContent {
  /** The id of the invitation. */
  readonly id: InvitationId;
  /** When it was sent. Only its sender sees it. */
  readonly sentAt: Instant;
}
interface ClosedFields {
  /** The id of the invitation. */
  readonly id: InvitationId;
  /** When the invitation is removed. */
  readonly shownUntil: Instant;
}

/**
 * One person's standing yes, offered to the partner.
 * The states change as `open → mutual | notNow | withdrawn | faded` and `mutual → over`.
 */
interface OpenInvitation extends StandingFields {
  /** The partner may answer. */
  readonly state: 'open';
  /** When it ends without an answer. Only its sender sees it. */
  readonly fadesAt: Instant;
}
/** Both people have said yes. Either can end it at any time. It is not a record of consent. */
interface MutualInvitation extends StandingFields {
  /** Both said yes. */
  readonly state: 'mutual';
  /** When it ends by itself. */
  readonly until: Instant;
}
interface DeclinedInvitation extends ClosedFields {
  /** The invited person declined. */
  readonly state: 'notNow';
  /** The words of the no. Only the sender sees them. */
  readonly reply: Reply;
}
export interface EndedInvitation extends ClosedFields {
  /** How it ended: taken back by its sender, without an answer, or after it was mutual. */
  readonly state: 'withdrawn' | 'faded' | 'over';
}
export type StandingInvitation = OpenInvitation | MutualInvitation;
/** An invitation in any state. A closed one keeps no idea, note or time of sending. */
export type Invitation = StandingInvitation | DeclinedInvitation | EndedInvitation;
/** The state of an invitation: `open` and `mutual` stand; the others are closed. */
export type InvitationState = Invitation['state'];
/** All states of an invitation; the two that stand come first. */
export const invitationStates = [
  'open',
  'mutual',
  'notNow',
  'withdrawn',
  'faded',
  'over',
] as const satisfies readonly InvitationState[];

/** The invitation while it stands (open or mutual); otherwise null. */
export const ifStanding = (invitation: Invitation | null): StandingInvitation | null =>
  invitation && (invitation.state === 'open' || invitation.state === 'mutual') ? invitation : null;
