import type { UseCaseContext } from '@attune/api/use-cases';
import type { Moment } from '@attune/core';
import { type Rng, rngOf } from '../rng.ts';
import { type Action, performAction } from './action.ts';
import { chooseAction } from './choose-action.ts';
import { type Counts, countOutcome } from './counts.ts';
import { chooseDial, type Day, type Mood, moodAt } from './mood.ts';
import { readHome, type SignedInPerson } from './pair-up.ts';
import type { Persona } from './personas.ts';
import { choosePrivateActions } from './private-actions.ts';
import type { UnlockedHome } from './unlocked-home.ts';

/** A simulated person with their own mood and random numbers. */
export interface SimulatedPerson {
  readonly person: Persona;
  readonly phone: SignedInPerson;
  readonly rng: Rng;
  mood: Mood;
  /** The moment of an earlier visit, as a page that stayed open would use. */
  earlier: Moment | null;
}

export const newSimulatedPerson = (tenant: string, key: string, person: Persona): SimulatedPerson => ({
  person,
  phone: { viewer: { tenant, subject: person.subject }, name: person.name },
  rng: rngOf(key),
  mood: { value: 0, hour: 0 },
  earlier: null,
});

/** The time of a visit. */
export interface VisitTime {
  readonly day: Day;
  /** Hours since the start of the simulation. */
  readonly hour: number;
  /** Local hour of the day. */
  readonly clock: number;
}

/** What ended with a visit: nothing, the couple, or everything (the person erased themselves). */
export type VisitEnd = 'nothing' | 'couple' | 'everything';

/** Runs one visit: usually sets the dial, then runs the chosen actions. */
export async function visit(
  attune: UseCaseContext,
  counts: Counts,
  self: SimulatedPerson,
  occasion: VisitTime,
): Promise<VisitEnd> {
  const { person, phone, rng } = self;
  const first = await readHome(attune, phone);
  if (!first) return 'nothing';
  const stale = self.earlier && rng.chance(0.015) ? self.earlier : null;
  self.earlier = first.own.moment;
  const act = (at: UnlockedHome, action: Action): Promise<UnlockedHome | null> =>
    countOutcome(counts, action.type, performAction(attune, phone.viewer, stale ?? at.own.moment, action));
  const setsDial = rng.chance(first.own.reading ? 0.35 : 0.85);
  let seen: UnlockedHome | null = setsDial ? await act(first, updateDial(self, first, occasion)) : first;
  const action = seen && chooseAction(rng, person, seen);
  if (seen && action) seen = await act(seen, action);
  // Sometimes taps twice.
  if (seen && action && rng.chance(0.015)) seen = await act(seen, action);
  if (!seen) return 'everything';
  if (action?.type === 'leave' && !seen.couple) return 'couple';
  for (const more of choosePrivateActions(rng, person.temperament, seen)) {
    if (seen) seen = await act(seen, more);
  }
  return 'nothing';
}

function updateDial(self: SimulatedPerson, seen: UnlockedHome, { day, hour, clock }: VisitTime): Action {
  const { rng, person } = self;
  const { temperament } = person;
  self.mood = moodAt(rng, temperament, self.mood, hour);
  const invited = seen.own.guidance.situation === 'invited';
  return chooseDial(rng, { temperament, mood: self.mood, day, clock, invited });
}
