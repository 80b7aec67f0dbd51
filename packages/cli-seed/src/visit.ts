import type { UseCaseContext } from '@attune/api/use-cases';
import type { Moment } from '@attune/core';
import { type Action, performAction } from './action.ts';
import { chooseAction } from './choose-action.ts';
import { type Counts, counted } from './counts.ts';
import { type Day, type Mood, moodAt, noticeDial } from './mood.ts';
import { type Phone, seenBy } from './pair-up.ts';
import type { CastPerson } from './personas.ts';
import { chooseForOneself } from './private-actions.ts';
import { type Rng, rngOf } from './rng.ts';
import type { Seen } from './unlocked-home.ts';

/** One of the cast, with a phone, a mood and luck of their own. */
export interface Self {
  readonly person: CastPerson;
  readonly phone: Phone;
  readonly rng: Rng;
  mood: Mood;
  /** Where they spoke from at an earlier look: a page left open. */
  earlier: Moment | null;
}

export const selfOf = (tenant: string, key: string, person: CastPerson): Self => ({
  person,
  phone: { viewer: { tenant, subject: person.subject }, name: person.name },
  rng: rngOf(key),
  mood: { value: 0, hour: 0 },
  earlier: null,
});

/** When somebody looks. */
export interface Occasion {
  readonly day: Day;
  /** Hours into the story. */
  readonly hour: number;
  /** Hour of the day, where they are. */
  readonly clock: number;
}

/** How a visit ended: as others do, or with the end of a couple, or of all that was kept of them. */
export type Left = 'nothing' | 'couple' | 'everything';

/** Somebody takes their phone, mostly notes their dial, and does what they feel like. */
export async function visit(
  attune: UseCaseContext,
  tally: Counts,
  self: Self,
  occasion: Occasion,
): Promise<Left> {
  const { person, phone, rng } = self;
  const first = await seenBy(attune, phone);
  if (!first) return 'nothing';
  const stale = self.earlier && rng.chance(0.015) ? self.earlier : null;
  self.earlier = first.own.moment;
  const act = (at: Seen, deed: Action): Promise<Seen | null> =>
    counted(tally, deed.type, performAction(attune, phone.viewer, stale ?? at.own.moment, deed));
  const noticed = rng.chance(first.own.reading ? 0.35 : 0.85);
  let seen: Seen | null = noticed ? await act(first, notice(self, first, occasion)) : first;
  const deed = seen && chooseAction(rng, person, seen);
  if (seen && deed) seen = await act(seen, deed);
  // A thumb that taps twice.
  if (seen && deed && rng.chance(0.015)) seen = await act(seen, deed);
  if (!seen) return 'everything';
  if (deed?.type === 'leave' && !seen.couple) return 'couple';
  for (const more of chooseForOneself(rng, person.temperament, seen)) {
    if (seen) seen = await act(seen, more);
  }
  return 'nothing';
}

function notice(self: Self, seen: Seen, { day, hour, clock }: Occasion): Action {
  const { rng, person } = self;
  const { temperament } = person;
  self.mood = moodAt(rng, temperament, self.mood, hour);
  const invited = seen.own.guidance.situation === 'invited';
  return noticeDial(rng, { temperament, mood: self.mood, day, clock, invited });
}
