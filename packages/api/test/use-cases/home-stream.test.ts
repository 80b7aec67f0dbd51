import { expect, it } from 'vitest';
import { openAttune } from '../../src/open-attune.ts';
import { closeAttune } from '../../src/use-cases/context.ts';
import { homeStream } from '../../src/use-cases/home-stream.ts';
import { eraseMe } from '../../src/use-cases/own-data/erase.ts';
import { join } from '../../src/use-cases/own-data/join.ts';

it('a view that is followed ends with its person, also where somebody new is here by the same sign-in', async () => {
  const attune = await openAttune({ store: { sqlite: ':memory:' } });
  const ada = { tenant: 'home', subject: 'ada' };
  await join(attune, ada, { displayName: 'Ada', adult: true });
  const views = homeStream(attune, ada);
  expect((await views.next()).value).toMatchObject({ name: 'Ada' });
  // A slow reader asks for the next view only now.
  await eraseMe(attune, ada);
  await join(attune, ada, { displayName: 'Ada again', adult: true });
  expect(await views.next()).toEqual({ done: false, value: null });
  expect(await views.next()).toEqual({ done: true, value: undefined });
  await closeAttune(attune);
});
