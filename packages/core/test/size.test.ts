import { expect, test } from 'vitest';
import { report, sizeLimits, sizeOf } from '../scripts/size.ts';

test.each(sizeLimits.map((entry) => [entry.name, entry] as const))(
  '%s stays within its size limit',
  async (_name, entry) => {
    expect(await sizeOf(entry)).toBeLessThanOrEqual(entry.limit);
  },
);

test('the size of an import includes its imports', async () => {
  const [whole, pressure, , advise] = await Promise.all(sizeLimits.map(sizeOf));
  expect(advise).toBeGreaterThan(500);
  expect(whole).toBeGreaterThan(2 * (advise ?? 0));
  expect(pressure).toBeGreaterThan(2 * (advise ?? 0));
});

test('the report names an import over its limit, and by how much', async () => {
  const [first, ...others] = sizeLimits.map((entry) => ({ ...entry, limit: 100 }));
  const { lines, fits } = await report(first ? [first, ...others] : []);
  expect(fits).toBe(false);
  expect(lines.join('\n')).toMatch(/over by \d+/);
});
