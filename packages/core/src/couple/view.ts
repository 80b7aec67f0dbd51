import { deepEqual } from '../deep-equal.ts';
import type { IdeaId, InvitationId } from '../ids.ts';
import type { Policy } from '../policy.ts';
import type { Instant } from '../time.ts';
import type { Invitation, InvitationState, Reply } from './invitation.ts';
import { settle } from './settle.ts';
import {
  type ActiveCouple,
  type Couple,
  otherSide,
  type SentInvitation,
  type Side,
  standingInvitation,
} from './state.ts';

/** An invitation as one of the two sees it. Null means that there is nothing to see here. */
export interface InvitationView {
  readonly id: InvitationId;
  readonly fromMe: boolean;
  readonly state: InvitationState;
  /** While it stands. */
  readonly idea: IdeaId | null;
  readonly note: string | null;
  /** To its sender only, while it stands. */
  readonly sentAt: Instant | null;
  /** To its sender only, while it is open. */
  readonly fadesAt: Instant | null;
  /** To both, while it is mutual. */
  readonly mutualUntil: Instant | null;
  /** To the sender of one that was declined. */
  readonly reply: Reply | null;
}

/** All that one of the two may know of the couple. */
export interface View {
  readonly invitation: InvitationView | null;
  /** Until when a match stands. */
  readonly match: Instant | null;
  readonly mine: OwnSide;
}
/** What I alone see of my side. Each instant says until when, and is null when nothing runs. */
export interface OwnSide {
  readonly paused: boolean;
  readonly door: Instant | null;
  readonly doorSpacing: Instant | null;
  readonly spacing: Instant | null;
}

/** What `side` sees at `at`; null once the couple has ended. Nothing hidden replaces anything shown. */
export function view(policy: Policy, before: Couple, side: Side, at: Instant): View | null {
  const couple = settle(policy, before, at);
  if (couple.ended) return null;
  const { paused, door, doorSpacing, spacing } = couple[side];
  const sent = visible(couple, side);
  return {
    invitation: sent && show(sent.invitation, sent.by === side),
    match: couple.match,
    mine: { paused, door, doorSpacing, spacing },
  };
}

/** The standing one, unless it is theirs and I am paused; else my own latest; else theirs once it is over. */
function visible(couple: ActiveCouple, side: Side): SentInvitation<Invitation> | null {
  const hidden = (sent: SentInvitation<Invitation>): boolean => sent.by !== side && couple[side].paused;
  const stands = standingInvitation(couple);
  if (stands && !hidden(stands)) return stands;
  const mine = couple[side].invitation;
  if (mine) return { by: side, invitation: mine };
  const theirs = couple[otherSide(side)].invitation;
  if (theirs?.state !== 'over') return null;
  const over = { by: otherSide(side), invitation: theirs };
  return hidden(over) ? null : over;
}

function show(invitation: Invitation, fromMe: boolean): InvitationView {
  const stands = invitation.state === 'open' || invitation.state === 'mutual';
  return {
    id: invitation.id,
    fromMe,
    state: invitation.state,
    idea: stands ? invitation.idea : null,
    note: stands ? invitation.note : null,
    sentAt: stands && fromMe ? invitation.sentAt : null,
    fadesAt: invitation.state === 'open' && fromMe ? invitation.fadesAt : null,
    mutualUntil: invitation.state === 'mutual' ? invitation.until : null,
    reply: invitation.state === 'notNow' ? invitation.reply : null,
  };
}

/** Whether two views show the same: what decides whether anybody is woken. */
export const sameView = (one: View | null, another: View | null): boolean => deepEqual(one, another);
