import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ran>;
  /** Resolves once standard output holds this text; rejects if the process ends before. */
  saying(text: string): Promise<string>;
}

export interface Circumstances {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Options of Node itself. */
  readonly node?: readonly string[];
  /** Runs the file; Node by default. */
  readonly program?: string;
}

export const binOf = (name: 'attune-seed' | 'attune-demo'): string =>
  fileURLToPath(new URL(`../bin/${name}.js`, import.meta.url));

/** Starts a program with the Node that runs the tests. It ends with the test at the latest. */
export function start(
  file: string,
  args: readonly string[],
  { env, cwd, node = [], program = process.execPath }: Circumstances = {},
): Running {
  const child = spawn(program, [...node, file, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  let err = '';
  child.stdout.on('data', (part) => (out += part));
  child.stderr.on('data', (part) => (err += part));
  const ended = new Promise<Ran>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
  return {
    process: child,
    ended,
    saying: (text) =>
      new Promise((resolve, reject) => {
        const look = () => out.includes(text) && resolve(out);
        child.stdout.on('data', look);
        look();
        ended.then(({ code }) => reject(new Error(`Ended with ${code} before saying so: ${err}`)), reject);
      }),
  };
}

export const ran = (file: string, args: readonly string[], circumstances?: Circumstances): Promise<Ran> =>
  start(file, args, circumstances).ended;

/** Node options that make Node report another version. */
export const pretending = (version: string): string[] => [
  '--import',
  `data:text/javascript,${encodeURIComponent(
    `Object.defineProperty(process, 'version', { value: 'v${version}' });
     Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`,
  )}`,
];
