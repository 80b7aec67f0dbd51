import { bundle, gzipped } from './bundle.ts';

/** An import of a browser, with its size limit in bytes, minified and gzipped. */
export interface SizeLimit {
  readonly name: string;
  readonly source: string;
  readonly limit: number;
}

export const sizeLimits: readonly SizeLimit[] = [
  {
    name: '@attune/core with pairing, sharing, journal and support, without catalogs',
    source: ['', '/pairing', '/sharing', '/journal', '/support']
      .map((path) => `export * from '@attune/core${path}';`)
      .join(' '),
    limit: 16_000,
  },
  {
    name: 'the pressure check with its English model',
    source: "export * from '@attune/core/pressure'; export * from '@attune/core/pressure/en';",
    limit: 20_000,
  },
  { name: '@attune/core alone', source: "export * from '@attune/core';", limit: 9_000 },
  { name: '{ advise } alone', source: "export { advise } from '@attune/core';", limit: 3_000 },
  { name: 'the English catalog', source: "export { en } from '@attune/core/messages/en';", limit: 8_000 },
  { name: 'the German catalog', source: "export { de } from '@attune/core/messages/de';", limit: 8_000 },
];

/** Returns the size of an import in bytes, minified and gzipped. */
export const sizeOf = async ({ source }: SizeLimit): Promise<number> => gzipped(await bundle(source));

/** Measures each import. Returns one line for each, and whether all are within their limits. */
export async function report(
  list: readonly SizeLimit[] = sizeLimits,
): Promise<{ readonly lines: readonly string[]; readonly fits: boolean }> {
  const sizes = await Promise.all(list.map(sizeOf));
  const over = list.map(({ limit }, place) => (sizes[place] ?? limit) - limit);
  const lines = list.map(({ name, limit }, place) => {
    const excess = over[place] ?? 0;
    const verdict = excess > 0 ? `over by ${excess}` : 'fits';
    return `${name}: ${sizes[place]} of ${limit} bytes (minified, gzip -9): ${verdict}`;
  });
  return { lines, fits: over.every((excess) => excess <= 0) };
}

if (import.meta.main) {
  const { lines, fits } = await report();
  for (const line of lines) console.log(line);
  process.exitCode = fits ? 0 : 1;
}
