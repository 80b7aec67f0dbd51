import { graphql } from 'graphql';
import { expect, it } from 'vitest';
import { contextOf } from '../../src/graphql/context.ts';
import { schema } from '../../src/graphql/schema.ts';
import { openAttune } from '../../src/open-attune.ts';
import { closeAttune } from '../../src/use-cases/context.ts';
import { getHome } from '../../src/use-cases/home.ts';
import { startJournal } from '../../src/use-cases/journal/journal.ts';
import { setDial } from '../../src/use-cases/own-data/dial.ts';
import { join } from '../../src/use-cases/own-data/join.ts';

it('a page of a journal is read once per home, even if an operation selects it 30 times', async () => {
  const attune = await openAttune({ store: { sqlite: ':memory:' } });
  const viewer = { tenant: 'home', subject: 'ada' };
  await join(attune, viewer, { displayName: 'Ada', adult: true });
  const moment = (await getHome(attune, viewer))?.own?.moment;
  if (!moment) throw new Error('Ada has no moment after joining.');
  await startJournal(attune, viewer, moment);
  await setDial(attune, viewer, { dial: 4 as never, brakes: [], accelerators: [], note: null });
  let reads = 0;
  const withCounter: typeof attune = {
    ...attune,
    store: {
      ...attune.store,
      readJournalPage: (...question) => {
        reads += 1;
        return attune.store.readJournalPage(...question);
      },
    },
  };
  const journals = Array.from({ length: 30 }, (_, n) => `j${n}: journal { readings { edges { cursor } } }`);
  const source = `{ me { own { ${journals.join(' ')} } } }`;
  const run = () =>
    graphql({
      schema,
      source,
      contextValue: contextOf(withCounter, { viewer, expires: 9e15 as never, unlockedAt: null }),
    });
  const { data, errors } = await run();
  expect([errors, Object.keys((data as never as { me: { own: object } }).me.own).length]).toEqual([
    undefined,
    30,
  ]);
  expect(reads).toBe(1);
  await setDial(attune, viewer, { dial: 5 as never, brakes: [], accelerators: [], note: null });
  expect(JSON.stringify(await run()).match(/cursor/g)).toHaveLength(60);
  expect(reads).toBe(2);
  await closeAttune(attune);
});
