import type { SeedArgs } from './args.ts';
import type { Written } from './write.ts';

/** What was written, for whoever made these people up. `accepted` and `refused` add up to `commands`. */
export interface Summary {
  readonly people: number;
  readonly couples: number;
  /** How many of the couples are together at the end. */
  readonly together: number;
  readonly days: number;
  readonly seed: number;
  readonly start: string;
  readonly end: string;
  readonly commands: number;
  readonly accepted: number;
  /** How often each command was accepted; they add up to `accepted`. */
  readonly done: Readonly<Record<string, number>>;
  /** How often each refusal was given. */
  readonly refused: Readonly<Record<string, number>>;
}

/** Sums up a story. */
export function summaryOf(args: SeedArgs, { tally, end, people, together }: Written): Summary {
  return {
    people,
    couples: args.couples ?? 1,
    together,
    days: args.days,
    seed: args.seed,
    start: new Date(args.start).toISOString(),
    end: new Date(end).toISOString(),
    commands: tally.commands,
    accepted: tally.accepted,
    done: inOrder(tally.done),
    refused: inOrder(tally.refused),
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
