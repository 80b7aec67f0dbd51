import { defineProject } from 'vitest/config';

/** The tests without an exhaustive search, a browser or a bundler. */
export default defineProject({
  test: {
    name: 'core',
    include: ['test/**/*.test.ts'],
    exclude: ['test/{browser,faults,public-api,testing}/**', 'test/size.test.ts'],
  },
});
