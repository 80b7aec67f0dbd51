import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const root = new URL('..', import.meta.url).pathname;
const page = readFileSync(join(root, 'README.md'), 'utf8');
const programs = [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
const typescript = dirname(
  createRequire(join(root, '../../package.json')).resolve('typescript/package.json'),
);

it('shows programs that a strict compiler accepts', async () => {
  expect(programs).toHaveLength(2);
  const folder = await mkdtemp(join(root, '.readme-'));
  try {
    for (const [index, text] of programs.entries())
      await writeFile(join(folder, `${index}.ts`), `${text}\nexport {};\n`);
    const compilerOptions = {
      target: 'es2024',
      lib: ['es2024', 'dom'],
      module: 'preserve',
      moduleResolution: 'bundler',
      allowImportingTsExtensions: true,
      types: [],
      noEmit: true,
      strict: true,
      noImplicitReturns: true,
      exactOptionalPropertyTypes: true,
      erasableSyntaxOnly: true,
    };
    await writeFile(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: programs.map((_, index) => `${index}.ts`) }),
    );
    const check = promisify(execFile)(process.execPath, [join(typescript, 'bin/tsc'), '-p', folder]);
    expect(await check.catch(({ stdout }: { readonly stdout: string }) => ({ stdout }))).toMatchObject({
      stdout: '',
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
