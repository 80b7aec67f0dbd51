import type { IdeaId, InvitationId } from '../ids.ts';
import type { Instant } from '../time.ts';

/** Words a no may carry. They are never tracked and never owed. */
export const kindnesses = ['thanks', 'loveYou', 'notAboutYou'] as const;
export type Kindness = (typeof kindnesses)[number];
export const alternatives = ['cuddle', 'talk', 'walk', 'bath', 'film', 'sleep', 'food'] as const;
export type Alternative = (typeof alternatives)[number];

/** What a no said, to the sender of the invitation. */
export interface Reply {
  readonly kindness: Kindness | null;
  readonly alternative: Alternative | null;
}

/** What an invitation may hold: an idea in common and a note. Both stay as sent while it stands. */
export interface Content {
  readonly idea: IdeaId | null;
  readonly note: string | null;
}

interface Stands extends Content {
  readonly id: InvitationId;
  readonly sentAt: Instant;
}
interface Closed {
  readonly id: InvitationId;
  /** When it is forgotten. */
  readonly shownUntil: Instant;
}

/** One person's standing yes, offered to the other: `open → mutual | notNow | withdrawn | faded`, `mutual → over`. */
export interface Open extends Stands {
  readonly state: 'open';
  readonly fadesAt: Instant;
}
/** Both yeses stand at once. Either may end it at any moment; it is no record of consent. */
export interface Mutual extends Stands {
  readonly state: 'mutual';
  readonly until: Instant;
}
export interface Declined extends Closed {
  readonly state: 'notNow';
  readonly reply: Reply;
}
export interface Gone extends Closed {
  readonly state: 'withdrawn' | 'faded' | 'over';
}
export type Standing = Open | Mutual;
export type Invitation = Standing | Declined | Gone;
export type InvitationState = Invitation['state'];
export const invitationStates = [
  'open',
  'mutual',
  'notNow',
  'withdrawn',
  'faded',
  'over',
] as const satisfies readonly InvitationState[];

/** The invitation while it stands (open or mutual), else null. */
export const standing = (invitation: Invitation | null): Standing | null =>
  invitation && (invitation.state === 'open' || invitation.state === 'mutual') ? invitation : null;
