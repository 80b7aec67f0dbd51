import { type IdeaId, ideaMenu, parseFelt, type Wanted } from '@attune/core';
import type { Action } from './action.ts';
import type { Temperament } from './personas.ts';
import { reflect } from './reflecting.ts';
import type { Rng } from './rng.ts';
import type { Seen, SeenCouple } from './unlocked-home.ts';

/** What somebody does for themselves at a look, one after the other: mostly nothing. */
export function chooseForOneself(rng: Rng, temperament: Temperament, seen: Seen): readonly Action[] {
  const { couple } = seen;
  if (couple && rng.chance(temperament.curious)) return answerSome(rng, couple);
  if (rng.chance(temperament.pensive)) return reflect(rng, temperament, seen);
  if (rng.chance(lookingBack(seen))) return [checkIn(rng, temperament)];
  const own = keep(rng, temperament, seen);
  return own ? [own] : [];
}

/** A few answers at a sitting: mostly to what is not answered yet, now and then another than before. */
function answerSome(rng: Rng, { mine }: SeenCouple): readonly Action[] {
  const left = ideaMenu().filter((idea) => !mine.ideas.some((answered) => answered.idea === idea));
  const again = mine.ideas.length > 0 && (left.length === 0 || rng.chance(0.1));
  if (again) return [answer(rng, rng.pick(mine.ideas).idea)];
  return rng.some(left, 4).map((idea) => answer(rng, idea));
}

const answer = (rng: Rng, idea: IdeaId): Action => ({
  type: 'answerIdea',
  idea,
  answer: rng.chance(0.55) ? 'yes' : rng.pick(['maybe', 'no'] as const),
});

/** One looks back rather on something; a check-in names no invitation, and needs none. */
const lookingBack = ({ couple }: Seen): number => (couple?.invitation?.state === 'over' ? 0.25 : 0.015);

function checkIn(rng: Rng, { usual }: Temperament): Action {
  const wanted: Wanted = rng.chance(0.72) ? 'fully' : rng.chance(0.85) ? 'partly' : 'no';
  const middle = { fully: 5, partly: 1, no: -4 }[wanted] + usual * 0.3;
  const felt = parseFelt(Math.min(10, Math.max(-10, Math.round(rng.around(middle, 4)))));
  if (!felt.ok) throw new RangeError(`${middle} is no middle of feelings.`);
  return { type: 'checkIn', felt: felt.value, wanted, keep: rng.chance(0.04) ? true : null };
}

/** A journal is begun by those whom it suits, and is taken along, or erased, by a few. */
function keep(rng: Rng, { journals }: Temperament, { own }: Seen): Action | null {
  if (!own.journaling) return journals && rng.chance(0.1) ? { type: 'startJournal' } : null;
  if (rng.chance(0.004)) return { type: 'eraseJournal' };
  return rng.chance(0.006) ? { type: 'exportMe' } : null;
}
