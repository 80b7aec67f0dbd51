import { testsOn } from './vitest.config.ts';

/** The tests of a whole server that also run on PostgreSQL. */
export default testsOn('postgres', {
  name: 'api on PostgreSQL',
  include: [
    'test/graphql/{input,texts,invitation,pairing,subscription,transport}.test.ts',
    'test/security/noninterference/noninterference.test.ts',
    'test/test-clock/test-clock.test.ts',
  ],
});
