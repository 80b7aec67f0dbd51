import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publishedPackages } from './packages.ts';

/**
 * Copies what Git knows or could add to a new folder, to pack there. Packing replaces manifests for a moment, and tests
 * that run at the same time read them. The copy uses the installed dependencies, and the last build if there is one.
 */
export function copyWorkingTree(root: string, copy: string): void {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of listed.split('\0')) {
    if (!existsSync(join(root, file)) || !isPacked(file)) continue;
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file), { preserveTimestamps: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const { folder } of publishedPackages(root)) {
    for (const name of ['node_modules', 'dist']) {
      if (!existsSync(join(root, folder, name))) continue;
      cpSync(join(root, folder, name), join(copy, folder, name), {
        recursive: true,
        verbatimSymlinks: true,
        preserveTimestamps: true,
        filter: (file) => !isOfTests(file),
      });
    }
  }
  // An installation would change the dependencies that the copy only links to.
  writeFileSync(join(copy, 'scripts/install.mjs'), '');
}

/** Declarations of tests and scripts, which their type check writes next to the build. */
const isOfTests = (file: string): boolean => /\/(?:test|script)-types$/.test(file);

const isPacked = (file: string): boolean => file !== '' && !/(?:^|\/)test\//.test(file);
