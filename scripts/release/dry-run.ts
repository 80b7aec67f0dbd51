import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyRepository } from '../security-promises/copy-repository.ts';
import { packWithNpm, type Tarball } from './pack.ts';
import { type Manifest, publishedPackages } from './packages.ts';
import { raiseVersions } from './raise-versions.ts';

/**
 * Prints what a release of the committed state would publish: versions, tarballs, files and sizes. Works in a clone, and
 * publishes nothing. With `--files`, prints every file, otherwise a sum for each folder.
 */
export function dryRun(root: string, args: readonly string[], print: (line: string) => void): void {
  const clone = copyRepository(root);
  const target = join(tmpdir(), `attune-release-${process.pid}`);
  try {
    const before = new Map(publishedPackages(clone).map(({ manifest }) => [manifest.name, manifest.version]));
    raiseVersions(clone);
    for (const { folder, manifest } of publishedPackages(clone)) {
      const tarball = packWithNpm(join(clone, folder), target);
      print(`${manifest.name} ${before.get(manifest.name)} → ${manifest.version}`);
      for (const line of describe(tarball, args.includes('--files'))) print(`  ${line}`);
      for (const line of obstacles(manifest)) print(`  Before a release: ${line}`);
    }
    print('Nothing was published, and this folder is unchanged.');
  } finally {
    rmSync(clone, { recursive: true, force: true });
    rmSync(target, { recursive: true, force: true });
  }
}

function describe({ filename, size, unpackedSize, files }: Tarball, each: boolean): readonly string[] {
  const sums = new Map<string, { count: number; size: number }>();
  for (const file of files) {
    const name = each ? file.path : file.path.replace(/\/.*/, '/');
    const { count, size } = sums.get(name) ?? { count: 0, size: 0 };
    sums.set(name, { count: count + 1, size: size + file.size });
  }
  return [
    `${filename}: ${files.length} files, ${kilobytes(size)} packed, ${kilobytes(unpackedSize)} unpacked`,
    ...[...sums].map(([name, { count, size }]) => {
      const counted = name.endsWith('/') ? `${count} files, ` : '';
      return `  ${name} ${counted}${kilobytes(size)}`;
    }),
  ];
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What a manifest still needs. `example.org` is reserved for examples, so no repository is there. */
const obstacles = ({ repository }: Manifest): readonly string[] =>
  repository === undefined || repository.url.includes('example.org')
    ? ['set `repository`, `homepage` and `bugs` to the real address.']
    : [];
