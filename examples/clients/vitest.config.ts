import { defineProject } from 'vitest/config';

export default defineProject({
  // These start programs, and a machine may be busy.
  test: { name: 'example-clients', include: ['test/**/*.test.ts'], testTimeout: 120_000 },
});
