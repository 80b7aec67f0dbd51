import { testsOn } from './vitest.config.ts';

/** What walks through a whole Attune, once more on PostgreSQL. */
export default testsOn('postgres', {
  name: 'api on PostgreSQL',
  include: [
    'test/graphql/{input,texts,invitation,pairing,subscription,transport}.test.ts',
    'test/security/noninterference/noninterference.test.ts',
  ],
});
