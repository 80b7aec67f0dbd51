import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const root = new URL('../../../../', import.meta.url).pathname;
const page = readFileSync(join(root, 'docs/library.md'), 'utf8');
const [, program = '', printed = ''] = /^```ts\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/m.exec(page) ?? [];

/** As a strict host sets it, with the types of Node and no other. */
const compilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  target: 'es2024',
  module: 'nodenext',
  allowImportingTsExtensions: true,
  noEmit: true,
  types: ['node'],
};

describe('the program of docs/library.md', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(root, '.readme-'));
    await writeFile(join(folder, 'program.ts'), program);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('has less than 60 lines, and no cast', () => {
    expect(program.split('\n').length - 1).toBeLessThan(60);
    expect(program).toContain('act(');
    expect(program).not.toMatch(/\bas\b|\bany\b|<[A-Z]\w*>\(|!\.|@ts-/);
  });

  test('prints what the page says', async () => {
    const { stdout, stderr } = await run(process.execPath, [join(folder, 'program.ts')]);
    expect({ stdout, stderr }).toEqual({ stdout: printed, stderr: '' });
  });

  test('type-checks strictly, and would not without a moment', { timeout: 60_000 }, async () => {
    const files = ['program.ts', 'wrong.ts'];
    await writeFile(join(folder, 'wrong.ts'), program.replace('moment: first.moment', 'moment: null'));
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
    const { stdout } = await run(join(root, 'node_modules/.bin/tsc'), ['-p', folder]).catch(
      (error: { readonly stdout: string }) => error,
    );
    const errors = stdout.split('\n').filter((line) => line.includes('error TS'));
    expect(errors).toEqual([expect.stringMatching(/wrong\.ts\(\d+,\d+\): error TS2322/)]);
  });
});
