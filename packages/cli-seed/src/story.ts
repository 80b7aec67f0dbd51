import type { Home } from '@attune/api/use-cases';
import {
  alternatives,
  approachMotives,
  type InvitationId,
  kindnesses,
  type Motive,
  parseFloor,
  type View,
} from '@attune/core';
import type { CastPerson, Temperament } from './cast.ts';
import type { Deed } from './deed.ts';
import type { Rng } from './rng.ts';
import { flourishes, invitationNotes } from './words.ts';

/** What somebody does, seeing this home; null for nothing, which is what people mostly do. */
export function chooseDeed(rng: Rng, person: CastPerson, home: Home): Deed | null {
  return (home.couple && seldom(rng, person, home)) ?? usually(rng, person.temperament, home);
}

/** What may happen at any look, and rarely does. */
function seldom(rng: Rng, { name }: CastPerson, home: Home): Deed | null {
  const { couple, own } = home;
  const heavy = own.guidance.band === 'below' ? 2 : 1;
  if (couple && rng.chance(0.0008 * heavy)) return { is: 'leave', couple: couple.id };
  if (!couple?.view.mine.paused && rng.chance(0.01 * heavy)) return { is: 'pause' };
  if (rng.chance(0.008)) return { is: 'clearDial' };
  if (rng.chance(own.floor > 0 ? 0.08 : 0.012)) return setFloor(own.floor > 0 ? 0 : 1 + rng.below(4));
  if (rng.chance(0.006)) {
    return { is: 'rename', displayName: rng.chance(0.5) ? name : `${name} ${rng.pick(flourishes)}` };
  }
  return null;
}

function setFloor(points: number): Deed {
  const floor = parseFloor(points);
  if (!floor.ok) throw new RangeError(`${points} is no floor.`);
  return { is: 'setFloor', floor: floor.value };
}

/** What fits the situation, as people do it: mostly what is among the options, now and then what is not. */
function usually(rng: Rng, temperament: Temperament, { own, couple }: Home): Deed | null {
  const { situation, band, options } = own.guidance;
  const view = couple?.view ?? null;
  const standing = view?.invitation ?? null;
  const low = band === 'below';
  switch (situation) {
    case 'invited':
      return standing && answer(rng, standing.id, options.includes('yes'), low);
    case 'mutual':
      if (standing && rng.chance(low ? 0.5 : 0.1)) return no(rng, standing.id);
      return standing && rng.chance(0.03) ? yes(rng, standing.id) : null;
    case 'inviting':
      if (standing && rng.chance(low ? 0.25 : 0.05)) return no(rng, standing.id);
      return rng.chance(0.02) ? invitation(rng) : null;
    case 'doorOpen':
      if (rng.chance(low ? 0.3 : 0.05)) return { is: 'closeDoor' };
      break;
    case 'matched':
      if (options.includes('invite') && rng.chance(0.6)) return invitation(rng);
      break;
    case 'paused':
      return whilePaused(rng);
    case 'unpaired':
      return rng.chance(0.02) ? invitation(rng) : null;
    case 'resting':
    case 'quiet':
      break;
  }
  return (
    view &&
    reachOut(rng, temperament, view, own.guidance.options.includes('openDoor'), options.includes('invite'))
  );
}

/** Yes where a yes is possible and true, otherwise a kind no, or silence: it is an answer too. */
function answer(rng: Rng, id: InvitationId, able: boolean, low: boolean): Deed | null {
  if (able) {
    if (rng.chance(0.62)) return yes(rng, id);
    return rng.chance(0.45) ? no(rng, id) : null;
  }
  if (rng.chance(0.04)) return yes(rng, id);
  return rng.chance(low ? 0.65 : 0.15) ? no(rng, id) : null;
}

function whilePaused(rng: Rng): Deed | null {
  if (rng.chance(0.25)) return { is: 'resume' };
  if (rng.chance(0.03)) return { is: 'openDoor', motives: motivesFrom(rng) };
  return rng.chance(0.03) ? invitation(rng) : null;
}

function reachOut(
  rng: Rng,
  { initiative, quietly }: Temperament,
  { mine }: View,
  doorOffered: boolean,
  inviteOffered: boolean,
): Deed | null {
  if (rng.chance(inviteOffered ? initiative : 0.012)) return invitation(rng);
  if (rng.chance(doorOffered ? quietly : 0.006)) return { is: 'openDoor', motives: motivesFrom(rng) };
  // A door that is closed already is closed again: an exit is done either way.
  return mine.door === null && rng.chance(0.002) ? { is: 'closeDoor' } : null;
}

const invitation = (rng: Rng): Deed => ({
  is: 'invite',
  motives: motivesFrom(rng),
  note: rng.chance(0.4) ? rng.pick(invitationNotes) : null,
});

const yes = (rng: Rng, id: InvitationId): Deed => ({
  is: 'sayYes',
  invitation: id,
  motives: motivesFrom(rng),
});

const no = (rng: Rng, id: InvitationId): Deed => ({
  is: 'sayNo',
  invitation: id,
  kindness: rng.chance(0.6) ? rng.pick(kindnesses) : null,
  alternative: rng.chance(0.4) ? rng.pick(alternatives) : null,
});

/** Mostly none are named. Sometimes somebody names one that Attune answers with a pause for thought. */
function motivesFrom(rng: Rng): Motive[] {
  if (rng.chance(0.6)) return [];
  if (rng.chance(0.05)) return [rng.pick(['duty', 'guilt', 'keepingPeace'] as const)];
  if (rng.chance(0.006)) return ['afraid'];
  return rng.some(approachMotives, 2);
}
