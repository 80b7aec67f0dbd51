import { createRequire } from 'node:module';
import { defineProject } from 'vitest/config';

/** The graphql that Node itself loads, for Vite would pick another copy, and its errors would be strangers. */
const graphql = createRequire(import.meta.url).resolve('graphql');

export default defineProject({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: { name: 'api', include: ['test/**/*.test.ts'], globalSetup: ['test/postgres.setup.ts'] },
});
