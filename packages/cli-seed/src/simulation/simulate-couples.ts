import { getHome, type UseCaseContext, type Viewer } from '@attune/api/use-cases';
import { type Side, sides } from '@attune/core';
import { seededIds } from '../seeded-ids.ts';
import { type Counts, noCounts } from './counts.ts';
import { createPersonas, type PersonaCouple, subjectOf } from './personas.ts';
import { newScheduler } from './scheduler.ts';
import { simulateCouple, tickLength } from './simulate-couple.ts';

/** What to simulate. Instants are epoch milliseconds. */
export interface Plan {
  readonly tenant: string;
  readonly seed: number;
  readonly couples: number;
  readonly days: number;
  readonly start: number;
}

/** The clock of a simulation. It never goes back. */
export interface StoryClock {
  now: number;
}

/** Receives the progress, and decides after each tick whether to stop. */
export interface Progress {
  reached(at: number): void;
  stopped(): boolean;
}

/** The result of a simulation. */
export interface SimulationResult {
  readonly counts: Counts;
  readonly end: number;
  readonly people: number;
  /** How many couples exist at the end. */
  readonly together: number;
}

/** Simulates many couples. Each has its own repeatable ids. */
export async function simulateCouples(
  attune: UseCaseContext,
  clock: StoryClock,
  plan: Plan,
  progress: Progress,
): Promise<SimulationResult> {
  const { tenant, seed, couples, days, start } = plan;
  const batch = await freeBatch(attune, tenant, (tried) => subjectOf(seed, tried, 1, 'a'));
  const counts = noCounts();
  const scheduler = newScheduler();
  const startHour = (start / 3_600_000) % 24;
  const cast = Array.from({ length: couples }, (_, index) => createPersonas(seed, batch, index + 1));
  for (const couple of cast) {
    const theirs = { ...attune, ids: seededIds(couple.key) };
    simulateCouple({ attune: theirs, tenant, scheduler, counts, startHour, days }, couple);
  }
  const ticks = (days * 24 * 3_600_000) / tickLength;
  let tick = 0;
  for (; tick < ticks && !progress.stopped(); tick += 1) {
    clock.now = start + tick * tickLength;
    await scheduler.run(tick);
    progress.reached(clock.now);
  }
  clock.now = start + tick * tickLength;
  return { counts, end: clock.now, ...(await countTogether(attune, tenant, cast)) };
}

/**
 * Returns the first batch in which no one has joined, so that a run never acts for existing people. The person who is
 * checked joins at the first tick, so that an interrupted run counts as well.
 */
export async function freeBatch(
  attune: UseCaseContext,
  tenant: string,
  subject: (batch: number) => string,
): Promise<number> {
  let batch = 1;
  while ((await getHome(attune, { tenant, subject: subject(batch) })) !== null) batch += 1;
  return batch;
}

async function countTogether(
  attune: UseCaseContext,
  tenant: string,
  cast: readonly PersonaCouple[],
): Promise<{ people: number; together: number }> {
  const viewer = (couple: PersonaCouple, side: Side): Viewer => ({
    tenant,
    subject: couple.people[side].subject,
  });
  let people = 0;
  let together = 0;
  for (const couple of cast) {
    const homes = await Promise.all(sides.map((side) => getHome(attune, viewer(couple, side))));
    people += homes.filter((home) => home !== null).length;
    if (homes.every((home) => home?.couple)) together += 1;
  }
  return { people, together };
}
