import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Packed, root, unpack } from './packed.ts';

/** The packages among which a host chooses by its database, and by whether it develops. */
export const hostChoices: readonly string[] = ['better-sqlite3', 'pg', '@graphql-yoga/render-graphiql'];

/**
 * Creates the project of a host in an empty folder, and installs the packed packages there as a package manager would:
 * with what their manifests name, and nothing else. The contents come from the dependencies of this repository, so that
 * the test needs no network.
 */
export function createApp(
  folder: string,
  packed: readonly Packed[],
  isInstalled: (peer: string) => boolean = () => true,
): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'app', type: 'module' }));
  for (const { manifest, tarball } of packed) unpack(tarball, join(folder, 'node_modules', manifest.name));
  const names = new Set(packed.map(({ manifest }) => manifest.name));
  for (const { source, manifest } of packed) {
    const peers = Object.keys(manifest.peerDependencies ?? {});
    const wanted = [
      ...Object.keys(manifest.dependencies ?? {}),
      ...peers,
      ...peers.map((peer) => `@types/${peer}`),
    ];
    for (const name of wanted) if (!names.has(name) && isInstalled(name)) link(folder, source, name);
  }
  link(folder, root, '@types/node');
  return folder;
}

function link(app: string, source: string, name: string): void {
  const target = join(app, 'node_modules', name);
  const found = [source, root].map((from) => join(from, 'node_modules', name)).find(existsSync);
  if (found === undefined || existsSync(target)) return;
  mkdirSync(dirname(target), { recursive: true });
  symlinkSync(realpathSync(found), target);
}

/** The programs to run packages with: the oldest and the newest line of Node that is supported. */
export const nodes = {
  22: join(root, 'node_modules/node-22/bin/node'),
  24: join(root, 'node_modules/.bin/node'),
} as const;

/** Runs Node in a project. Returns what it printed, or throws with it. */
export function runNode(node: string, app: string, args: readonly string[]): string {
  // The workers of the test run keep compiled modules in the same place.
  const cache = join(root, 'node_modules/.cache/node');
  const env = { PATH: process.env['PATH'], HOME: app, NODE_COMPILE_CACHE: cache };
  const { status, stdout, stderr } = spawnSync(node, args, { cwd: app, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}
