import { bundle, gzipped } from './bundle.ts';

/** An import of an app, with its size limit in bytes, minified and gzipped. */
interface SizeLimit {
  readonly name: string;
  readonly source: string;
  readonly limit: number;
}

export const sizeLimits: readonly SizeLimit[] = [
  { name: '@attune/client', source: "export * from '@attune/client';", limit: 9_500 },
  {
    name: '@attune/client with the hooks for React',
    source: "export * from '@attune/client'; export * from '@attune/client/react';",
    limit: 10_000,
  },
  { name: 'one hook alone', source: "export { useMe } from '@attune/client/react';", limit: 400 },
];

/** Returns the size of an import in bytes, minified and gzipped. */
export const sizeOf = async ({ source }: SizeLimit): Promise<number> => gzipped(await bundle(source));

if (import.meta.main) {
  for (const entry of sizeLimits)
    console.log(`${entry.name}: ${await sizeOf(entry)} of ${entry.limit} bytes`);
}
