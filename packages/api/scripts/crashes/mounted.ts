import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs shell commands in a mount namespace of their own, with an empty file system of this size at `$1`. */
export async function inSmallFileSystem(
  folder: string,
  size: string,
  script: string,
  args: readonly string[] = [],
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const mounting = `mount -t tmpfs -o size=${size} tmpfs "$1" || exit 77; ${script}`;
  const argv = ['--user', '--map-root-user', '--mount', '/bin/sh', '-c', mounting, 'sh', folder, ...args];
  const child = spawn('unshare', argv, { stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (part) => (out += part));
  child.stderr.setEncoding('utf8').on('data', (part) => (err += part));
  child.on('error', () => {});
  const [code] = await once(child, 'close');
  return { code, out, err };
}

/** Whether this machine mounts nothing for this account. */
export const cannotMount = (code: number | null, err: string): boolean =>
  code === 77 || code === null || code < 0 || err.includes('unshare:');
