import type { TestProjectConfiguration } from 'vitest/config';

/** The test projects: one a package, and one for the house they stand in. `vitest.config.ts` runs them all. */
export const projects: TestProjectConfiguration[] = [
  'packages/*',
  'examples/host-app',
  'packages/api/vitest.postgres.config.ts',
  'examples/clients',
  { test: { name: 'house', include: ['test/**/*.test.ts'] } },
];
