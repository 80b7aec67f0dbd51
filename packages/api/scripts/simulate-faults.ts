import { parseArgs } from 'node:util';
import { type Outcome, simulate } from '../test/fault-simulation/simulate.ts';
import { writeReport } from './simulate-faults/report.ts';
import { searchPlantedFaults } from './simulate-faults/search-planted-faults.ts';

/*
 * Simulates Attune with faults, seed by seed, and checks every promise of `promises.ts`. `npm run simulate-faults` runs
 * 100 seeds; `-- --seeds 1000` runs more; `-- --seed 123` runs one seed and prints its trace. It exits with 1 at the first
 * seed that breaks a promise. `-- --planted` also searches for each planted fault, and `-- --report` writes the report.
 */

const usage =
  'Usage: npm run simulate-faults -- [--seeds 100] [--from 1] [--seed 123] [--planted] [--report]\n';

const number = (name: string, text: string): number => {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 1) return value;
  throw new TypeError(`--${name} must be a whole number from 1.`);
};

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    planted: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const print = (text: string): void => void process.stderr.write(text);

if (values.help) print(usage);
else if (values.seed !== undefined) replay(await simulate(number('seed', values.seed)));
else await runAll(number('from', values.from), number('seeds', values.seeds));

/** Prints the trace of one seed. */
function replay({ trace, broken }: Outcome): void {
  process.stdout.write(`${trace.join('\n')}\n`);
  if (broken) process.exitCode = 1;
}

async function runAll(from: number, count: number): Promise<void> {
  const outcomes: Outcome[] = [];
  const began = performance.now();
  for (let seed = from; seed < from + count; seed += 1) {
    const outcome = await simulate(seed);
    outcomes.push(outcome);
    if (outcome.broken) {
      const { promise, detail } = outcome.broken;
      print(`\nSeed ${seed} broke the promise "${promise}": ${detail}\n`);
      print(`Replay it: npm run simulate-faults -- --seed ${seed}\n`);
      process.exitCode = 1;
      return;
    }
    if (outcomes.length % 10 === 0) print(`${outcomes.length} of ${count} seeds\n`);
  }
  const seconds = Math.round((performance.now() - began) / 1_000);
  print(`All ${count} seeds keep all promises. It took ${seconds} s.\n`);
  const found = values.planted || values.report ? await searchPlantedFaults(print) : [];
  if (found.some(({ seed }) => seed === null)) process.exitCode = 1;
  if (values.report) writeReport({ outcomes, from, seconds, found });
}
