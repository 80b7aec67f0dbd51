import { join } from 'node:path';
import { pnpmOf, runIn } from './pack.ts';

/**
 * Raises the versions of the packages by the changesets, and writes their changelogs. The packages name each other by
 * ranges, so the lockfile changes, too.
 */
export function raiseVersions(root: string): void {
  runIn(root, [join(root, 'node_modules/.bin/changeset'), 'version']);
  runIn(root, [
    'npx',
    '--yes',
    '--prefer-offline',
    pnpmOf(root),
    'install',
    '--lockfile-only',
    '--prefer-offline',
  ]);
}
