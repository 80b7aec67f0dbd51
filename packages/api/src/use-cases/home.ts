import {
  advise,
  type CoupleId,
  deepEqual,
  type Floor,
  freshReading,
  type Guidance,
  type Instant,
  type InvitationView,
  lockedView,
  type Message,
  type Moment,
  type OwnSide,
  type PersonId,
  type Reading,
  sideOf,
  type View,
  view,
} from '@attune/core';
import {
  type Consent,
  type ConsentKind,
  consentKinds,
  hasConsent,
  isCurrentConsent,
} from '@attune/core/journal';
import {
  type IncomingRequest,
  type OutgoingRequest,
  type Pairing,
  type PairingOffer,
  visiblePairing,
} from '@attune/core/pairing';
import {
  type AnsweredIdea,
  type Arrival,
  answerTo,
  arrivalMessage,
  type CommonIdea,
  nameShown,
  type Reflection,
  reflectionOn,
  type SharedCopy,
  sharedReflections,
} from '@attune/core/sharing';
import type { UseCaseContext } from './context.ts';
import { commonIdeas } from './couple/common-ideas.ts';
import { markOf } from './couple/couple-side.ts';
import { currentTurnEnd } from './couple/current-turn.ts';
import { isLocked } from './lock.ts';
import type { Person, SharedProfile } from './person.ts';
import type { CoupleRecord, Snapshot, Viewer } from './ports.ts';

/** Everything that the viewer may see, at one instant. */
export interface Home {
  readonly id: PersonId;
  readonly name: string;
  /** Whether this holds only what both people see alike, because a recent unlock is missing. */
  readonly locked: boolean;
  /** Null while locked. */
  readonly own: Own | null;
  readonly couple: HomeCouple | null;
}
/** The viewer's private data. */
export interface Own {
  readonly moment: Moment;
  readonly guidance: Guidance;
  readonly reading: Reading | null;
  readonly floor: Floor;
  readonly pairing: HomePairing | null;
  readonly reflections: readonly Reflection[];
  /** Whether the viewer keeps a journal. It is read separately, because it grows. */
  readonly journaling: boolean;
  /** The consents that the viewer gave and did not withdraw. */
  readonly consents: readonly HomeConsent[];
}
/** A consent, and whether it is to the host's current text. */
export interface HomeConsent extends Consent {
  readonly kind: ConsentKind;
  readonly current: boolean;
}
/** The visible fields of pairing, without those that only the rules need. */
export type HomePairing =
  | Pick<PairingOffer, 'type' | 'code' | 'until'>
  | Pick<IncomingRequest, 'type' | 'id' | 'name' | 'until'>
  | Pick<OutgoingRequest, 'type' | 'until'>;
export interface HomeCouple {
  readonly id: CoupleId;
  readonly partner: { readonly name: string };
  readonly invitation: HomeInvitation | null;
  readonly match: Instant | null;
  readonly ideasInCommon: readonly CommonIdea[];
  readonly partnerReflections: readonly SharedCopy[];
  /** Describes how desire arrives for each of the two, once both have shared it. */
  readonly arrival: Message | null;
  /** Null while locked. */
  readonly mine: HomeMine | null;
}
/** The invitation in the viewer's view. While locked, `fromMe` is null. */
export type HomeInvitation = Omit<InvitationView, 'fromMe'> & { readonly fromMe: boolean | null };
/** The viewer's private data in the couple. */
export interface HomeMine extends OwnSide {
  readonly ideas: readonly AnsweredIdea[];
  readonly turnEndsAt: Instant;
}

/** Reads the viewer's home; null before they join. */
export async function getHome(context: UseCaseContext, viewer: Viewer): Promise<Home | null> {
  const snapshot = await context.store.readSnapshot(viewer);
  return snapshot && homeOf(context, viewer, snapshot);
}

export function homeOf(context: UseCaseContext, viewer: Viewer, snapshot: Snapshot): Home {
  const { at, me, couple, partner } = snapshot;
  const coupleView = couple && view(context.policy, couple.state, sideOf(couple, me.id), at);
  const locked = isLocked(context, viewer, at);
  return {
    id: me.id,
    name: me.name,
    locked,
    own: locked ? null : ownOf(context, snapshot, coupleView),
    couple:
      couple && partner && coupleView
        ? coupleOf(context, snapshot, { couple, partner, coupleView, locked })
        : null,
  };
}

