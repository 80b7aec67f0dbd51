import { createRequire } from 'node:module';
import { defineProject } from 'vitest/config';

/** The copy of graphql that Node loads. Vite would pick another for the sources of `@attune/api` in this repository. */
const graphql = createRequire(new URL('../../packages/api/package.json', import.meta.url)).resolve('graphql');

export default defineProject({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: { name: 'host-app', include: ['test/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
