import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SecurityPromise } from './promise.ts';

/** What the test of a promise does with the protection, and without it. */
export interface Trial {
  readonly promise: string;
  readonly passesWith: boolean;
  readonly failsWithout: boolean;
}

/** Runs the test of a promise twice in a copy of the repository: as it is, and without the protection. */
export function tryRemoval(root: string, { promise, test, protection }: SecurityPromise): Trial {
  const passesWith = passes(root, test);
  const sources = new Map<string, string>();
  for (const { file, code, replacement } of [protection].flat()) {
    const path = join(root, file);
    const source = readFileSync(path, 'utf8');
    if (!sources.has(path)) sources.set(path, source);
    writeFileSync(
      path,
      source.replace(code, () => replacement),
    );
  }
  try {
    return { promise, passesWith, failsWithout: !passes(root, test) };
  } finally {
    for (const [path, source] of sources) writeFileSync(path, source);
  }
}

/** Whether a test runs and passes. A file without a test of this title does not pass. */
function passes(root: string, { file, title }: SecurityPromise['test']): boolean {
  const output = join(root, 'promise-test.json');
  const pattern = title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const args = ['run', '--maxWorkers=1', '--reporter=json', `--outputFile=${output}`, '-t', pattern, file];
  rmSync(output, { force: true });
  spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...args], { cwd: root });
  if (!existsSync(output)) throw new Error(`vitest could not run ${file}.`);
  const report: { success: boolean; numPassedTests: number } = JSON.parse(readFileSync(output, 'utf8'));
  return report.success && report.numPassedTests > 0;
}
