import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '@attune/core';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../../src/adapters/random-ids.ts';
import { backup } from '../../src/maintenance.ts';
import {
  ada,
  adaAndSam,
  addEntries,
  checkInAt,
  endCouple,
  erase,
  incrementCount,
  newcomer,
  personWithCode,
  sam,
} from '../../src/testing/store-people.ts';
import { collectJournal } from '../../src/use-cases/journal/journal-stream.ts';
import type { Store } from '../../src/use-cases/ports.ts';
import { databaseFiles, filesContaining } from '../support/database-files.ts';
import { newDatabase, reopenPostgres, runSql } from '../support/open-store.postgres.ts';
import { openSqliteParts, openTestSqlite, temporaryFile } from '../support/open-store.ts';

/** A store with Ada and Sam. `restore` puts back an older database and keeps the current keys. */
interface Restorable {
  readonly store: Store;
  restore(): Promise<Store>;
}

const databases: [string, () => Promise<Restorable>][] = [
  [
    'SQLite',
    async () => {
      const path = temporaryFile();
      const { store, reopen } = await openTestSqlite(path);
      await fillStore(store);
      const file = join(path, '..', 'backup.db');
      await backup({ store: { sqlite: path }, file });
      return {
        store,
        async restore() {
          await store.close();
          copyFileSync(file, path);
          return reopen();
        },
      };
    },
  ],
  [
    'PostgreSQL',
    async () => {
      const url = await newDatabase();
      const store = await reopenPostgres(url);
      await fillStore(store);
      // The tables that `pg_dump --exclude-schema=attune_keys` copies.
      const tables = ['person', 'couple', 'entry'];
      await runSql(
        url,
        'create schema backup',
        ...tables.map((name) => `create table backup.${name} as table ${name}`),
      );
      return {
        store,
        async restore() {
          await store.close();
          await runSql(
            url,
            ...tables.flatMap((name) => [`truncate ${name}`, `insert into ${name} table backup.${name}`]),
          );
          return reopenPostgres(url);
        },
      };
    },
  ],
];

async function fillStore(store: Store): Promise<void> {
  await adaAndSam(store);
  for (const viewer of [ada, sam]) await store.transact(viewer, null, addEntries(checkInAt(1), checkInAt(2)));
}

describe.each(databases)('an older backup on %s, restored with the current keys', (_, open) => {
  it('does not bring back an erased person: they can join as a new person, and their partner is single', async () => {
    const { store, restore } = await open();
    const before = await store.readSnapshot(ada);
    await store.transact(ada, null, erase);
    const restored = await restore();
    expect(await restored.readSnapshot(ada)).toBeNull();
    expect(await collectJournal(restored, ada)).toEqual([]);
    expect(await restored.transact(ada, null, incrementCount)).toBeNull();
    expect(await restored.readSnapshot(sam)).toMatchObject({
      me: { name: 'Sam', couple: null },
      couple: null,
      partner: null,
    });
    expect(await collectJournal(restored, sam)).toHaveLength(2);
    expect(await restored.transact(sam, null, (locked) => ({ result: locked }))).toMatchObject({
      couple: null,
      partner: null,
    });
    const rejoined = await restored.join(ada, newcomer('Ada again'));
    expect(rejoined.me.id).not.toBe(before?.me.id);
    expect(rejoined).toMatchObject({ me: { name: 'Ada again' }, couple: null });
    expect(await collectJournal(restored, ada)).toEqual([]);
    await restored.close();
  });

  it('does not bring back an ended couple, and leaves both people their data', async () => {
    const { store, restore } = await open();
    await store.transact(sam, null, endCouple);
    const restored = await restore();
    for (const viewer of [ada, sam]) {
      expect(await restored.readSnapshot(viewer)).toMatchObject({
        me: { couple: null },
        couple: null,
        partner: null,
      });
      expect(await collectJournal(restored, viewer)).toHaveLength(2);
    }
    await expectSingleAgain(restored);
    await restored.close();
  });

  it('does not bring back an erased journal, nor its entries into a new one', async () => {
    const { store, restore } = await open();
    await store.transact(ada, null, () => ({ result: null, journalErased: true }));
    await store.transact(sam, null, () => ({ result: null, journalErased: true }));
    await store.transact(sam, null, addEntries(checkInAt(3)));
    const restored = await restore();
    expect(await collectJournal(restored, ada)).toEqual([]);
    expect(await collectJournal(restored, sam)).toEqual([]);
    expect(await restored.readSnapshot(ada)).toMatchObject({ me: { name: 'Ada' } });
    await restored.transact(sam, null, addEntries(checkInAt(4)));
    expect(await collectJournal(restored, sam)).toMatchObject([{ type: 'checkIn', at: 4 }]);
    await restored.close();
  });

  it('brings back everything else', async () => {
    const { store, restore } = await open();
    const before = await store.readSnapshot(ada);
    await store.transact(ada, null, incrementCount);
    const restored = await restore();
    expect({ ...(await restored.readSnapshot(ada)), at: 0 }).toEqual({ ...before, at: 0 });
    expect(await collectJournal(restored, ada)).toHaveLength(2);
    await restored.close();
  });
});

