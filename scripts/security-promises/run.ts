import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyRepository } from './copy-repository.ts';
import { adversaries } from './promises.ts';
import { reportOf } from './report.ts';
import { type Trial, tryRemoval } from './try-removal.ts';

const help = `Checks the promises of SECURITY.md: removes each protection in a copy of the repository, and runs its test.
Writes docs/reports/promises.md. It takes several minutes.

  npm run report:promises                 checks every promise of the last commit
  npm run report:promises -- <text>       checks the promises that contain a text; writes nothing

Exits with 1 if a test passes without the protection, or fails with it.`;

/** Checks the promises of the repository at `root`. Returns the exit code. */
export function run(args: readonly string[], root: string): number {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    return 0;
  }
  const [text = ''] = args;
  const all = adversaries.flatMap(({ promises }) => promises);
  const chosen = all.filter(({ promise }) => promise.includes(text));
  if (chosen.length === 0) {
    console.error(`No promise contains "${text}".`);
    return 2;
  }
  const copy = copyRepository(root);
  const trials: Trial[] = [];
  try {
    for (const promise of chosen) {
      console.error(`${trials.length + 1} of ${chosen.length}: ${promise.promise}`);
      const trial = tryRemoval(copy, promise);
      if (!trial.passesWith) console.error('  The test fails with the protection.');
      if (!trial.failsWithout) console.error('  The test passes without the protection.');
      trials.push(trial);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  if (text === '') {
    mkdirSync(join(root, 'docs/reports'), { recursive: true });
    writeFileSync(join(root, 'docs/reports/promises.md'), reportOf(trials, new Date()));
  }
  return trials.every(({ passesWith, failsWithout }) => passesWith && failsWithout) ? 0 : 1;
}
