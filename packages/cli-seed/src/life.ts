import { type Attune, type Home, look } from '@attune/api/use-cases';
import { type Moment, other, type Side, sides } from '@attune/core';
import type { Agenda } from './agenda.ts';
import type { CastCouple } from './cast.ts';
import { counted, type Deed, perform, type Tally } from './deed.ts';
import { type Day, dayOf, type Mood, moodAt, noticeDial } from './dial.ts';
import { joinAs, type Phone, pairUp } from './meet.ts';
import { type Rng, rngOf } from './rng.ts';
import { chooseDeed } from './story.ts';

/** People act on a grid of five minutes, so that a write is shared by all who act at once. */
export const tickLength = 5 * 60_000;
const ticksPerHour = 3_600_000 / tickLength;
const ticksPerDay = 24 * ticksPerHour;

export interface Stage {
  /** The use cases, with ids of this couple's own. */
  readonly attune: Attune;
  readonly tenant: string;
  readonly agenda: Agenda;
  readonly tally: Tally;
  /** The hour of the day in UTC at which the story starts. */
  readonly startHour: number;
  readonly days: number;
}

interface Self {
  readonly phone: Phone;
  readonly rng: Rng;
  mood: Mood;
  /** Where they spoke from at an earlier look: a page left open. */
  earlier: Moment | null;
}

/** Puts a couple's story on the agenda: how they meet, and every day from then on. */
export function live(stage: Stage, cast: CastCouple): void {
  const { attune, agenda, tally } = stage;
  const { key } = cast;
  const chance = rngOf(`${key}/together`);
  const selfOf = (side: Side): Self => ({
    phone: {
      viewer: { tenant: stage.tenant, subject: cast.people[side].subject },
      name: cast.people[side].name,
    },
    rng: rngOf(`${key}/${side}`),
    mood: { value: 0, hour: 0 },
    earlier: null,
  });
  const selves: Readonly<Record<Side, Self>> = { a: selfOf('a'), b: selfOf('b') };
  let day: Day = { pressing: 0 };
  let now = 0;
  /** Whose phone is in their hand: what they do themselves is no news to them. */
  let looking: Side | null = null;

  const clockAt = (tick: number): number => (stage.startHour + cast.zone + tick / ticksPerHour + 24) % 24;
  const at = (tick: number, happening: () => Promise<void>): void =>
    agenda.add(tick, key, async () => {
      now = Math.max(now, Math.ceil(tick));
      await happening();
    });

  async function meet(): Promise<void> {
    for (const side of sides) {
      const home = await joinAs(attune, tally, selves[side].phone);
      if (home) attune.notices.watch(stage.tenant, home.id, () => news(side));
    }
    await pairAgain();
  }

  async function pairAgain(): Promise<void> {
    const maker = chance.chance(0.5) ? 'a' : 'b';
    await pairUp(attune, tally, selves[maker].phone, selves[other(maker)].phone, chance);
  }

  /** Their phone says that something changed, and mostly they look before long. */
  function news(side: Side): void {
    if (looking === null || looking === side) return;
    const { rng } = selves[side];
    if (rng.chance(cast.people[side].temperament.reachable)) at(now + 1 + rng.below(24), () => visit(side));
  }

  async function dawn(number: number): Promise<void> {
    day = dayOf(chance, number);
    for (const side of sides) {
      const { rng } = selves[side];
      for (const hour of cast.people[side].temperament.rhythm) {
        const ahead = ((hour - clockAt(now) + 24) % 24) * ticksPerHour + rng.around(0, 9);
        if (rng.chance(0.7)) at(now + Math.max(1, Math.round(ahead)), () => visit(side));
      }
    }
  }

  async function visit(side: Side): Promise<void> {
    const self = selves[side];
    looking = side;
    const home = await look(attune, self.phone.viewer);
    if (home) await spend(side, self, home);
    looking = null;
  }

  async function spend(side: Side, self: Self, home: Home): Promise<void> {
    const { rng, phone } = self;
    const person = cast.people[side];
    const { temperament } = person;
    const moment = self.earlier && rng.chance(0.015) ? self.earlier : home.own.moment;
    self.earlier = home.own.moment;
    const ask = (deed: Deed): Promise<Home | null> =>
      counted(tally, perform(attune, phone.viewer, moment, deed));
    let seen: Home | null = home;
    if (rng.chance(home.own.reading ? 0.35 : 0.85)) {
      self.mood = moodAt(rng, temperament, self.mood, now / ticksPerHour);
      const invited = home.own.guidance.situation === 'invited';
      seen = await ask(noticeDial(rng, { temperament, mood: self.mood, day, clock: clockAt(now), invited }));
    }
    const deed = seen && chooseDeed(rng, person, seen);
    if (!deed) return;
    const after = await ask(deed);
    // A thumb that taps twice.
    if (rng.chance(0.015)) await ask(deed);
    if (deed.is === 'leave' && !after?.couple && chance.chance(0.5)) {
      at(now + Math.round((1 + chance.next() * 3) * ticksPerDay), pairAgain);
    }
  }

  // Couples come over the first days, and the first couple first of all.
  const first =
    cast.number === 1 ? 0 : chance.below(Math.min(stage.days * ticksPerDay * 0.2, 1.5 * ticksPerDay) + 1);
  at(first, meet);
  for (let number = 0; number < stage.days; number += 1) {
    at(first + 1 + number * ticksPerDay, () => dawn(number));
  }
}
