import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';
import { defaultDependencies } from '../../src/cli/default-dependencies.ts';
import type { Env } from '../../src/config/index.ts';
import { type TestPerson, testPerson } from '../../src/testing/index.ts';
import { ran } from './run-cli.ts';

/** The program. */
export const attune = fileURLToPath(new URL('../../bin/attune.js', import.meta.url));

/** Creates a folder for this test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'attune-operate-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Runs a command with its default dependencies, except its output. */
export const does = async (line: string, env: Env) => {
  const { output: _, ...parts } = defaultDependencies;
  const { code, out, err } = await ran(line.split(' '), env, parts);
  return { code, out: out.trim(), err };
};

/** `attune serve` as a process, until `stop`. */
export async function served(env: Record<string, string>) {
  const child = spawn(process.execPath, [attune], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = { out: '', err: '' };
  child.stdout.on('data', (part) => {
    said.out += part;
  });
  child.stderr.on('data', (part) => {
    said.err += part;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const url = await vi.waitFor(
    () => {
      const [address] = /http:\S+/.exec(said.out) ?? [];
      if (address === undefined) throw new Error(`not listening: ${said.err}`);
      return address;
    },
    { timeout: 30_000 },
  );
  const person = async (subject: string): Promise<TestPerson> =>
    testPerson(fetch, (await does(`token ${subject}`, env)).out, url);
  const stop = async () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { person, said, stop, url };
}
