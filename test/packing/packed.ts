import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { copyWorkingTree } from '../../scripts/release/copy-working-tree.ts';
import { type PackageManager, packWithNpm, packWithPnpm } from '../../scripts/release/pack.ts';
import { type Manifest, publishedPackages, readManifest } from '../../scripts/release/packages.ts';

export const root = new URL('../..', import.meta.url).pathname;
export const packages = publishedPackages(root);

/** A package that a package manager packed, unpacked. */
export interface Packed {
  /** The folder in the repository. */
  readonly source: string;
  readonly tarball: string;
  /** The folder with the contents of the tarball. */
  readonly folder: string;
  readonly manifest: Manifest;
  /** The paths of its files, sorted. */
  readonly files: readonly string[];
}

export type PackedBy = Readonly<Record<PackageManager, readonly Packed[]>>;

/** Packs every package with both package managers, in a copy of the working tree inside `folder`. */
export function packAll(folder: string): PackedBy {
  const copy = join(folder, 'repository');
  copyWorkingTree(root, copy);
  return { npm: packEach('npm', copy, folder), pnpm: packEach('pnpm', copy, folder) };
}

const packEach = (manager: PackageManager, copy: string, folder: string): readonly Packed[] =>
  packages.map((published) => {
    const target = join(folder, manager, published.folder);
    if (manager === 'npm') packWithNpm(join(copy, published.folder), target);
    else packWithPnpm(root, join(copy, published.folder), target);
    const [tarball = ''] = globSync('*.tgz', { cwd: target }).map((name) => join(target, name));
    const unpacked = join(target, 'package');
    unpack(tarball, unpacked);
    return {
      source: join(root, published.folder),
      tarball,
      folder: unpacked,
      manifest: readManifest(unpacked),
      files: globSync('**/*', { cwd: unpacked, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(unpacked.length + 1))
        .sort(),
    };
  });

export function unpack(tarball: string, target: string): void {
  mkdirSync(target, { recursive: true });
  const { status, stderr } = spawnSync('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
  if (status !== 0) throw new Error(`tar could not unpack ${tarball}: ${stderr}`);
}

/** The names by which another package imports the entry points of a package. A schema is read as a file. */
export const entryPoints = ({ name, exports }: Manifest): readonly string[] =>
  Object.keys(exports)
    .filter((path) => !path.endsWith('.graphql'))
    .map((path) => `${name}${path.slice(1)}`);
