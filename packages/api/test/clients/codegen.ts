import { copyFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { preset } from '@graphql-codegen/client-preset';
import { committedText, type Module } from './documents.ts';
import { type ProcessResult, run } from './run.ts';
import { scalars } from './scalars.ts';

const require = createRequire(import.meta.url);
const here = new URL('.', import.meta.url).pathname;

/** Generates types for urql, Apollo or plain `fetch` with the client preset of graphql-codegen. */
export async function generateClient(
  folder: string,
  modules: readonly Module[],
  schema = committedText,
): Promise<void> {
  await generate(
    {
      cwd: folder,
      schema,
      documents: modules.map(({ file }) => file),
      silent: true,
      generates: {
        [`${folder}/gql/`]: {
          preset,
          presetConfig: { fragmentMasking: { unmaskFunctionName: 'unmask' }, persistedDocuments: true },
          config: {
            useTypeImports: true,
            enumsAsTypes: true,
            strictScalars: true,
            scalars,
          },
        },
      },
    },
    true,
  );
}

const compilerOptions = {
  target: 'es2024',
  lib: ['es2024', 'dom'],
  module: 'preserve',
  moduleResolution: 'bundler',
  types: [],
  noEmit: true,
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
};

/** Compiles the sample client against the types that were generated in the same folder. */
export async function typeCheck(folder: string): Promise<ProcessResult> {
  await copyFile(join(here, 'sample/client.ts'), join(folder, 'client.ts'));
  const config = { compilerOptions: { ...compilerOptions, paths: importedTypes() }, include: ['.'] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  return run([join(dirname(require.resolve('typescript/package.json')), 'bin/tsc'), '-p', '.'], folder);
}

/** The paths of the type declarations that the generated code imports. */
function importedTypes(): Readonly<Record<string, readonly string[]>> {
  const preset = createRequire(require.resolve('@graphql-codegen/client-preset'));
  const core = '@graphql-typed-document-node/core';
  return {
    graphql: [join(dirname(require.resolve('graphql/package.json')), 'index.d.ts')],
    [core]: [join(dirname(preset.resolve(`${core}/package.json`)), 'typings/index.d.ts')],
  };
}
