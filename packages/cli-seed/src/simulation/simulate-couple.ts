import type { UseCaseContext } from '@attune/api/use-cases';
import { otherSide, type Side, sides } from '@attune/core';
import { rngOf } from '../rng.ts';
import type { Counts } from './counts.ts';
import { type Day, randomDay } from './mood.ts';
import { joinPerson, pairUp, readHome } from './pair-up.ts';
import type { PersonaCouple } from './personas.ts';
import type { Scheduler } from './scheduler.ts';
import { newSimulatedPerson, type SimulatedPerson, visit } from './visit.ts';

/** The length of a tick, in milliseconds. People act at ticks, so that the store commits many writes together. */
export const tickLength = 5 * 60_000;
const ticksPerHour = 3_600_000 / tickLength;
const ticksPerDay = 24 * ticksPerHour;

export interface SimulationContext {
  /** The use cases, with this couple's own ids. */
  readonly attune: UseCaseContext;
  readonly tenant: string;
  readonly scheduler: Scheduler;
  readonly counts: Counts;
  /** The hour of the day in UTC at which the story starts. */
  readonly startHour: number;
  readonly days: number;
}

/** Schedules a couple's story: joining, pairing, and every day after that. */
export function simulateCouple(
  { attune, tenant, scheduler, counts, startHour, days }: SimulationContext,
  cast: PersonaCouple,
): void {
  const { key, number, people, zone } = cast;
  const sharedRng = rngOf(`${key}/together`);
  const selves: Readonly<Record<Side, SimulatedPerson>> = {
    a: newSimulatedPerson(tenant, `${key}/a`, people.a),
    b: newSimulatedPerson(tenant, `${key}/b`, people.b),
  };
  let day: Day = { pressure: 0 };
  let now = 0;
  /** Whose visit is running. Their own commands do not notify them. */
  let activeSide: Side | null = null;
  const unsubscribe = { a: (): void => {}, b: (): void => {} };

  const clock = (): number => (startHour + zone + now / ticksPerHour + 24) % 24;
  const at = (tick: number, action: () => Promise<void>): void =>
    scheduler.add(tick, key, async () => {
      now = tick;
      await action();
    });

  async function joinSide(side: Side): Promise<void> {
    const seen = await joinPerson(attune, counts, selves[side].phone);
    if (!seen) throw new Error(`${selves[side].phone.name} could not join.`);
    unsubscribe[side]();
    unsubscribe[side] = attune.notifier.subscribe(tenant, seen.id, () => onViewChanged(side));
  }

  async function joinAndPair(): Promise<void> {
    for (const side of sides) await joinSide(side);
    await pairIfPossible();
  }

  /** Pairs the two if both have joined and neither is in a couple. */
  async function pairIfPossible(): Promise<void> {
    const seen = await Promise.all(sides.map((side) => readHome(attune, selves[side].phone)));
    if (seen.some((one) => one === null || one.couple)) return;
    const maker = sharedRng.chance(0.5) ? 'a' : 'b';
    await pairUp(attune, counts, selves[maker].phone, selves[otherSide(maker)].phone, sharedRng);
  }

  async function startDay(dayNumber: number): Promise<void> {
    day = randomDay(sharedRng, dayNumber);
    for (const side of sides) {
      const { rng, person } = selves[side];
      for (const hour of person.temperament.activeHours) {
        const ahead = ((hour - clock() + 24) % 24) * ticksPerHour + rng.around(0, 9);
        if (rng.chance(0.7)) at(now + Math.max(1, Math.round(ahead)), () => visitNow(side));
      }
    }
  }

  /** Receives a push message. Most people look within two hours. */
  function onViewChanged(side: Side): void {
    if (activeSide === null || activeSide === side) return;
    const { rng, person } = selves[side];
    if (rng.chance(person.temperament.reachable)) at(now + 1 + rng.below(24), () => visitNow(side));
  }

  async function visitNow(side: Side): Promise<void> {
    activeSide = side;
    const left = await visit(attune, counts, selves[side], { day, hour: now / ticksPerHour, clock: clock() });
    activeSide = null;
    if (left === 'nothing' || !sharedRng.chance(0.5)) return;
    // Some couples that ended pair again days later. Some people who erased themselves join again.
    at(now + Math.round((1 + sharedRng.next() * 3) * ticksPerDay), async () => {
      if (left === 'everything') await joinSide(side);
      await pairIfPossible();
    });
  }

  // Couples join over the first days. The first couple joins at the first tick.
  const first = number === 1 ? 0 : sharedRng.below(Math.min(days * 0.2, 1.5) * ticksPerDay + 1);
  at(first, joinAndPair);
  for (let each = 0; each < days; each += 1) at(first + 1 + each * ticksPerDay, () => startDay(each));
}
