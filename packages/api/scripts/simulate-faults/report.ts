import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { promises } from '../../test/fault-simulation/checks/promises.ts';
import { type FaultKind, faultRates } from '../../test/fault-simulation/faults.ts';
import type { Outcome } from '../../test/fault-simulation/simulate.ts';
import type { FoundFault } from './search-planted-faults.ts';

/** What one run of the script found. */
export interface Report {
  readonly outcomes: readonly Outcome[];
  readonly from: number;
  readonly seconds: number;
  readonly found: readonly FoundFault[];
}

const folder = join(import.meta.dirname, '../../../../docs/reports');

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Writes `docs/reports/simulation.md`. */
export function writeReport({ outcomes, from, seconds, found }: Report): void {
  const [cpu] = cpus();
  const kinds = Object.keys(faultRates) as FaultKind[];
  const text = `# Simulation with faults

\`npm run simulate-faults -- --from ${from} --seeds ${outcomes.length} --report\` wrote this page. See
[decision 35](../decisions/0035-simulate-faults-from-one-seed.md) and
[the tests](../../packages/api/test/fault-simulation).

- **Date:** ${new Date().toISOString().slice(0, 10)}.
- **Machine:** ${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.version}.
- **Seeds:** ${from} to ${from + outcomes.length - 1}, in ${seconds} s. None broke a promise.
- **Commands:** ${sum(outcomes.map(({ deliveries }) => deliveries))} requests arrived, and ${sum(outcomes.map(({ commits }) => commits))} transactions committed.
- **Views:** subscribers received ${sum(outcomes.map(({ views }) => views))} views.

## Promises

${table(
  ['name', 'promise'],
  Object.entries(promises).map(([name, promise]) => [`\`${name}\``, promise]),
)}

## Faults that happened

${table(
  ['fault', 'count', 'seeds with it'],
  kinds.map((kind) => [
    kind,
    sum(outcomes.map(({ faults }) => faults[kind])),
    outcomes.filter(({ faults }) => faults[kind] > 0).length,
  ]),
)}

## Planted faults

Each is a deliberate bug. The search starts at seed 1.

${table(
  ['part', 'fault', 'found at seed', 'broken promise'],
  found.map(({ fault: { part, name }, seed, broken }) => [
    part,
    name,
    seed ?? 'not found',
    broken ? `\`${broken.promise}\`` : '',
  ]),
)}

## What it does not cover

- Operations over WebSocket, and tokens whose keys are fetched. People sign in through \`identify\`.
- PostgreSQL. Its retries run over SQLite here, and its notifications are simulated.
- Open streams of a sign-in that the host has ended. \`endedBound\` in \`clients/subscriber.ts\` turns that check on.
`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'simulation.md'), text);
}
