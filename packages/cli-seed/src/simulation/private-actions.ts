import type { IdeaId } from '@attune/core';
import { parseFelt, type Wanted } from '@attune/core/journal';
import { ideaMenu } from '@attune/core/sharing';
import type { Rng } from '../rng.ts';
import type { Action } from './action.ts';
import type { Temperament } from './personas.ts';
import { reflect } from './reflection-actions.ts';
import type { UnlockedCouple, UnlockedHome } from './unlocked-home.ts';

/** Chooses the private actions of a visit, in order. Most visits have none. */
export function choosePrivateActions(
  rng: Rng,
  temperament: Temperament,
  seen: UnlockedHome,
): readonly Action[] {
  const { couple } = seen;
  if (couple && rng.chance(temperament.ideaInterest)) return answerIdeas(rng, couple);
  if (rng.chance(temperament.reflectionInterest)) return reflect(rng, temperament, seen);
  if (rng.chance(checkInChance(seen))) return [checkIn(rng, temperament)];
  const own = chooseJournalAction(rng, temperament, seen);
  return own ? [own] : [];
}

/** Answers up to four ideas: usually unanswered ones, sometimes one that was answered before. */
function answerIdeas(rng: Rng, { mine }: UnlockedCouple): readonly Action[] {
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

/** The probability of a check-in. It is higher after a mutual invitation. */
const checkInChance = ({ couple }: UnlockedHome): number =>
  couple?.invitation?.state === 'over' ? 0.25 : 0.015;

function checkIn(rng: Rng, { usualDial }: Temperament): Action {
  const wanted: Wanted = rng.chance(0.72) ? 'fully' : rng.chance(0.85) ? 'partly' : 'no';
  const middle = { fully: 5, partly: 1, no: -4 }[wanted] + usualDial * 0.3;
  const felt = parseFelt(Math.min(10, Math.max(-10, Math.round(rng.around(middle, 4)))));
  if (!felt.ok) throw new RangeError(`${middle} is not a number.`);
  return { type: 'checkIn', felt: felt.value, wanted, keep: rng.chance(0.04) ? true : null };
}

/** Starts, erases or exports a journal, each rarely. */
function chooseJournalAction(rng: Rng, { keepsJournal }: Temperament, { own }: UnlockedHome): Action | null {
  if (!own.journaling) return keepsJournal && rng.chance(0.1) ? { type: 'startJournal' } : null;
  if (rng.chance(0.004)) return { type: 'eraseJournal' };
  return rng.chance(0.006) ? { type: 'exportMe' } : null;
}
