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
import { collectJournal } from '../../src/use-cases/journal/journal-stream.ts';
import type { Store } from '../../src/use-cases/ports.ts';
import { openTestSqlite, temporaryFile } from '../support/open-store.ts';

/** A change during a loss of power: its setup, the change, and what the store shows afterwards. */
interface Scenario {
  readonly setUp: (store: Store) => Promise<unknown>;
  readonly change: (store: Store) => Promise<unknown>;
  readonly expectAfter: (store: Store) => Promise<void>;
}

const code = randomIds.code();
const kim = { ...ada, subject: 'kim' };
const single = { me: { couple: null }, couple: null, partner: null };
const coupleWithJournal = async (store: Store) => {
  await adaAndSam(store);
  await store.transact(ada, null, addEntries(checkInAt(1)));
};
const expectBothSingle = async (store: Store) => {
  expect(await store.readSnapshot(ada)).toMatchObject(single);
  expect(await store.readSnapshot(sam)).toMatchObject(single);
  expect(await collectJournal(store, ada)).toHaveLength(1);
};

const scenarios: [string, Scenario][] = [
  [
    'joining',
    {
      setUp: coupleWithJournal,
      change: (store) => store.join(kim, newcomer('Kim')),
      expectAfter: async (store) => {
        expect(await store.readSnapshot(kim)).toBeNull();
        expect((await store.join(kim, newcomer('Kim again'))).me.name).toBe('Kim again');
      },
    },
  ],
  [
    'pairing',
    {
      setUp: async (store) => {
        await store.join(sam, personWithCode('Sam', code));
        await store.join(ada, newcomer('Ada'));
        await store.transact(ada, null, addEntries(checkInAt(1)));
      },
      change: (store) => store.transact(ada, code, pairUp),
      expectAfter: expectBothSingle,
    },
  ],
  [
    'ending a couple',
    {
      setUp: coupleWithJournal,
      change: (store) => store.transact(sam, null, endCouple),
      expectAfter: expectBothSingle,
    },
  ],
  [
    'erasing',
    {
      setUp: coupleWithJournal,
      change: (store) => store.transact(ada, null, erase),
      expectAfter: async (store) => {
        expect(await store.readSnapshot(ada)).toBeNull();
        expect(await collectJournal(store, ada)).toEqual([]);
        expect(await store.readSnapshot(sam)).toMatchObject(single);
      },
    },
  ],
  [
    'a change and a journal entry, which need no new key',
    {
      setUp: coupleWithJournal,
      change: (store) =>
        store.transact(ada, null, (locked) => ({ ...incrementCount(locked), entries: [checkInAt(2)] })),
      expectAfter: async (store) => {
        const lines = await collectJournal(store, ada);
        expect(countOf((await store.readSnapshot(ada))?.me)).toBe(lines.length - 1);
        expect(await store.readSnapshot(ada)).toMatchObject({ partner: { name: 'Sam' } });
      },
    },
  ],
];

describe.each(scenarios)(
  '%s, when the power is lost between the commits of the two files',
  (_, { setUp, change, expectAfter }) => {
    // SQLite commits one file after the other. An unacknowledged change may take effect or not, but never in part.
    it.each(['only the database was committed', 'only the keys were committed'])(
      'takes full effect or none when %s',
      async (committed) => {
        const path = temporaryFile();
        const { store, reopen } = await openTestSqlite(path);
        await setUp(store);
        await store.close();
        const older = committed === 'only the database was committed' ? `${path}-keys` : path;
        copyFileSync(older, `${older}.before`);
        const changing = await reopen();
        await change(changing);
        await changing.close();
        copyFileSync(`${older}.before`, older);
        const after = await reopen();
        await expectAfter(after);
        await after.close();
        const again = await reopen();
        await again.readSnapshot(sam);
        await again.close();
      },
    );
  },
);
