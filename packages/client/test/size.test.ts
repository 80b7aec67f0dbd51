import { expect, test } from 'vitest';
import { bundle } from '../scripts/bundle.ts';
import { sizeLimits, sizeOf } from '../scripts/size.ts';

test.each(sizeLimits)('$name stays within its size limit', async (entry) => {
  const size = await sizeOf(entry);
  expect(size).toBeLessThanOrEqual(entry.limit);
  expect(size).toBeGreaterThan(entry.limit / 2);
});

test('a bundle for a browser imports nothing but React', async () => {
  const text = await bundle("export * from '@attune/client'; export * from '@attune/client/react';");
  const imported = [...text.matchAll(/\b(?:from|import)\s*\(?["']([^"']+)["']/g)].map(([, name]) => name);
  expect([...new Set(imported)]).toEqual(['react']);
});
