import { expect, test } from 'vitest';
import { portions, report, sizeOf } from '../scripts/size.ts';

test.each(portions.map((portion) => [portion.name, portion] as const))(
  '%s stays within its size limit',
  async (_name, portion) => {
    expect(await sizeOf(portion)).toBeLessThanOrEqual(portion.limit);
  },
);

test('the size of a portion includes its imports', async () => {
  const [whole, pressure, advise] = await Promise.all(portions.map(sizeOf));
  expect(advise).toBeGreaterThan(500);
  expect(whole).toBeGreaterThan(2 * (advise ?? 0));
  expect(pressure).toBeGreaterThan(2 * (advise ?? 0));
});

test('the report names a portion over its limit, and by how much', async () => {
  const [first, ...others] = portions.map((portion) => ({ ...portion, limit: 100 }));
  const { lines, fits } = await report(first ? [first, ...others] : []);
  expect(fits).toBe(false);
  expect(lines.join('\n')).toMatch(/over by \d+/);
});
