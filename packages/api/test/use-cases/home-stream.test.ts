import { expect, it } from 'vitest';
import { openAttune } from '../../src/open-attune.ts';
import { closeAttune } from '../../src/use-cases/context.ts';
import { homeStream } from '../../src/use-cases/home-stream.ts';
import { eraseMe } from '../../src/use-cases/own-data/erase.ts';
import { join } from '../../src/use-cases/own-data/join.ts';

it('a home stream ends when its person is erased, even if the same viewer has joined again', async () => {
  const context = await openAttune({ store: { sqlite: ':memory:' } });
  const ada = { tenant: 'home', subject: 'ada' };
  await join(context, ada, { displayName: 'Ada', adult: true });
  const homes = homeStream(context, ada);
  expect((await homes.next()).value).toMatchObject({ name: 'Ada' });
  // The reader is slow: it asks for the next home only after both changes.
  await eraseMe(context, ada);
  await join(context, ada, { displayName: 'Ada again', adult: true });
  expect(await homes.next()).toEqual({ done: false, value: null });
  expect(await homes.next()).toEqual({ done: true, value: undefined });
  await closeAttune(context);
});
