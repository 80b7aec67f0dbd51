import {
  alternatives,
  approachMotives,
  type Guidance,
  type IdeaId,
  type InvitationId,
  kindnesses,
  type Motive,
  parseFloor,
} from '@attune/core';
import { standingIdeas } from '@attune/core/sharing';
import type { Rng } from '../rng.ts';
import type { Action } from './action.ts';
import { flourishes, invitationNotes } from './names.ts';
import type { Persona, Temperament } from './personas.ts';
import type { UnlockedCouple, UnlockedHome } from './unlocked-home.ts';

/** Chooses what a person does in this view. Null, the most frequent result, means nothing. */
export function chooseAction(rng: Rng, person: Persona, seen: UnlockedHome): Action | null {
  return (
    (seen.couple && chooseRareAction(rng, person, seen)) ?? chooseUsualAction(rng, person.temperament, seen)
  );
}

/** Actions that are possible in every situation, and rare. */
function chooseRareAction(rng: Rng, { name }: Persona, { couple, own }: UnlockedHome): Action | null {
  const heavy = own.guidance.band === 'below' ? 2 : 1;
  if (couple && rng.chance(0.0008 * heavy)) return { type: 'leave', couple: couple.id };
  if (rng.chance(0.0008 * heavy)) return { type: 'eraseMe' };
  if (!couple?.mine.paused && rng.chance(0.01 * heavy)) return { type: 'pause' };
  if (rng.chance(0.008)) return { type: 'clearDial' };
  if (rng.chance(own.floor > 0 ? 0.08 : 0.012)) return setFloor(own.floor > 0 ? 0 : 1 + rng.below(4));
  if (rng.chance(0.006)) {
    return { type: 'rename', displayName: rng.chance(0.5) ? name : `${name} ${rng.pick(flourishes)}` };
  }
  return null;
}

function setFloor(points: number): Action {
  const floor = parseFloor(points);
  if (!floor.ok) throw new RangeError(`${points} is not a floor.`);
  return { type: 'setFloor', floor: floor.value };
}

/** Chooses an action for the situation: usually one of the options, sometimes one that will be refused. */
function chooseUsualAction(rng: Rng, temperament: Temperament, { own, couple }: UnlockedHome): Action | null {
  const { situation, band, options } = own.guidance;
  const standing = couple?.invitation ?? null;
  const common = standingIdeas(couple?.ideasInCommon ?? []);
  const low = band === 'below';
  switch (situation) {
    case 'invited':
      return standing && answerInvitation(rng, standing.id, options.includes('sayYes'), low);
    case 'mutual':
      if (standing && rng.chance(low ? 0.5 : 0.1)) return no(rng, standing.id);
      return standing && rng.chance(0.03) ? yes(rng, standing.id) : null;
    case 'inviting':
      if (standing && rng.chance(low ? 0.25 : 0.05)) return no(rng, standing.id);
      return rng.chance(0.02) ? invitation(rng, common) : null;
    case 'doorOpen':
      if (rng.chance(low ? 0.3 : 0.05)) return { type: 'closeDoor' };
      break;
    case 'matched':
      if (options.includes('invite') && rng.chance(0.6)) return invitation(rng, common);
      break;
    case 'paused':
      return whilePaused(rng, common);
    case 'unpaired':
      return rng.chance(0.02) ? invitation(rng, common) : null;
    case 'resting':
    case 'quiet':
      break;
  }
  return couple && reachOut(rng, temperament, couple, options);
}

/** Says yes where it is an option, says no, or does not answer. */
function answerInvitation(rng: Rng, id: InvitationId, able: boolean, low: boolean): Action | null {
  if (able) {
    if (rng.chance(0.62)) return yes(rng, id);
    return rng.chance(0.45) ? no(rng, id) : null;
  }
  if (rng.chance(0.04)) return yes(rng, id);
  return rng.chance(low ? 0.65 : 0.15) ? no(rng, id) : null;
}

function whilePaused(rng: Rng, common: readonly IdeaId[]): Action | null {
  if (rng.chance(0.25)) return { type: 'resume' };
  if (rng.chance(0.03)) return { type: 'openDoor', motives: randomMotives(rng) };
  return rng.chance(0.03) ? invitation(rng, common) : null;
}

function reachOut(
  rng: Rng,
  { initiative, doorOpening }: Temperament,
  { ideasInCommon, mine }: UnlockedCouple,
  options: Guidance['options'],
): Action | null {
  if (rng.chance(options.includes('invite') ? initiative : 0.012))
    return invitation(rng, standingIdeas(ideasInCommon));
  if (rng.chance(options.includes('openDoor') ? doorOpening : 0.006))
    return { type: 'openDoor', motives: randomMotives(rng) };
  // Sometimes closes a closed door: exits succeed without an effect.
  return mine.door === null && rng.chance(0.002) ? { type: 'closeDoor' } : null;
}

const invitation = (rng: Rng, common: readonly IdeaId[]): Action => ({
  type: 'invite',
  motives: randomMotives(rng),
  idea: common.length > 0 && rng.chance(0.4) ? rng.pick(common) : null,
  note: rng.chance(0.4) ? rng.pick(invitationNotes) : null,
});

const yes = (rng: Rng, id: InvitationId): Action => ({
  type: 'sayYes',
  invitation: id,
  motives: randomMotives(rng),
});

const no = (rng: Rng, id: InvitationId): Action => ({
  type: 'sayNo',
  invitation: id,
  kindness: rng.chance(0.6) ? rng.pick(kindnesses) : null,
  alternative: rng.chance(0.4) ? rng.pick(alternatives) : null,
});

/** Usually none. Rarely an avoidance motive, which Attune refuses. */
function randomMotives(rng: Rng): Motive[] {
  if (rng.chance(0.6)) return [];
  if (rng.chance(0.05)) return [rng.pick(['duty', 'guilt', 'keepingPeace'] as const)];
  if (rng.chance(0.006)) return ['afraid'];
  return rng.some(approachMotives, 2);
}
