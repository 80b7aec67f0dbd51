import { createRequire } from 'node:module';
import { defineProject, type TestProjectConfiguration } from 'vitest/config';

/** The copy of graphql that Node loads. Vite would pick another, and `instanceof GraphQLError` would fail. */
const graphql = createRequire(import.meta.url).resolve('graphql');

/** A test project of this package. Tests of a whole server run on `database`. */
export const testsOn = (
  database: 'sqlite' | 'postgres',
  {
    name,
    include,
    globalSetup = ['test/support/postgres.setup.ts'],
  }: { readonly name: string; readonly include: string[]; readonly globalSetup?: string[] },
): TestProjectConfiguration =>
  defineProject({
    resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
    // PostgreSQL is slow on a busy machine. Slowness is not a failure.
    test: {
      name,
      include,
      provide: { database },
      globalSetup,
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  });

export default testsOn('sqlite', { name: 'api', include: ['test/**/*.test.ts'] });
