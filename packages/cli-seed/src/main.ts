import { readFileSync } from 'node:fs';
import { closeAttune, type KekSource, type UseCaseContext } from '@attune/api/use-cases';
import { help, readArgs, type SeedArgs } from './args.ts';
import type { Env } from './demo-args.ts';
import { writeDemoCouple } from './demo-couple.ts';
import { kekFrom } from './kek.ts';
import { openStore } from './open-store.ts';
import { progressOn } from './progress.ts';
import { seededIds } from './seeded-ids.ts';
import { stopRequest } from './stop-request.ts';
import { inJson, inWords, type Summary, summaryOf } from './summary.ts';
import { type StoryClock, type Telling, type Written, writeStories } from './write.ts';

/** 0: written; 1: could not be; 2: called with something it doesn't understand; 130: stopped half-way, as asked. */
export type ExitCode = 0 | 1 | 2 | 130;

/** `attune-seed`, from its command line to the code to exit with. */
export async function run(argv: readonly string[], env: Env): Promise<ExitCode> {
  const asked = readArgs(argv, Date.now());
  if (!asked.ok) return complain(2, `${asked.refusal}\nattune-seed --help shows what it takes.`);
  if (asked.value.type === 'help') return tell(help);
  if (asked.value.type === 'version') return tell(`${version()}\n`);
  const kek = kekFrom(env['ATTUNE_KEK'], asked.value.kekFile);
  if (!kek.ok) return complain(2, kek.refusal);
  try {
    return await seed(asked.value, kek.value);
  } catch (error) {
    return complain(
      1,
      `attune-seed could not finish: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

async function seed(args: SeedArgs, kek: KekSource): Promise<ExitCode> {
  const clock = { now: args.start };
  const attune = await openStore(args.database, clock, kek);
  const stop = stopRequest();
  try {
    if (!args.force && !(await attune.store.isEmpty())) {
      return complain(1, `There are people in ${args.database} already; --force adds to them.`);
    }
    const progress = progressOn(args.quiet ? null : process.stderr, args);
    const telling = { reached: progress.reached, stopped: stop.asked };
    const summary = summaryOf(args, await written(attune, clock, args, telling));
    progress.done();
    report(args, summary);
    return stop.asked() ? complain(130, `Stopped as asked, at ${summary.end}; what was written stays.`) : 0;
  } finally {
    stop.forget();
    await closeAttune(attune);
  }
}

function written(
  attune: UseCaseContext,
  clock: StoryClock,
  args: SeedArgs,
  telling: Telling,
): Promise<Written> {
  const { couples, seed, tenant } = args;
  if (couples !== null) return writeStories(attune, clock, { ...args, couples }, telling);
  return writeDemoCouple(attune, clock, tenant, (batch) => seededIds(`${seed}/demo/${batch}`));
}

function report(args: SeedArgs, summary: Summary): void {
  if (args.json) tell(inJson(summary));
  else if (!args.quiet) tell(inWords(args.database, summary));
}

function version(): string {
  const about: { version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return about.version;
}

function tell(text: string): 0 {
  process.stdout.write(text);
  return 0;
}

function complain<Code extends ExitCode>(code: Code, text: string): Code {
  process.stderr.write(`${text}\n`);
  return code;
}
