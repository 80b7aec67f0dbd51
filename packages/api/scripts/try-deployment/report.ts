import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

/** What one check found. */
export interface Finding {
  readonly what: string;
  readonly found: string;
  readonly holds: boolean;
}

const lineOf = ({ what, found, holds }: Finding): string =>
  `| ${what} | ${found} | ${holds ? 'yes' : '**no**'} |`;

/** Writes the findings to `docs/reports/deployment.md`. */
export function writeReport(
  introduction: string,
  { findings, seconds, versions }: { findings: readonly Finding[]; seconds: number; versions: string },
): void {
  const [cpu] = cpus();
  const text = `${introduction}

- Date: ${new Date().toISOString().slice(0, 10)}. The run took ${seconds.toFixed(0)} s.
- Machine: ${cpu?.model.trim()}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB; Node ${process.versions.node}, ${process.platform}.
- ${versions}

| What | Found | Holds |
|---|---|---|
${findings.map(lineOf).join('\n')}
`;
  writeFileSync(new URL('../../../../docs/reports/deployment.md', import.meta.url), text);
}
