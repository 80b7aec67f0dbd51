import { readFileSync } from 'node:fs';
import { closeAttune, type KekSource, type UseCaseContext } from '@attune/api/use-cases';
import { help, readArgs, type SeedArgs } from './args.ts';
import type { Env } from './demo/demo-args.ts';
import { writeDemoCouple } from './demo/demo-couple.ts';
import { kekFrom } from './kek.ts';
import { openStore } from './open-store.ts';
import { progressOn } from './progress.ts';
import { seededIds } from './seeded-ids.ts';
import {
  type Progress,
  type SimulationResult,
  type StoryClock,
  simulateCouples,
} from './simulation/simulate-couples.ts';
import { stopRequest } from './stop-request.ts';
import { inJson, inWords, type Summary, summaryOf } from './summary.ts';

/** 0: done; 1: failed; 2: wrong usage; 130: stopped by a signal. */
export type ExitCode = 0 | 1 | 2 | 130;

/** Runs `attune-seed`. Resolves with the exit code. */
export async function run(argv: readonly string[], env: Env): Promise<ExitCode> {
  const invocation = readArgs(argv, Date.now());
  if (!invocation.ok) return complain(2, `${invocation.refusal}\nattune-seed --help lists the options.`);
  if (invocation.value.type === 'help') return tell(help);
  if (invocation.value.type === 'version') return tell(`${version()}\n`);
  const kek = kekFrom(env['ATTUNE_KEK'], invocation.value.kekFile);
  if (!kek.ok) return complain(2, kek.refusal);
  try {
    return await seed(invocation.value, kek.value);
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
      return complain(1, `${args.database} already contains people; --force adds to them.`);
    }
    const line = progressOn(args.quiet ? null : process.stderr, args);
    const progress = { reached: line.reached, stopped: stop.asked };
    const summary = summaryOf(args, await simulate(attune, clock, args, progress));
    line.done();
    report(args, summary);
    return stop.asked() ? complain(130, `Stopped at ${summary.end}. The data written so far is kept.`) : 0;
  } finally {
    stop.dispose();
    await closeAttune(attune);
  }
}

function simulate(
  attune: UseCaseContext,
  clock: StoryClock,
  args: SeedArgs,
  progress: Progress,
): Promise<SimulationResult> {
  const { couples, seed, tenant } = args;
  if (couples !== null) return simulateCouples(attune, clock, { ...args, couples }, progress);
  return writeDemoCouple(attune, clock, tenant, (batch) => seededIds(`${seed}/demo/${batch}`));
}

function report(args: SeedArgs, summary: Summary): void {
  if (args.json) tell(inJson(summary));
  else if (!args.quiet) tell(inWords(args.database, summary));
}

function version(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return manifest.version;
}

function tell(text: string): 0 {
  process.stdout.write(text);
  return 0;
}

function complain<Code extends ExitCode>(code: Code, text: string): Code {
  process.stderr.write(`${text}\n`);
  return code;
}
