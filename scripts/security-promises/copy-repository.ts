import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Clones the committed state of the repository to a new folder, and installs its dependencies. */
export function copyRepository(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'attune-promises-'));
  // When root runs the tests, embedded PostgreSQL runs as another user, who needs to reach its programs.
  chmodSync(copy, 0o755);
  run('git', ['clone', '--quiet', root, copy], root);
  run(process.execPath, ['scripts/install.mjs'], copy);
  return copy;
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`);
}
