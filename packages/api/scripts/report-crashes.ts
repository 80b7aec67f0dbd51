import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, platform, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { backupUnderLoad } from './crashes/backups.ts';
import type { Check, Finding } from './crashes/check.ts';
import { fullDisk, readOnlyFile } from './crashes/disks.ts';
import { corruptedPage, halfWrittenKeys, truncatedLog } from './crashes/files.ts';
import { postgresKills, sqliteKills } from './crashes/kills.ts';

/*
 * Crashes the service and breaks its disk, and writes what happened to docs/reports/crashes.md. `npm run report:crashes`
 * takes less than five minutes. It exits with 1 if a promise did not hold. An argument sets the number of kills.
 */

const kills = Number(process.argv[2] ?? 500);
const ofPostgres = Math.floor(kills / 5);
const folder = mkdtempSync(join(tmpdir(), 'attune-crashes-'));
const checks: readonly Check[] = [
  sqliteKills(folder, kills - ofPostgres),
  postgresKills(ofPostgres),
  fullDisk(folder),
  readOnlyFile(folder),
  corruptedPage(folder),
  truncatedLog(folder, 25),
  halfWrittenKeys(folder),
  backupUnderLoad(folder, 10),
];

const began = performance.now();
const findings: [Check, Finding][] = [];
for (const check of checks) {
  const finding = await check.run().catch((error: unknown): Finding => {
    return { happened: String(error).replaceAll(folder, ''), held: false };
  });
  findings.push([check, { ...finding, happened: finding.happened.replaceAll(/\s+/g, ' ') }]);
  console.log(`${wordOf(finding)}  ${check.name}: ${finding.happened}`);
}
rmSync(folder, { recursive: true });
const seconds = Math.round((performance.now() - began) / 1_000);
const report = new URL('../../../docs/reports/crashes.md', import.meta.url);
writeFileSync(report, reportOf(findings));
process.exitCode = findings.some(([, { held }]) => held === false) ? 1 : 0;

function wordOf({ held }: Finding): string {
  if (held === null) return 'not run';
  return held ? 'held' : 'BROKEN';
}

function reportOf(all: readonly [Check, Finding][]): string {
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${release()}`;
  const rows = all.map(
    ([check, finding]) => `| ${check.name} | ${check.promise} | ${finding.happened} | ${wordOf(finding)} |`,
  );
  return [
    '# Crashes and broken disks',
    '',
    '`npm run report:crashes` writes this page. It exits with 1 if a promise does not hold.',
    '',
    `- Date: ${new Date().toISOString().slice(0, 10)}`,
    `- Machine: ${machine}, Node ${process.version}`,
    `- Duration: ${seconds} s`,
    '',
    '| Check | Promise | What happened | Held |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
