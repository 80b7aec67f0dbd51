import { parseArgs } from 'node:util';
import { kekFileFor } from '@attune/api/use-cases';
import { accept, type Result, refuse } from '@attune/core';
import { demoDays } from './demo/demo-story.ts';

export type Invocation =
  | { readonly type: 'help' }
  | { readonly type: 'version' }
  | ({ readonly type: 'seed' } & SeedArgs);

export interface SeedArgs {
  readonly database: string;
  /** The file with the key-encryption key. */
  readonly kekFile: string;
  /** Null for the demo couple. */
  readonly couples: number | null;
  readonly days: number;
  readonly seed: number;
  /** Epoch milliseconds. */
  readonly start: number;
  readonly tenant: string;
  readonly force: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}

export const demoTenant = 'demo';
const defaultDatabase = '.attune/attune.db';
const dayLength = 24 * 3_600_000;

export const help = `attune-seed: fills an Attune database with simulated people, through the same rules as the API.

  attune-seed                              Ada and Sam, with the week since they paired
  attune-seed --couples 200 --days 14      two hundred couples over two weeks

  --database PATH  the SQLite file, created when missing (default ${defaultDatabase})
  --kek-file PATH  its key, created when missing (default: next to the database; ATTUNE_KEK overrides it)
  --couples N      number of couples, 1 to 100000 (default: only the demo couple)
  --days D         number of days, 1 to 366 (default 14; the demo couple has 7)
  --seed S         a whole number; the same seed and start give the same content (default 1)
  --start ISO      when the story starts, such as 2026-11-01T00:00:00Z
                   (default: so that it ends at the current hour)
  --tenant NAME    the tenant of these people (default ${demoTenant})
  --force          adds to a database that contains people, without changing them
                   (its clock never goes back: earlier actions happen at its latest instant)
  --json           prints the summary as one line of JSON
  --quiet          prints no progress and no text summary
  --help, --version
`;

const options = {
  database: { type: 'string' },
  'kek-file': { type: 'string' },
  couples: { type: 'string' },
  days: { type: 'string' },
  seed: { type: 'string' },
  start: { type: 'string' },
  tenant: { type: 'string' },
  force: { type: 'boolean' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const;

/** Parses the command line. Refuses with a sentence that says what is wrong. */
export function readArgs(argv: readonly string[], now: number): Result<Invocation, string> {
  const read = readOptions(argv);
  if (!read.ok) return read;
  const { value } = read;
  if (value.help) return accept({ type: 'help' });
  if (value.version) return accept({ type: 'version' });
  const couples = value.couples === undefined ? accept(null) : whole('couples', value.couples, 1, 100_000);
  const days = value.days === undefined ? accept(14) : whole('days', value.days, 1, 366);
  const seed = value.seed === undefined ? accept(1) : whole('seed', value.seed, 0, Number.MAX_SAFE_INTEGER);
  for (const part of [couples, days, seed]) if (!part.ok) return part;
  if (!couples.ok || !days.ok || !seed.ok) return refuse('');
  if (value.database === '') return refuse('--database names a file.');
  if (value['kek-file'] === '') return refuse('--kek-file names a file.');
  if (value.tenant === '') return refuse('--tenant is a name.');
  if (couples.value === null && value.days !== undefined) {
    return refuse('--days goes with --couples: the demo couple has a story of its own.');
  }
  const length = couples.value === null ? demoDays : days.value;
  const start = readStart(value.start, length * dayLength, now);
  if (!start.ok) return start;
  const database = value.database ?? defaultDatabase;
  return accept({
    type: 'seed',
    database,
    kekFile: value['kek-file'] ?? kekFileFor(database),
    couples: couples.value,
    days: length,
    seed: seed.value,
    start: start.value,
    tenant: value.tenant ?? demoTenant,
    force: value.force ?? false,
    json: value.json ?? false,
    quiet: value.quiet ?? false,
  });
}

type Read = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

function readOptions(argv: readonly string[]): Result<Read, string> {
  try {
    return accept(parseArgs({ args: [...argv], options, allowPositionals: false }).values);
  } catch (error) {
    const [sentence] = (error instanceof Error ? error.message : String(error)).split(/(?<=\.) /);
    return refuse(sentence ?? 'This command line is not valid.');
  }
}

function whole(name: string, text: string, lowest: number, highest: number): Result<number, string> {
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= lowest && value <= highest) return accept(value);
  return refuse(`--${name} is a whole number from ${lowest} to ${highest}.`);
}

const iso = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** Parses --start. The story must end in the past; otherwise its people would be ahead of the clock. */
function readStart(text: string | undefined, length: number, now: number): Result<number, string> {
  if (text === undefined) return accept(now - (now % 3_600_000) - length);
  const start = iso.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(start) || start < 0)
    return refuse('--start is a date and time with its zone, such as 2026-11-01T00:00:00Z.');
  if (start + length > now) return refuse('--start is early enough for the story to end by now.');
  return accept(start);
}
