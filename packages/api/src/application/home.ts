import {
  advise,
  type CoupleId,
  type Floor,
  freshReading,
  type Guidance,
  type Instant,
  type Mark,
  type Moment,
  nextChange,
  type Pairing,
  type PersonId,
  type Policy,
  type Reading,
  readingEnds,
  type Side,
  shownPairing,
  type View,
  view,
} from '@attune/core';
import type { Around, Pair } from './ports.ts';

/** All that a person may see, as it was at one instant. */
export interface Home {
  readonly id: PersonId;
  readonly name: string;
  readonly own: Own;
  readonly couple: HomeCouple | null;
}
export interface Own {
  readonly moment: Moment;
  readonly guidance: Guidance;
  readonly reading: Reading | null;
  readonly floor: Floor;
  readonly pairing: Pairing | null;
}
export interface HomeCouple {
  readonly id: CoupleId;
  readonly partner: { readonly name: string };
  readonly view: View;
}

/** Which side of a couple a person is. */
export const sideOf = (pair: Pair, person: PersonId): Side => (pair.people.a === person ? 'a' : 'b');

/** The mark a person speaks with now: the couple's of theirs, or while unpaired their own. */
export const markOf = ({ me, couple }: Around): Mark =>
  couple ? couple.state[sideOf(couple, me.id)].mark : me.mark;

export function homeOf(policy: Policy, around: Around): Home {
  const { at, me, couple: pair, partner, counterpart } = around;
  const side = pair && sideOf(pair, me.id);
  const shared = pair && side && view(policy, pair.state, side, at);
  const reading = freshReading(policy, me.reading, at);
  return {
    id: me.id,
    name: me.name,
    own: {
      moment: { at, mark: markOf(around) },
      guidance: advise(shared, reading?.dial ?? null, me.floor),
      reading,
      floor: me.floor,
      pairing: shownPairing(me, counterpart, at),
    },
    couple: pair && partner && shared ? { id: pair.id, partner: { name: partner.name }, view: shared } : null,
  };
}

/** The first instant at which this home looks different if nobody does anything; null if never. */
export function nextHomeChange(policy: Policy, around: Around): Instant | null {
  const { at, me, couple: pair, counterpart } = around;
  const reading = freshReading(policy, me.reading, at);
  const changes = [
    pair && nextChange(policy, pair.state, sideOf(pair, me.id), at),
    reading && readingEnds(policy, reading),
    shownPairing(me, counterpart, at)?.until ?? null,
  ].filter((change) => change !== null);
  return changes.length === 0 ? null : (Math.min(...changes) as Instant);
}

/** Whether two homes show the same. The moment is left out: it is where one speaks from, nothing to look at. */
export function sameHome(one: Home | null, another: Home | null): boolean {
  return shown(one) === shown(another);
}

const shown = (home: Home | null): string =>
  JSON.stringify(home && { ...home, own: { ...home.own, moment: null } });