/** Expects that Ada can change her data and that her row no longer names a couple. */
async function expectSingleAgain(store: Store): Promise<void> {
  expect(await store.transact(ada, null, incrementCount)).toBe(1);
  expect((await store.readSnapshot(ada))?.me).toMatchObject({ couple: null, attempts: { wrong: 1 } });
}

/** A store, and a function that runs SQL in its database. */
type StoreWithSql = { readonly store: Store; readonly sql: (text: string) => Promise<unknown> };
const storesWithSql: [string, () => Promise<StoreWithSql>][] = [
  [
    'SQLite',
    async () => {
      const { db, store } = openSqliteParts(temporaryFile());
      return { store, sql: async (text) => db.prepare(text).raw().all() };
    },
  ],
  [
    'PostgreSQL',
    async () => {
      const url = await newDatabase();
      return { store: await reopenPostgres(url), sql: (text) => runSql(url, text) };
    },
  ],
];

it.each(storesWithSql)(
  'on %s, a row without its key does not exist, even before it is deleted',
  async (_, open) => {
    const { store, sql } = await open();
    const couple = await adaAndSam(store);
    await sql(
      `delete from attune_keys.data_key where id = (select id from person where subject = 'ada') returning id`,
    );
    expect(await store.readSnapshot(ada)).toBeNull();
    expect(await collectJournal(store, ada)).toEqual([]);
    expect(await store.transact(ada, null, incrementCount)).toBeNull();
    const single = { me: { couple: null }, couple: null, partner: null };
    expect(await store.readSnapshot(sam)).toMatchObject(single);
    expect(await store.transact(sam, null, (locked) => ({ result: locked }))).toMatchObject(single);
    const rejoined = newcomer('Ada again', { subject: ada.subject });
    expect((await store.join(ada, rejoined)).me).toEqual(rejoined);
    expect(await sql('select subject from person order by subject')).toEqual([['ada'], ['sam']]);
    expect(couple.people.b).not.toBe(rejoined.id);
    await store.close();
  },
);

it.each(storesWithSql)(
  'on %s, a pairing code whose owner has no key is unknown, and so is the person who was asked',
  async (_, open) => {
    const { store, sql } = await open();
    const code = randomIds.code();
    const { me: maker } = await store.join(sam, personWithCode('Sam', code));
    await store.join(ada, newcomer('Ada'));
    const until = 9e15 as Instant;
    await store.transact(ada, code, ({ me }) => ({
      result: null,
      people: [{ ...me, pairing: { type: 'asking', id: randomIds.request(), maker: maker.id, code, until } }],
    }));
    const readOthers = () =>
      store.transact(ada, code, ({ codeOwner, pairingPeer }) => ({ result: [codeOwner, pairingPeer] }));
    expect(await readOthers()).toEqual([maker, maker]);
    await sql(`delete from attune_keys.data_key where id = '${maker.id}' returning id`);
    expect(await readOthers()).toEqual([null, null]);
    expect(await store.readSnapshot(ada)).toMatchObject({ pairingPeer: null });
    await store.close();
  },
);

it('leaves no id, subject or couple of an erased person in the files', async () => {
  const path = temporaryFile();
  const { db, store } = openSqliteParts(path);
  const [one, other] = [
    { ...ada, subject: 'subject of ada' },
    { ...sam, subject: 'subject of sam' },
  ];
  for (const viewer of [one, other]) await store.join(viewer, newcomer(viewer.subject));
  const couple = await adaAndSam(store);
  await store.transact(ada, null, addEntries(checkInAt(1), checkInAt(2)));
  await store.transact(one, null, addEntries(checkInAt(3)));
  const ids = [couple.id, couple.people.b, (await store.readSnapshot(one))?.me.id ?? '', one.subject];
  const entries = db.prepare('select id from entry').pluck().all().map(String);
  const erased = [...ids, ...entries];
  db.pragma('wal_checkpoint(TRUNCATE)');
  expect(erased.map((text) => filesContaining(text, databaseFiles(path)).length > 0)).toEqual(
    erased.map(() => true),
  );
  await store.transact(ada, null, erase);
  await store.transact(one, null, erase);
  db.pragma('wal_checkpoint(TRUNCATE)');
  expect(erased.filter((text) => filesContaining(text, databaseFiles(path)).length > 0)).toEqual([]);
  expect(filesContaining(other.subject, databaseFiles(path))).not.toEqual([]);
  await store.close();
});
