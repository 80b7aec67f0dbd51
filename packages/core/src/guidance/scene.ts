import type { View } from '../couple/view.ts';
import { type Situation, situationOf } from './situation.ts';

/** A situation, or a part of one that has its own stances or its own texts. */
export type GuidanceScene = Situation | 'matchedResting' | 'restingAfterNo';

/**
 * The scene that a person's own view shows. `matchedResting`: a match stands while the person's spacing runs.
 * `restingAfterNo`: the person's invitation was declined or faded.
 */
export function sceneOf(view: View | null): GuidanceScene {
  const situation = situationOf(view);
  const state = view?.invitation?.state;
  if (situation === 'matched' && view?.mine.spacing !== null) return 'matchedResting';
  if (situation === 'resting' && (state === 'notNow' || state === 'faded')) return 'restingAfterNo';
  return situation;
}
