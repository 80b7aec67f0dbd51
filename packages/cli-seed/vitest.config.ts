import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'cli-seed',
    include: ['test/**/*.test.ts'],
    // These start programs, and a machine may be busy; together they take some seconds.
    testTimeout: 90_000,
  },
});
