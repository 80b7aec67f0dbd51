import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = new URL('..', import.meta.url).pathname;

/** Bundles a source for a browser: the source and its imports, without React, as one minified ES module. */
export async function bundle(source: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: here, loader: 'ts' },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    external: ['react'],
    // Set here, so that no tsconfig file affects the result.
    tsconfigRaw: {},
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** Returns the size of a text in bytes after gzip at level 9. */
export const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;
