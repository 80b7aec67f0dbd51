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

/** An invitation as one person sees it. A null field is absent or hidden. */
export interface InvitationView {
  /** The id that `sayYes` and `sayNo` name. */
  readonly id: InvitationId;
  /** Whether the viewer sent it. */
  readonly fromMe: boolean;
  /** The state that this person may know. Only the sender sees `notNow`, `withdrawn` and `faded`. */
  readonly state: InvitationState;
  /** Only while it stands. */
  readonly idea: IdeaId | null;
  /** Only while it stands. */
  readonly note: string | null;
  /** For its sender only, while it stands. */
  readonly sentAt: Instant | null;
  /** For its sender only, while it is open. */
  readonly fadesAt: Instant | null;
  /** For both people, while it is mutual. */
  readonly mutualUntil: Instant | null;
  /** For the sender of a declined invitation. */
  readonly reply: Reply | null;
}

/** Everything that one person may know about the couple. */
export interface View {
  /** The invitation that the person may see; null without one. */
  readonly invitation: InvitationView | null;
  /** When the match ends; null without a match. */
  readonly match: Instant | null;
  /** What only this person sees of themselves. */
  readonly mine: OwnSide;
}
/** What only I see of my own side. Each instant is a deadline; null if it does not run. */
export interface OwnSide {
  /** Whether I pause. The partner sees no difference. */
  readonly paused: boolean;
  /** When my door closes by itself. */
  readonly door: Instant | null;
  /** When I may open my door again. */
  readonly doorSpacing: Instant | null;
  /** When I may invite again. */
  readonly spacing: Instant | null;
}

/** What `side` sees at `at`; null once the couple has ended. A hidden invitation never replaces a visible one. */
export function view(policy: Policy, before: Couple, side: Side, at: Instant): View | null {
  const couple = settle(policy, before, at);
  if (couple.ended) return null;
  const { pausedSince, door, doorSpacing, spacing } = couple[side];
  const sent = visible(couple, side);
  return {
    invitation: sent && show(sent.invitation, sent.by === side),
    match: couple.match,
    mine: { paused: pausedSince !== null, door, doorSpacing, spacing },
  };
}

/**
 * The standing invitation, unless it is the partner's and I am paused. Otherwise my own latest one, and otherwise the
 * partner's once it is over.
 */
function visible(couple: ActiveCouple, side: Side): SentInvitation<Invitation> | null {
  const hidden = (sent: SentInvitation<Invitation>): boolean =>
    sent.by !== side && couple[side].pausedSince !== null;
  const standing = standingInvitation(couple);
  if (standing && !hidden(standing)) return standing;
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

/** Whether two views show the same. A person is notified only if their view changed. */
export const sameView = (one: View | null, another: View | null): boolean => deepEqual(one, another);
