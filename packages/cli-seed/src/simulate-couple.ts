import type { UseCaseContext } from '@attune/api/use-cases';
import { otherSide, type Side, sides } from '@attune/core';
import type { Counts } from './counts.ts';
import { type Day, dayOf } from './mood.ts';
import { joinAs, pairUp, seenBy } from './pair-up.ts';
import type { CastCouple } from './personas.ts';
import { rngOf } from './rng.ts';
import type { Scheduler } from './scheduler.ts';
import { type Self, selfOf, visit } from './visit.ts';

/** People act on a grid of five minutes, so that a write is shared by all who act at once. */
export const tickLength = 5 * 60_000;
const ticksPerHour = 3_600_000 / tickLength;
const ticksPerDay = 24 * ticksPerHour;

export interface Stage {
  /** The use cases, with ids of this couple's own. */
  readonly attune: UseCaseContext;
  readonly tenant: string;
  readonly agenda: Scheduler;
  readonly tally: Counts;
  /** The hour of the day in UTC at which the story starts. */
  readonly startHour: number;
  readonly days: number;
}

/** Puts a couple's story on the agenda: how they meet, and every day from then on. */
export function live({ attune, tenant, agenda, tally, startHour, days }: Stage, cast: CastCouple): void {
  const { key, number, people, zone } = cast;
  const chance = rngOf(`${key}/together`);
  const selves: Readonly<Record<Side, Self>> = {
    a: selfOf(tenant, `${key}/a`, people.a),
    b: selfOf(tenant, `${key}/b`, people.b),
  };
  let day: Day = { pressing: 0 };
  let now = 0;
  /** Whose phone is in their hand: what they do themselves is no news to them. */
  let looking: Side | null = null;
  const forget = { a: (): void => {}, b: (): void => {} };

  const clock = (): number => (startHour + zone + now / ticksPerHour + 24) % 24;
  const at = (tick: number, happening: () => Promise<void>): void =>
    agenda.add(tick, key, async () => {
      now = tick;
      await happening();
    });

  async function arrive(side: Side): Promise<void> {
    const seen = await joinAs(attune, tally, selves[side].phone);
    if (!seen) throw new Error(`${selves[side].phone.name} could not join.`);
    forget[side]();
    forget[side] = attune.notifier.subscribe(tenant, seen.id, () => news(side));
  }

  async function meet(): Promise<void> {
    for (const side of sides) await arrive(side);
    await pairAgain();
  }

  /** They find each other, if both are there, and not together already. */
  async function pairAgain(): Promise<void> {
    const seen = await Promise.all(sides.map((side) => seenBy(attune, selves[side].phone)));
    if (seen.some((one) => one === null || one.couple)) return;
    const maker = chance.chance(0.5) ? 'a' : 'b';
    await pairUp(attune, tally, selves[maker].phone, selves[otherSide(maker)].phone, chance);
  }

  async function dawn(dayNumber: number): Promise<void> {
    day = dayOf(chance, dayNumber);
    for (const side of sides) {
      const { rng, person } = selves[side];
      for (const hour of person.temperament.rhythm) {
        const ahead = ((hour - clock() + 24) % 24) * ticksPerHour + rng.around(0, 9);
        if (rng.chance(0.7)) at(now + Math.max(1, Math.round(ahead)), () => lookIn(side));
      }
    }
  }

  /** Their phone says that something changed, and mostly they look before long. */
  function news(side: Side): void {
    if (looking === null || looking === side) return;
    const { rng, person } = selves[side];
    if (rng.chance(person.temperament.reachable)) at(now + 1 + rng.below(24), () => lookIn(side));
  }

  async function lookIn(side: Side): Promise<void> {
    looking = side;
    const left = await visit(attune, tally, selves[side], { day, hour: now / ticksPerHour, clock: clock() });
    looking = null;
    if (left === 'nothing' || !chance.chance(0.5)) return;
    // Some who left come together again, days later; some who erased themselves begin anew.
    at(now + Math.round((1 + chance.next() * 3) * ticksPerDay), async () => {
      if (left === 'everything') await arrive(side);
      await pairAgain();
    });
  }

  // Couples come over the first days, and the first couple first of all.
  const first = number === 1 ? 0 : chance.below(Math.min(days * 0.2, 1.5) * ticksPerDay + 1);
  at(first, meet);
  for (let each = 0; each < days; each += 1) at(first + 1 + each * ticksPerDay, () => dawn(each));
}
