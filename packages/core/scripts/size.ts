import { bundle, gzipped } from './bundle.ts';

/** Something a browser may import, and the bytes it may take on the way there, minified and gzipped. */
export interface Portion {
  readonly name: string;
  readonly source: string;
  readonly limit: number;
}

export const portions: readonly Portion[] = [
  {
    name: 'the whole of @attune/core, with the pressure check',
    source: "export * from '@attune/core'; export * from '@attune/core/pressure';",
    limit: 25_000,
  },
  {
    name: 'the pressure check with its English',
    source: "export * from '@attune/core/pressure';",
    limit: 15_000,
  },
  { name: '{ advise } alone', source: "export { advise } from '@attune/core';", limit: 5_000 },
];

/** How many bytes a portion takes, minified and gzipped. */
export const sizeOf = async ({ source }: Portion): Promise<number> => gzipped(await bundle(source));

/** One line a portion, and whether each is within its limit. */
export async function report(
  list: readonly Portion[] = portions,
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
