import { testsOn } from './vitest.config.ts';

/** The tests that need no database server and no other process. */
export default testsOn('sqlite', {
  name: 'api',
  include: [
    'test/{config,graphql,notify,telemetry}/**/*.test.ts',
    'test/store/{encrypted-document,encryption,query}.test.ts',
    'test/use-cases/*.test.ts',
  ],
  globalSetup: [],
});
