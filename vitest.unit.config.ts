import { defineConfig } from 'vitest/config';

/**
 * Tests without a database server, a browser, another process or an exhaustive search. They take less than a minute
 * on two cores. `npm test` runs all tests.
 */
export default defineConfig({
  test: {
    projects: ['packages/*/vitest.unit.config.ts', { test: { name: 'house', include: ['test/*.test.ts'] } }],
  },
});
