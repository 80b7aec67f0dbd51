import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';

/** What browsers have in addition to the language, and Node has, too. */
const browserGlobals = {
  AbortController,
  Event,
  EventTarget,
  Headers,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  clearTimeout,
  console,
  crypto,
  fetch,
  queueMicrotask,
  setTimeout,
  structuredClone,
};

/**
 * Bundles an entry point for a browser, and runs the bundle with globals that every browser has. Returns the names
 * of its exports. Node's own modules and globals would make it fail.
 */
export async function runInBrowser(app: string, name: string): Promise<readonly string[]> {
  const { outputFiles, warnings } = await build({
    stdin: { contents: `export * from '${name}';`, resolveDir: app },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'bundled',
    write: false,
    logLevel: 'silent',
  });
  if (warnings.length > 0) throw new Error(warnings.map(({ text }) => text).join('\n'));
  const context = createContext(browserGlobals);
  runInContext(outputFiles[0]?.text ?? '', context);
  return runInContext('Object.keys(bundled)', context);
}
