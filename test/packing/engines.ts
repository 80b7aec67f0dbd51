import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { minVersion, satisfies } from 'semver';
import { readManifest } from '../../scripts/release/packages.ts';

/**
 * What a package installs, directly or not, that does not support the oldest Node in the package's `engines`. Packages of
 * this repository count as dependencies.
 */
export function unsupported(folder: string): readonly string[] {
  const { name, engines } = readManifest(folder);
  const oldest = minVersion(engines.node)?.version ?? '0.0.0';
  return [...installedBy(folder)]
    .map((installed) => readJson(installed))
    .filter((installed) => !satisfies(oldest, installed.engines?.node ?? '*'))
    .map((installed) => `${name} runs on ${oldest}, but ${installed.name} on ${installed.engines?.node}`);
}

/** The folders of all dependencies, optional ones and drivers among them. */
function installedBy(folder: string, found = new Set<string>()): ReadonlySet<string> {
  const { dependencies, peerDependencies, optionalDependencies } = readJson(folder);
  for (const name of Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies })) {
    const installed = [join(folder, 'node_modules', name), join(parentOf(folder), name)].find(existsSync);
    if (installed === undefined || found.has(realpathSync(installed))) continue;
    found.add(realpathSync(installed));
    installedBy(realpathSync(installed), found);
  }
  return found;
}

/** The `node_modules` that contains a package. */
const parentOf = (folder: string): string =>
  dirname(folder).endsWith('node_modules') ? dirname(folder) : dirname(dirname(folder));

interface InstalledManifest {
  readonly name: string;
  readonly engines?: { readonly node?: string };
  readonly dependencies?: object;
  readonly peerDependencies?: object;
  readonly optionalDependencies?: object;
}

const readJson = (folder: string): InstalledManifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
