import { defineProject } from 'vitest/config';

/** The tests that need no server and no bundler. */
export default defineProject({
  test: { name: 'client', include: ['test/{client,react}/**/*.test.ts', 'test/results.test.ts'] },
});
