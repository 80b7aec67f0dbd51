import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { type Exits, median, worst } from './exits.ts';

/** One line of the table. */
export interface Row extends Exits {
  readonly name: string;
  /** The unloaded exits of the same server. */
  readonly unloaded: Exits;
  /** How long a lock was held that no exit can pass, in milliseconds. */
  readonly held?: number;
  readonly note?: string;
}

/** The worst latency that the row allows, in milliseconds. */
const limitOf = ({ unloaded, held = 0 }: Row): number => held + Math.max(250, 50 * median(unloaded.times));

export const passes = (row: Row): boolean =>
  row.failed === 0 && row.times.length > 0 && worst(row.times) < limitOf(row);

const ms = (time: number): string =>
  !Number.isFinite(time) ? '–' : time < 10 ? time.toFixed(1) : time.toFixed(0);

const ratio = (of: number): string => (Number.isFinite(of) ? of.toFixed(1) : '–');

/** One row of the table. */
export function lineOf(row: Row): string {
  const base = median(row.unloaded.times);
  const [middle, most] = [median(row.times), worst(row.times)];
  const cells = [
    row.name,
    row.times.length,
    row.failed,
    ms(middle),
    ms(most),
    ratio(middle / base),
    ratio(most / base),
    ms(limitOf(row)),
    passes(row) ? 'yes' : '**no**',
    row.note ?? '',
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The table of all rows, in Markdown. */
export const tableOf = (rows: readonly Row[]): string =>
  [
    '| load | exits | failed | median ms | worst ms | median ratio | worst ratio | limit ms | within | the attacker’s answers |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rows.map(lineOf),
  ].join('\n');

/** Writes a report with the facts of the machine to `docs/reports`. */
export function writeReport(
  name: string,
  introduction: string,
  { rows, seconds }: { readonly rows: readonly Row[]; readonly seconds: number },
): void {
  const [cpu] = cpus();
  const text = `${introduction}

- Date: ${new Date().toISOString().slice(0, 10)}. The run took ${seconds.toFixed(0)} s.
- Machine: ${cpu?.model.trim()}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB; Node ${process.versions.node}, ${process.platform}.

${tableOf(rows)}
`;
  writeFileSync(new URL(`../../../../docs/reports/${name}.md`, import.meta.url), text);
}
