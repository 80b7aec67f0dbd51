import {
  type AnsweredIdea,
  type Arrival,
  type Asked,
  type Asking,
  advise,
  answerTo,
  arrivalMessage,
  type CoupleId,
  type Floor,
  freshReading,
  type Guidance,
  type IdeaId,
  type Instant,
  lockedView,
  type Message,
  type Mine,
  type Moment,
  type Offering,
  type Pairing,
  type PersonId,
  type Reading,
  type Reflection,
  reflectionOn,
  type Shared,
  type ShownInvitation,
  sharedReflections,
  shownPairing,
  type View,
  view,
} from '@attune/core';
import type { Attune } from './context.ts';
import { commonIdeas } from './couple/common-ideas.ts';
import { isLocked } from './lock.ts';
import { markOf, sideOf } from './couple/couple-side.ts';
import type { Facing } from './person.ts';
import type { Around, Pair, Viewer } from './ports.ts';
import { turnEnds } from './couple/current-turn.ts';

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
  | Pick<Offering, 'is' | 'code' | 'until'>
  | Pick<Asked, 'is' | 'id' | 'name' | 'until'>
  | Pick<Asking, 'is' | 'until'>;
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
export type HomeInvitation = Omit<ShownInvitation, 'fromMe'> & { readonly fromMe: boolean | null };
/** What is mine alone in the couple. */
export interface HomeMine extends Mine {
  readonly ideas: readonly AnsweredIdea[];
  readonly turnEndsAt: Instant;
}

export function homeOf(attune: Attune, viewer: Viewer, around: Around): Home {
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

function ownOf({ policy, vocabulary }: Attune, around: Around, seen: View | null): Own {
  const { at, counterpart, me } = around;
  const reading = freshReading(policy, me.reading, at);
  // In the order of the menu; what is no longer offered stays mine, and comes last.
  const order = [...vocabulary.prompts, ...me.reflections.map(({ written }) => written.prompt)];
  return {
    moment: { at, mark: markOf(around) },
    guidance: advise(seen, reading?.dial ?? null, me.floor),
    reading,
    floor: me.floor,
    pairing: pairingOf(shownPairing(me, counterpart, at)),
    reflections: [...new Set(order)].flatMap((prompt) => reflectionOn(me, prompt) ?? []),
    journaling: me.consents.journal !== null,
  };
}

function pairingOf(pairing: Pairing | null): HomePairing | null {
  switch (pairing?.is) {
    case undefined:
      return null;
    case 'code':
      return { is: 'code', code: pairing.code, until: pairing.until };
    case 'request':
      return { is: 'request', id: pairing.id, name: pairing.name, until: pairing.until };
    case 'asking':
      return { is: 'asking', until: pairing.until };
  }
}

interface Together {
  readonly pair: Pair;
  readonly partner: Facing;
  readonly seen: View;
  readonly locked: boolean;
}

function coupleOf(attune: Attune, around: Around, together: Together): HomeCouple {
  const { at, me } = around;
  const { pair, partner, seen, locked } = together;
  const { ideas, prompts } = attune.vocabulary;
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
          turnEndsAt: turnEnds(pair, at),
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

function sharedArrival({ reflections }: Facing): Arrival | null {
  const shared = reflections.map((reflection) => reflection.shared).find((one) => one && 'arrival' in one);
  return shared && 'arrival' in shared ? shared.arrival : null;
}

/** Whether two homes show the same. The moment is left out: it is where one speaks from, nothing to look at. */
export function sameHome(one: Home | null, another: Home | null): boolean {
  return shown(one) === shown(another);
}

const shown = (home: Home | null): string =>
  JSON.stringify(home && { ...home, own: home.own && { ...home.own, moment: null } });
