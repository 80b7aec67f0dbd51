import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { committedText, type Module } from './documents.ts';
import { type ProcessResult, run } from './run.ts';
import { scalars } from './scalars.ts';

const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js');

const config = {
  src: './src',
  schema: './schema.graphql',
  artifactDirectory: './artifacts',
  language: 'typescript',
  eagerEsModules: true,
  persistConfig: { file: './persisted.json', algorithm: 'SHA256' },
  // The compiler rejects a scalar that is missing here.
  requireCustomScalarTypes: true,
  customScalarTypes: scalars,
};

/** Compiles modules with Relay in this folder. It writes one artifact per definition, or prints the errors. */
export async function compileWithRelay(
  folder: string,
  modules: readonly Module[],
  schema = committedText,
): Promise<ProcessResult> {
  await mkdir(join(folder, 'src'), { recursive: true });
  await mkdir(join(folder, 'artifacts'), { recursive: true });
  await writeFile(join(folder, 'schema.graphql'), schema);
  await writeFile(join(folder, 'persisted.json'), '{}');
  await writeFile(join(folder, 'relay.config.json'), JSON.stringify(config));
  for (const { name, text } of modules)
    await writeFile(join(folder, 'src', `${name}.ts`), componentWith(text));
  return run([compiler, 'relay.config.json'], folder);
}

/** Writes a component. Relay reads GraphQL from its tagged literals, one per definition. */
function componentWith(text: string): string {
  const definitions = text
    .replaceAll(/^#.*$/gm, '')
    .split(/^(?=query |mutation |subscription |fragment )/m)
    .filter((definition) => definition.trim() !== '');
  const literals = definitions.map((definition) => `graphql\`${definition}\`;\n`);
  return `import { graphql } from 'relay-runtime';\n${literals.join('')}`;
}
