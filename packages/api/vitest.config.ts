import { createRequire } from 'node:module';
import { defineProject, type TestProjectConfiguration } from 'vitest/config';

/** The graphql that Node itself loads, for Vite would pick another copy, and its errors would be strangers. */
const graphql = createRequire(import.meta.url).resolve('graphql');

/** The tests of this package, with what walks through a whole Attune on the given database. */
export const testsOn = (
  database: 'sqlite' | 'postgres',
  { name, include }: { readonly name: string; readonly include: string[] },
): TestProjectConfiguration =>
  defineProject({
    resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
    // PostgreSQL on a busy machine takes its time; what is slow is no failure.
    test: {
      name,
      include,
      provide: { database },
      globalSetup: ['test/support/postgres.setup.ts'],
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  });

export default testsOn('sqlite', { name: 'api', include: ['test/**/*.test.ts'] });
