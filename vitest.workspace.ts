import type { TestProjectConfiguration } from 'vitest/config';

/** The test projects: one a package, one for the house they stand in, and one for what is published. `vitest.config.ts` runs them all. */
export const projects: TestProjectConfiguration[] = [
  'packages/*',
  'examples/host-app',
  'packages/api/vitest.postgres.config.ts',
  'examples/clients',
  { test: { name: 'house', include: ['test/*.test.ts'] } },
  // Packs, installs and compiles; on a busy machine that takes long.
  {
    test: {
      name: 'packing',
      include: ['test/packing/*.test.ts'],
      testTimeout: 300_000,
      hookTimeout: 300_000,
    },
  },
];
