import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const packageManagers = ['npm', 'pnpm'] as const;
export type PackageManager = (typeof packageManagers)[number];

interface PackedFile {
  readonly path: string;
  readonly size: number;
}

/** The tarball of a package, as `npm pack` reports it. */
export interface Tarball {
  readonly filename: string;
  /** Bytes to download. */
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly PackedFile[];
}

/** Packs the package in `folder` with npm, and reports the tarball. */
export function packWithNpm(folder: string, target: string): Tarball {
  const output = pack(['npm', 'pack', '--json', '--pack-destination', target], folder, target);
  // What the scripts of the package print comes before the JSON. Newer versions of npm name the package.
  const report: readonly Tarball[] | { readonly [name: string]: Tarball } = JSON.parse(
    output.slice(output.search(/^[[{]/m)),
  );
  const [tarball] = Object.values(report);
  if (tarball === undefined) throw new Error(`npm packed nothing in ${folder}.`);
  return tarball;
}

/** Packs the package in `folder` with the pnpm that installs this repository. */
export function packWithPnpm(root: string, folder: string, target: string): void {
  pack(
    ['npx', '--yes', '--prefer-offline', pnpmOf(root), 'pack', '--pack-destination', target],
    folder,
    target,
  );
}

/** The pnpm that installs this repository, with its version. */
export const pnpmOf = (root: string): string =>
  /pnpm@[\d.]+/.exec(readFileSync(join(root, 'scripts/install.mjs'), 'utf8'))?.[0] ?? 'pnpm';

function pack(command: readonly string[], cwd: string, target: string): string {
  mkdirSync(target, { recursive: true });
  return runIn(cwd, command);
}

/** Runs a program in a folder. Returns what it printed, or throws with it. */
export function runIn(cwd: string, [command = '', ...args]: readonly string[]): string {
  const options = { cwd, encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 1 << 26 } as const;
  const { status, stdout, stderr } = spawnSync(command, args, options);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}
