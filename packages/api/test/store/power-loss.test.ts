import { copyFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../../src/adapters/random-ids.ts';
import {
  ada,
  adaAndSam,
  addEntries,
  checkInAt,
  countOf,
  endCouple,
  erase,
  incrementCount,
  newcomer,
  pairUp,
  personWithCode,
  sam,
} from '../../src/testing/store-people.ts';
import type { Store } from '../../src/use-cases/ports.ts';
import { openTestSqlite, temporaryFile } from '../support/open-store.ts';

/** What is done to a store when the power is lost, and what may be seen of it afterwards, whichever file has it. */
interface Deed {
  readonly given: (store: Store) => Promise<unknown>;
  readonly act: (store: Store) => Promise<unknown>;
  readonly seen: (store: Store) => Promise<void>;
}

const code = randomIds.code();
const kim = { ...ada, subject: 'kim' };
const alone = { me: { couple: null }, couple: null, partner: null };
const together = async (store: Store) => {
  await adaAndSam(store);
  await store.transact(ada, null, addEntries(checkInAt(1)));
};
const bothAlone = async (store: Store) => {
  expect(await store.readSnapshot(ada)).toMatchObject(alone);
  expect(await store.readSnapshot(sam)).toMatchObject(alone);
  expect(await store.readJournal(ada)).toHaveLength(1);
};

const deeds: [string, Deed][] = [
  [
    'joining',
    {
      given: together,
      act: (store) => store.join(kim, newcomer('Kim')),
      seen: async (store) => {
        expect(await store.readSnapshot(kim)).toBeNull();
        expect((await store.join(kim, newcomer('Kim again'))).me.name).toBe('Kim again');
      },
    },
  ],
  [
    'pairing',
    {
      given: async (store) => {
        await store.join(sam, personWithCode('Sam', code));
        await store.join(ada, newcomer('Ada'));
        await store.transact(ada, null, addEntries(checkInAt(1)));
      },
      act: (store) => store.transact(ada, code, pairUp),
      seen: bothAlone,
    },
  ],
  ['parting', { given: together, act: (store) => store.transact(sam, null, endCouple), seen: bothAlone }],
  [
    'erasing',
    {
      given: together,
      act: (store) => store.transact(ada, null, erase),
      seen: async (store) => {
        expect(await store.readSnapshot(ada)).toBeNull();
        expect(await store.readJournal(ada)).toEqual([]);
        expect(await store.readSnapshot(sam)).toMatchObject(alone);
      },
    },
  ],
  [
    'a change and a line in the journal, which need no key but the one that is there',
    {
      given: together,
      act: (store) =>
        store.transact(ada, null, (held) => ({ ...incrementCount(held), entries: [checkInAt(2)] })),
      seen: async (store) => {
        const lines = await store.readJournal(ada);
        expect(countOf((await store.readSnapshot(ada))?.me)).toBe(lines.length - 1);
        expect(await store.readSnapshot(ada)).toMatchObject({ partner: { name: 'Sam' } });
      },
    },
  ],
];

describe.each(deeds)('%s, when the power is lost between the two files', (_, { given, act, seen }) => {
  // SQLite commits them one after the other. What was not acknowledged may have happened or not, and is never half.
  it.each(['the database has it, the keys have not', 'the keys have it, the database has not'])(
    '%s',
    async (half) => {
      const path = temporaryFile();
      const { store, reopen } = await openTestSqlite(path);
      await given(store);
      await store.close();
      const older = half.startsWith('the database') ? `${path}-keys` : path;
      copyFileSync(older, `${older}.before`);
      const changing = await reopen();
      await act(changing);
      await changing.close();
      copyFileSync(`${older}.before`, older);
      const after = await reopen();
      await seen(after);
      await after.close();
      const again = await reopen();
      await again.readSnapshot(sam);
      await again.close();
    },
  );
});
