import { getHome, type UseCaseContext, type Viewer } from '@attune/api/use-cases';
import { type Side, sides } from '@attune/core';
import { type Counts, noCounts } from './counts.ts';
import { type CastCouple, castCouple, subjectOf } from './personas.ts';
import { newScheduler } from './scheduler.ts';
import { seededIds } from './seeded-ids.ts';
import { live, tickLength } from './simulate-couple.ts';

/** What is to be written, and when it happens. Instants are epoch milliseconds. */
export interface Plan {
  readonly tenant: string;
  readonly seed: number;
  readonly couples: number;
  readonly days: number;
  readonly start: number;
}

/** A clock that a story moves, and that never goes back. */
export interface StoryClock {
  now: number;
}

/** Told how far a story got; asked, between two batches, whether to stop there. */
export interface Telling {
  reached(at: number): void;
  stopped(): boolean;
}

/** What came of it. */
export interface Written {
  readonly tally: Counts;
  readonly end: number;
  readonly people: number;
  /** How many couples are together at the end. */
  readonly together: number;
}

/** Many couples, through every day of their story. Each has a stream of ids of its own. */
export async function writeStories(
  attune: UseCaseContext,
  clock: StoryClock,
  plan: Plan,
  telling: Telling,
): Promise<Written> {
  const { tenant, seed, couples, days, start } = plan;
  const batch = await freeBatch(attune, tenant, (tried) => subjectOf(seed, tried, 1, 'a'));
  const tally = noCounts();
  const agenda = newScheduler();
  const startHour = (start / 3_600_000) % 24;
  const cast = Array.from({ length: couples }, (_, index) => castCouple(seed, batch, index + 1));
  for (const couple of cast) {
    const theirs = { ...attune, ids: seededIds(couple.key) };
    live({ attune: theirs, tenant, agenda, tally, startHour, days }, couple);
  }
  const ticks = (days * 24 * 3_600_000) / tickLength;
  let tick = 0;
  for (; tick < ticks && !telling.stopped(); tick += 1) {
    clock.now = start + tick * tickLength;
    await agenda.run(tick);
    telling.reached(clock.now);
  }
  clock.now = start + tick * tickLength;
  return { tally, end: clock.now, ...(await countTogether(attune, tenant, cast)) };
}

/**
 * The first batch for which nobody has joined: who is there already is never spoken for. Whoever is asked
 * about here joins at the very first tick, so that a story that was stopped early counts too.
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
  cast: readonly CastCouple[],
): Promise<{ people: number; together: number }> {
  const viewer = (couple: CastCouple, side: Side): Viewer => ({
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
