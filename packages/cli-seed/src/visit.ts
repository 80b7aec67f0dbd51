import { type Attune, type Home, look } from '@attune/api/use-cases';
import type { Moment } from '@attune/core';
import type { CastPerson } from './cast.ts';
import { counted, type Deed, perform, type Tally } from './deed.ts';
import { type Day, type Mood, moodAt, noticeDial } from './dial.ts';
import type { Phone } from './meet.ts';
import { type Rng, rngOf } from './rng.ts';
import { chooseDeed } from './story.ts';

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

/** Somebody takes their phone, mostly notes their dial, and does what they feel like. True if they left. */
export async function visit(attune: Attune, tally: Tally, self: Self, occasion: Occasion): Promise<boolean> {
  const { person, phone, rng } = self;
  const home = await look(attune, phone.viewer);
  if (!home) return false;
  const moment = self.earlier && rng.chance(0.015) ? self.earlier : home.own.moment;
  self.earlier = home.own.moment;
  const ask = (deed: Deed): Promise<Home | null> =>
    counted(tally, perform(attune, phone.viewer, moment, deed));
  const seen = rng.chance(home.own.reading ? 0.35 : 0.85) ? await ask(notice(self, home, occasion)) : home;
  const deed = seen && chooseDeed(rng, person, seen);
  if (!deed) return false;
  const after = await ask(deed);
  // A thumb that taps twice.
  if (rng.chance(0.015)) await ask(deed);
  return deed.is === 'leave' && !after?.couple;
}

function notice(self: Self, home: Home, { day, hour, clock }: Occasion): Deed {
  const { rng, person } = self;
  const { temperament } = person;
  self.mood = moodAt(rng, temperament, self.mood, hour);
  const invited = home.own.guidance.situation === 'invited';
  return noticeDial(rng, { temperament, mood: self.mood, day, clock, invited });
}
