import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The target of an entry point: a file, or one for each condition. */
export type ExportTarget = string | { readonly [condition: string]: ExportTarget };

/** What is read of a `package.json`. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly engines: { readonly node: string };
  readonly repository?: { readonly url: string };
  readonly exports: { readonly [entryPoint: string]: ExportTarget };
  readonly bin?: { readonly [command: string]: string };
  readonly dependencies?: { readonly [name: string]: string };
  readonly peerDependencies?: { readonly [name: string]: string };
}

/** A package of this repository that is published. */
export interface PublishedPackage {
  /** The folder, from the root of the repository. */
  readonly folder: string;
  readonly manifest: Manifest;
}

export const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Every package in `packages/` that is not private. */
export const publishedPackages = (root: string): readonly PublishedPackage[] =>
  readdirSync(join(root, 'packages'))
    .map((name) => `packages/${name}`)
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => ({ folder, manifest: readManifest(join(root, folder)) }))
    .filter(({ manifest }) => manifest.private !== true);
