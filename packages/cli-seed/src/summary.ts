import type { SeedArgs } from './args.ts';
import type { SimulationResult } from './simulation/simulate-couples.ts';

/** The result of a run. `accepted` and `refused` add up to `commands`. */
export interface Summary {
  readonly people: number;
  readonly couples: number;
  /** Couples that exist at the end. */
  readonly together: number;
  readonly days: number;
  readonly seed: number;
  readonly start: string;
  readonly end: string;
  readonly commands: number;
  readonly accepted: number;
  /** Accepted commands by name; they add up to `accepted`. */
  readonly done: Readonly<Record<string, number>>;
  /** Refusals by code. */
  readonly refused: Readonly<Record<string, number>>;
}

/** Builds the summary of a run. */
export function summaryOf(args: SeedArgs, { counts, end, people, together }: SimulationResult): Summary {
  return {
    people,
    couples: args.couples ?? 1,
    together,
    days: args.days,
    seed: args.seed,
    start: new Date(args.start).toISOString(),
    end: new Date(end).toISOString(),
    commands: counts.commands,
    accepted: counts.accepted,
    done: inOrder(counts.acceptedByCommand),
    refused: inOrder(counts.refusedByCode),
  };
}

const inOrder = (counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> =>
  Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));

export const inJson = (summary: Summary): string => `${JSON.stringify(summary)}\n`;

export function inWords(database: string, summary: Summary): string {
  const { people, couples, together, days, seed, start, end, commands, accepted, done, refused } = summary;
  const list = (counts: Summary['done']): string =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  const refusals = list(refused);
  return [
    `${people} people are in ${database}: ${couples} ${couples === 1 ? 'couple' : 'couples'}, ${together} together at the end, over ${days} days from ${start} to ${end}.`,
    `${commands} commands, ${accepted} accepted: ${list(done)}.`,
    ...(refusals === '' ? [] : [`The others were refused: ${refusals}.`]),
    `Seed ${seed}.`,
    '',
  ].join('\n');
}
