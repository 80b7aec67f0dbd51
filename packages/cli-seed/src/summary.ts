import type { SeedArgs } from './args.ts';
import type { Tally } from './deed.ts';
import type { Written } from './write.ts';

/** What was written. `accepted` and `refused` add up to `commands`. */
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
  /** How often each refusal was given. */
  readonly refused: Readonly<Record<string, number>>;
}

/** Sums up a story; a tally alone is the demo couple's. */
export function summaryOf(args: SeedArgs, written: Written | Tally): Summary {
  const { tally, end, people, together } =
    'tally' in written ? written : { tally: written, end: args.start, people: 2, together: 1 };
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
    refused: Object.fromEntries([...tally.refused].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

export const inJson = (summary: Summary): string => `${JSON.stringify(summary)}\n`;

export function inWords(database: string, summary: Summary): string {
  const { people, couples, together, days, seed, start, end, commands, accepted, refused } = summary;
  const story = days === 0 ? '' : `, over ${days} days from ${start} to ${end}`;
  const refusals = Object.entries(refused).map(([code, count]) => `${code} ${count}`);
  return [
    `${people} people are in ${database}: ${couples} ${couples === 1 ? 'couple' : 'couples'}, ${together} together at the end${story}.`,
    `${commands} commands, ${accepted} accepted${refusals.length === 0 ? '' : `, the others refused: ${refusals.join(', ')}`}.`,
    `Seed ${seed}.`,
    '',
  ].join('\n');
}
