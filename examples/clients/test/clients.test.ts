import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const example = join(import.meta.dirname, '..');
const readme = readFileSync(join(example, 'README.md'), 'utf8');

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a program of Node in the folder of the example. */
const run = (...args: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: example }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });
const bin = (path: string): string => join(example, 'node_modules', path);

it('every client plays the story, and the table is that of the README', async () => {
  const table = /^```text\n([\s\S]*?)^```$/m.exec(readme)?.[1];
  expect(await run('main.ts')).toEqual({ code: 0, out: table, err: '' });
});

it('a client that breaks a rule fails at the step that shows it', async () => {
  const { code, out, err } = await run('test/faulty-clients.fixture.ts');
  expect(code).toBe(1);
  const failedAt = out.split('\n').map((line) => line.trim().split(/\s+/));
  expect(failedAt).toContainEqual(['sendsAgain', ...Array(8).fill('ok'), 'failed']);
  expect(failedAt).toContainEqual(['keepsMotives', ...Array(9).fill('ok'), 'failed']);
  expect(failedAt).toContainEqual(['staysSignedOut', 'failed']);
  expect(err).toContain('keepsMotives: The cache keeps a motive.');
});

it('the generated files are those of the schema; otherwise, run `npm run generate`', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-tada-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const tada = join(folder, 'tada.ts');
  expect(
    await run(bin('@graphql-codegen/cli/esm/bin.js'), '--config', 'codegen.json', '--check'),
  ).toMatchObject({ code: 0 });
  expect(await run(bin('relay-compiler/cli.js'), 'relay.config.json', '--validate')).toMatchObject({
    code: 0,
  });
  expect(await run(bin('gql.tada/bin/cli.js'), 'generate-output', '--output', tada)).toMatchObject({
    code: 0,
  });
  expect(readFileSync(tada, 'utf8')).toBe(readFileSync(join(example, 'generated/tada.ts'), 'utf8'));
});
