import {
  type AnsweredIdea,
  type Arrival,
  advise,
  answerTo,
  arrivalMessage,
  type CoupleId,
  type Floor,
  freshReading,
  type Guidance,
  type IdeaId,
  type IncomingRequest,
  type Instant,
  type InvitationView,
  lockedView,
  type Message,
  type Moment,
  type OutgoingRequest,
  type OwnSide,
  type Pairing,
  type PairingOffer,
  type PersonId,
  type Reading,
  type Reflection,
  reflectionOn,
  type Shared,
  sharedReflections,
  shownPairing,
  type View,
  view,
} from '@attune/core';
import type { UseCaseContext } from './context.ts';
import { commonIdeas } from './couple/common-ideas.ts';
import { markOf, sideOf } from './couple/couple-side.ts';
import { currentTurnEnd } from './couple/current-turn.ts';
import { isLocked } from './lock.ts';
import type { SharedProfile } from './person.ts';
import type { CoupleRecord, Snapshot, Viewer } from './ports.ts';

/** All that a person may see, as it was at one instant. */
export interface Home {
  readonly id: PersonId;
  readonly name: string;
  /** Whether only what both see alike is here, for want of a recent unlock. */
  readonly locked: boolean;
  /** Null while locked. */
  readonly own: Own | null;
  readonly couple: HomeCouple | null;
}
/** What is mine alone. */
export interface Own {
  readonly moment: Moment;
  readonly guidance: Guidance;
  readonly reading: Reading | null;
  readonly floor: Floor;
  readonly pairing: HomePairing | null;
  readonly reflections: readonly Reflection[];
  /** Whether I keep a journal, which is read apart: it grows. */
  readonly journaling: boolean;
}
/** What is seen of pairing, and nothing that only the rules look at. */
export type HomePairing =
  | Pick<PairingOffer, 'type' | 'code' | 'until'>
  | Pick<IncomingRequest, 'type' | 'id' | 'name' | 'until'>
  | Pick<OutgoingRequest, 'type' | 'until'>;
export interface HomeCouple {
  readonly id: CoupleId;
  readonly partner: { readonly name: string };
  readonly invitation: HomeInvitation | null;
  readonly match: Instant | null;
  readonly ideasInCommon: readonly IdeaId[];
  readonly partnerReflections: readonly Shared[];
  /** How desire arrives for each, once both have shared it. */
  readonly arrival: Message | null;
  /** Null while locked. */
  readonly mine: HomeMine | null;
}
/** An invitation as I see it; who sent it is not said while locked. */
export type HomeInvitation = Omit<InvitationView, 'fromMe'> & { readonly fromMe: boolean | null };
/** What is mine alone in the couple. */
export interface HomeMine extends OwnSide {
  readonly ideas: readonly AnsweredIdea[];
  readonly turnEndsAt: Instant;
}

export function homeOf(attune: UseCaseContext, viewer: Viewer, around: Snapshot): Home {
  const { at, me, couple: pair, partner } = around;
  const seen = pair && view(attune.policy, pair.state, sideOf(pair, me.id), at);
  const locked = isLocked(attune, viewer, at);
  return {
    id: me.id,
    name: me.name,
    locked,
    own: locked ? null : ownOf(attune, around, seen),
    couple: pair && partner && seen ? coupleOf(attune, around, { pair, partner, seen, locked }) : null,
  };
}

function ownOf({ policy, content }: UseCaseContext, around: Snapshot, seen: View | null): Own {
  const { at, pairingPeer, me } = around;
  const reading = freshReading(policy, me.reading, at);
  // In the order of the menu; what is no longer offered stays mine, and comes last.
  const order = [...content.prompts, ...me.reflections.map(({ written }) => written.prompt)];
  return {
    moment: { at, mark: markOf(around) },
    guidance: advise(seen, reading?.dial ?? null, me.floor),
    reading,
    floor: me.floor,
    pairing: pairingOf(shownPairing(me, pairingPeer, at)),
    reflections: [...new Set(order)].flatMap((prompt) => reflectionOn(me, prompt) ?? []),
    journaling: me.consents.journal !== null,
  };
}

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

interface Together {
  readonly pair: CoupleRecord;
  readonly partner: SharedProfile;
  readonly seen: View;
  readonly locked: boolean;
}

function coupleOf(attune: UseCaseContext, around: Snapshot, together: Together): HomeCouple {
  const { at, me } = around;
  const { pair, partner, seen, locked } = together;
  const { ideas, prompts } = attune.content;
  return {
    id: pair.id,
    partner: { name: partner.name },
    invitation: locked ? lockedInvitation(seen) : seen.invitation,
    match: seen.match,
    ideasInCommon: commonIdeas(attune, around),
    partnerReflections: sharedReflections(partner, prompts),
    arrival: arrivalMessage(sharedArrival(me), sharedArrival(partner)),
    mine: locked
      ? null
      : {
          ...seen.mine,
          ideas: ideas.flatMap((idea) => answerTo(me.ideas, idea) ?? []),
          turnEndsAt: currentTurnEnd(pair, at),
        },
  };
}

/** What is mutual, as both see it alike; nothing else while locked. */
function lockedInvitation(seen: View): HomeInvitation | null {
  const mutual = lockedView(seen)?.mutual;
  if (!mutual) return null;
  const { id, idea, note, until } = mutual;
  const hidden = { fromMe: null, sentAt: null, fadesAt: null, reply: null };
  return { id, state: 'mutual', idea, note, mutualUntil: until, ...hidden };
}

function sharedArrival({ reflections }: SharedProfile): Arrival | null {
  const shared = reflections.map((reflection) => reflection.shared).find((one) => one && 'arrival' in one);
  return shared && 'arrival' in shared ? shared.arrival : null;
}

/** Whether two homes show the same. The moment is left out: it is where one speaks from, nothing to look at. */
export function sameHome(one: Home | null, another: Home | null): boolean {
  return shown(one) === shown(another);
}

const shown = (home: Home | null): string =>
  JSON.stringify(home && { ...home, own: home.own && { ...home.own, moment: null } });
