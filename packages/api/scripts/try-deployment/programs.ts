import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Folders of servers that the `PATH` of a user often lacks. */
const further = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];

/** Finds a program. Null when it is not installed. */
export function find(name: string): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...further];
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A process of a trial. */
export interface Running {
  readonly pid: number;
  /** Ends it by a signal, and waits for that. */
  end(signal: NodeJS.Signals): Promise<void>;
  readonly exited: Promise<unknown>;
  /** What it wrote to standard output and standard error. */
  output(): string;
}

const all = new Set<ChildProcess>();

export function start(file: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Running {
  const child = spawn(file, [...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  all.add(child);
  const exited = once(child, 'exit').finally(() => all.delete(child));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part) => {
      output += part;
    });
  if (child.pid === undefined) throw new Error(`${file} did not start.`);
  return {
    pid: child.pid,
    exited,
    output: () => output,
    async end(signal) {
      child.kill(signal);
      await exited;
    },
  };
}

/** Ends every process that still runs. nginx also ends its workers, unless it is killed. */
export async function endAll(): Promise<void> {
  const ending = Promise.all([...all].map((child) => once(child, 'exit')));
  for (const child of all) child.kill('SIGTERM');
  await Promise.race([ending, wait(5_000)]);
  for (const child of all) child.kill('SIGKILL');
  await ending;
}

/** Repeats `check` until it returns something, for at most 20 s. */
export async function until<T>(what: string, check: () => T | null | Promise<T | null>): Promise<T> {
  for (const end = performance.now() + 20_000; performance.now() < end; await wait(20)) {
    const found = await check();
    if (found !== null && found !== false) return found;
  }
  throw new Error(`This did not happen within 20 s: ${what}.`);
}

/** A port of 127.0.0.1 that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
