import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isReadable } from './excerpts-of.ts';

/** Texts that the language rules leave out: words to end users, test data, and what scripts write. */
const skipped: readonly RegExp[] = [
  /^packages\/core\/src\/(?:copy|messages)\//,
  /^docs\/texts\.md$/,
  /(?:^|\/)test\/(?:.*\/)?data\//,
  /(?:^|\/)fixtures\//,
  /(?:^|\/)generated\//,
  /(?:^|\/)node_modules\//,
  /(?:^|\/)dist\//,
  /^packages\/api\/migrations\//,
  /^docs\/texts\.md$/,
  /^packages\/core\/src\/pressure\/(?:scale|model)\.en\.ts$/,
  /^packages\/core\/scripts\/.*\.d\.ts$/,
  /^packages\/client\/src\/generated\//,
  /^pnpm-lock\.yaml$/,
];

/** Whether the language rules apply to a file, named from the root of the repository. */
export const isChecked = (path: string): boolean =>
  isReadable(path) && !skipped.some((pattern) => pattern.test(path));

/** Every checked file that Git knows or could add, under the given paths. No path means the whole repository. */
export function checkedFiles(root: string, paths: readonly string[] = []): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '--', ...paths];
  const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  return [...new Set(listed.split('\0'))]
    .filter((path) => path !== '' && isChecked(path) && existsSync(join(root, path)))
    .sort();
}
