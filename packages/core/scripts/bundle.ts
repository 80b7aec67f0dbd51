import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = new URL('..', import.meta.url).pathname;

/** Some source as a browser would get it: everything it imports in one minified ES module. */
export async function bundle(source: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: here, loader: 'ts' },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    // Set here, so that no tsconfig nearby changes what comes out.
    tsconfigRaw: {},
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** The bytes of a text as it travels: gzip at level 9. */
export const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;
