import type { IdeaId, InvitationId } from '../ids.ts';
import type { Instant } from '../time.ts';

/** Words a no may carry. They are never tracked and never owed. */
export const kindnesses = ['thanks', 'loveYou', 'notAboutYou'] as const;
/** A kind word to go along with a no. */
export type Kindness = (typeof kindnesses)[number];
/** What a no may name instead, if it likes. It is words only: nothing is planned, tracked or owed. */
export const alternatives = ['cuddle', 'talk', 'walk', 'bath', 'film', 'sleep', 'food'] as const;
/** Something else to do, named along with a no. It promises nothing. */
export type Alternative = (typeof alternatives)[number];

/** What a no said, to the sender of the invitation. */
export interface Reply {
  readonly kindness: Kindness | null;
  readonly alternative: Alternative | null;
}

/** What an invitation may hold: an idea in common and a note. Both stay as sent while it stands. */
export interface InvitationContent {
  readonly idea: IdeaId | null;
  readonly note: string | null;
}

interface StandingFields extends InvitationContent {
  readonly id: InvitationId;
  readonly sentAt: Instant;
}
interface ClosedFields {
  readonly id: InvitationId;
  /** When it is forgotten. */
  readonly shownUntil: Instant;
}

/** One person's standing yes, offered to the other: `open → mutual | notNow | withdrawn | faded`, `mutual → over`. */
export interface OpenInvitation extends StandingFields {
  readonly state: 'open';
  readonly fadesAt: Instant;
}
/** Both yeses stand at once. Either may end it at any moment; it is no record of consent. */
export interface MutualInvitation extends StandingFields {
  readonly state: 'mutual';
  readonly until: Instant;
}
export interface DeclinedInvitation extends ClosedFields {
  readonly state: 'notNow';
  readonly reply: Reply;
}
export interface EndedInvitation extends ClosedFields {
  readonly state: 'withdrawn' | 'faded' | 'over';
}
export type StandingInvitation = OpenInvitation | MutualInvitation;
/** An invitation in any of its states. Closed, it keeps no idea, note or time of sending. */
export type Invitation = StandingInvitation | DeclinedInvitation | EndedInvitation;
/** Where an invitation is on its way: `open` and `mutual` stand, all others are closed. */
export type InvitationState = Invitation['state'];
/** All states of an invitation, the two that stand first. */
export const invitationStates = [
  'open',
  'mutual',
  'notNow',
  'withdrawn',
  'faded',
  'over',
] as const satisfies readonly InvitationState[];

/** The invitation while it stands (open or mutual), else null. */
export const ifStanding = (invitation: Invitation | null): StandingInvitation | null =>
  invitation && (invitation.state === 'open' || invitation.state === 'mutual') ? invitation : null;
