import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { build } from 'esbuild';

const root = new URL('../../src', import.meta.url).pathname;

/** A change of one source file. `code` occurs in it exactly once. */
export interface Patch {
  readonly file: string;
  readonly code: string;
  readonly replacement: string;
}

type ClientModule = Pick<typeof import('../../src/index.ts'), 'createAttuneClient'>;

/** Compiles the client, with these changes of its source. The shipped code has no hook for faults. */
export async function buildClient(patches: readonly Patch[] = []): Promise<ClientModule> {
  const unused = new Set(patches);
  const { outputFiles } = await build({
    entryPoints: [`${root}/index.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'node22',
    tsconfigRaw: {},
    plugins: [
      {
        name: 'planted faults',
        setup({ onLoad }) {
          onLoad({ filter: /\.ts$/ }, ({ path }) => {
            let contents = readFileSync(path, 'utf8');
            for (const patch of patches.filter(({ file }) => file === relative(root, path))) {
              const parts = contents.split(patch.code);
              if (parts.length !== 2)
                throw new Error(`${patch.file} has ${parts.length - 1} of: ${patch.code}`);
              contents = parts.join(patch.replacement);
              unused.delete(patch);
            }
            return { contents, loader: 'ts' };
          });
        },
      },
    ],
  });
  const [first] = unused;
  if (first) throw new Error(`There is no file ${first.file}.`);
  const text = outputFiles.map(({ contents }) => Buffer.from(contents).toString('base64')).join('');
  return import(/* @vite-ignore */ `data:text/javascript;base64,${text}`);
}