function ownOf(context: UseCaseContext, snapshot: Snapshot, coupleView: View | null): Own {
  const { policy, content } = context;
  const { at, pairingPeer, me } = snapshot;
  const reading = freshReading(policy, me.reading, at);
  // In the order of the menu. Reflections on prompts that the host no longer offers come last.
  const prompts = [...content.prompts, ...me.reflections.map(({ written }) => written.prompt)];
  return {
    moment: { at, mark: markOf(snapshot) },
    guidance: advise(policy, coupleView, me, at),
    reading,
    floor: me.floor,
    pairing: pairingOf(visiblePairing(me, pairingPeer, at)),
    reflections: [...new Set(prompts)].flatMap((prompt) => reflectionOn(me, prompt) ?? []),
    journaling: hasConsent(me.consents, 'journal'),
    consents: consentsOf(context, me),
  };
}

const consentsOf = ({ consentTexts }: UseCaseContext, { consents }: Person): readonly HomeConsent[] =>
  consentKinds.flatMap((kind) => {
    const given = consents[kind];
    return given ? [{ kind, ...given, current: isCurrentConsent(consents, kind, consentTexts) }] : [];
  });

function pairingOf(pairing: Pairing | null): HomePairing | null {
  switch (pairing?.type) {
    case undefined:
      return null;
    case 'code':
      return { type: 'code', code: pairing.code, until: pairing.until };
    case 'request':
      return { type: 'request', id: pairing.id, name: pairing.name, until: pairing.until };
    case 'asking':
      return { type: 'asking', until: pairing.until };
  }
}

interface CoupleParts {
  readonly couple: CoupleRecord;
  readonly partner: SharedProfile;
  readonly coupleView: View;
  readonly locked: boolean;
}

function coupleOf(context: UseCaseContext, snapshot: Snapshot, parts: CoupleParts): HomeCouple {
  const { at, me } = snapshot;
  const { couple, partner, coupleView, locked } = parts;
  const { ideas, prompts } = context.content;
  // A locked phone shows what both see alike, so that a partner who holds it cannot tell whether its owner pauses.
  const pausedSince = locked ? null : couple.state[sideOf(couple, me.id)].pausedSince;
  const partnerReflections = sharedReflections(partner, prompts, pausedSince);
  return {
    id: couple.id,
    partner: { name: nameShown(partner, pausedSince) },
    invitation: locked ? lockedInvitation(coupleView) : coupleView.invitation,
    match: coupleView.match,
    ideasInCommon: commonIdeas(context, snapshot),
    partnerReflections,
    arrival: arrivalMessage(arrivalIn(sharedReflections(me, prompts, null)), arrivalIn(partnerReflections)),
    mine: locked
      ? null
      : {
          ...coupleView.mine,
          ideas: ideas.flatMap((idea) => answerTo(me.ideas, idea) ?? []),
          turnEndsAt: currentTurnEnd(couple, at),
        },
  };
}

/** The invitation while locked: only a mutual one, without the fields that differ between the two people. */
function lockedInvitation(coupleView: View): HomeInvitation | null {
  const mutual = lockedView(coupleView)?.mutual;
  if (!mutual) return null;
  const { id, idea, note, until } = mutual;
  const hidden = { fromMe: null, sentAt: null, fadesAt: null, reply: null };
  return { id, state: 'mutual', idea, note, mutualUntil: until, ...hidden };
}

function arrivalIn(copies: readonly SharedCopy[]): Arrival | null {
  const copy = copies.find((shared) => 'arrival' in shared);
  return copy && 'arrival' in copy ? copy.arrival : null;
}

/** Whether two homes show the same. Ignores the moment, which is not shown. */
export const sameHome = (one: Home | null, other: Home | null): boolean =>
  deepEqual(withoutMoment(one), withoutMoment(other));

const withoutMoment = (home: Home | null): unknown =>
  home && { ...home, own: home.own && { ...home.own, moment: null } };
