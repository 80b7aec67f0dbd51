import type { View } from '../couple/view.ts';
import type { Band } from '../dial/band.ts';
import { defaultFloor, type Floor } from '../dial/floor.ts';
import { type Situation, situationOf } from './situation.ts';

/** A situation, or a part of one that has its own stances or its own texts. */
export type GuidanceScene = Situation | 'matchedResting' | 'restingAfterNo' | 'restingAfterFade';

/**
 * The scene that a person's own view shows. `matchedResting`: a match stands while the person's spacing runs.
 * `restingAfterNo`: the person's invitation was declined. `restingAfterFade`: it ended without an answer. Silence has no
 * meaning, so it is not told as a no.
 */
export function sceneOf(view: View | null): GuidanceScene {
  const situation = situationOf(view);
  if (situation === 'matched' && view?.mine.spacing !== null) return 'matchedResting';
  if (situation !== 'resting') return situation;
  switch (view?.invitation?.state) {
    case 'notNow':
      return 'restingAfterNo';
    case 'faded':
      return 'restingAfterFade';
    default:
      return situation;
  }
}

/**
 * The text of a scene: one for each band, and another one at a floor that the person raised. Only the text at a floor of
 * 0 speaks of wanting that may arrive on the way.
 */
export type TextBand = Band | 'atRaised';

/** Which text of a scene a person reads. */
export const textBandOf = (band: Band, floor: Floor): TextBand =>
  band === 'at' && floor > defaultFloor ? 'atRaised' : band;
