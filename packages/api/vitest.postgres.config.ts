import { testsOn } from './vitest.config.ts';

/** What walks through a whole Attune, once more on PostgreSQL. */
export default testsOn('postgres', {
  name: 'api on PostgreSQL',
  include: ['test/{input,words,invitation,noninterference,pairing,subscription,transport}.test.ts'],
});
