import { createRequire } from 'node:module';
import { defineProject } from 'vitest/config';

/** The copy of graphql that Node loads: the server of the tests needs one copy. */
const graphql = createRequire(new URL('../api/package.json', import.meta.url)).resolve('graphql');

export default defineProject({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: { name: 'client', include: ['test/**/*.test.ts'], testTimeout: 60_000 },
});
