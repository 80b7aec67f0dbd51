import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import type { Dial, Floor, IdeaId, Instant, InvitationId } from '@attune/core';
import type { CheckedText } from '@attune/core/pressure';
import type { ReflectionText, TextPrompt } from '@attune/core/sharing';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../../src/adapters/random-ids.ts';
import { decrypt } from '../../src/store/crypto/encryption.ts';
import { keyringOf } from '../../src/store/crypto/keyring.ts';
import {
  ada,
  adaAndSam,
  addEntries,
  checkInAt,
  erase,
  newcomer,
  sam,
} from '../../src/testing/store-people.ts';
import { collectJournal } from '../../src/use-cases/journal/journal-stream.ts';
import type { Store } from '../../src/use-cases/ports.ts';
import { databaseFiles, encodingsOf, filesContaining } from '../support/database-files.ts';
import { newDatabase, reopenPostgres, runSql } from '../support/open-store.postgres.ts';
import { openSqliteParts, temporaryFile } from '../support/open-store.ts';

/** Random words and numbers that occur nowhere else. */
const word = () => `marker${randomUUID().replaceAll('-', '')}`;
const number = () => Number(`1${String(randomBytes(6).readUIntBE(0, 6)).padStart(15, '7').slice(-14)}`);

/** Fills a store with one of everything that it encrypts. Returns the texts that its files may not contain. */
async function fillStore(store: Store): Promise<readonly string[]> {
  const [name, note, sharedText, ownText, idea, invitationNote, journalNote] = Array.from(
    { length: 7 },
    word,
  );
  const [since, lasts, at] = [number(), number(), number()];
  const couple = await adaAndSam(store);
  await store.transact(ada, null, ({ me }) => ({
    result: null,
    people: [
      {
        ...me,
        name: name ?? '',
        floor: 7 as Floor,
        reading: {
          dial: -9 as Dial,
          at: since as Instant,
          brakes: ['pain'],
          accelerators: ['play'],
          note: note ?? null,
        },
        ideas: { answered: [{ idea: idea as IdeaId, answer: 'maybe', turn: 1 }], withdrawn: [], given: null },
        reflections: [
          {
            written: { prompt: 'value' as TextPrompt, text: ownText as ReflectionText },
            writtenAt: since as Instant,
            shared: { prompt: 'value' as TextPrompt, text: sharedText as CheckedText, sharedAt: null },
          },
        ],
      },
    ],
    couple: {
      ...couple,
      state: {
        ...couple.state,
        match: lasts as Instant,
        a: {
          ...couple.state.a,
          invitation: {
            state: 'open',
            id: randomIds.invitation() as InvitationId,
            idea: null,
            note: invitationNote as CheckedText,
            sentAt: lasts as Instant,
            fadesAt: lasts as Instant,
          },
        },
      },
    },
    entries: [
      {
        id: randomIds.entry(),
        type: 'reading',
        reading: {
          dial: -9 as Dial,
          at: at as Instant,
          brakes: ['grief'],
          accelerators: [],
          note: journalNote ?? null,
        },
        floor: 7 as Floor,
        utcOffset: null,
      },
    ],
  }));
  const words = [name, note, sharedText, ownText, idea, invitationNote, journalNote, since, lasts, at].map(
    String,
  );
  return [...words, '"dial":-9', '"floor":7', '"brakes":["', '"answer":"maybe"', '"is":"reading"', 'checkIn'];
}

describe('on SQLite', () => {
  it('contains no text of people in its files, before and after they are erased', async () => {
    const path = temporaryFile();
    const { db, store } = openSqliteParts(path);
    const secretTexts = await fillStore(store);
    const findAll = () =>
      secretTexts.flatMap((text) => filesContaining(text, databaseFiles(path)).map((file) => [text, file]));
    expect(databaseFiles(path).length).toBeGreaterThanOrEqual(6);
    expect(findAll()).toEqual([]);
    // The search finds a planted text:
    db.exec(`create table slip (text); insert into slip values ('${secretTexts[0]}')`);
    expect(findAll()).toEqual([[secretTexts[0], `${path}-wal`]]);
    db.exec('drop table slip');
    db.pragma('wal_checkpoint(TRUNCATE)');
    expect(findAll()).toEqual([]);
    expect(await store.readSnapshot(ada)).toMatchObject({
      me: { name: secretTexts[0], reading: { note: secretTexts[1] } },
    });
    await store.transact(ada, null, erase);
    expect(findAll()).toEqual([]);
    await store.close();
    expect(findAll()).toEqual([]);
  });

  it('contains no data key and no key-encryption key in its files', async () => {
    const path = temporaryFile();
    const testKek = randomBytes(32);
    const { db, store } = openSqliteParts(path, () => {}, undefined, keyringOf({ current: testKek }));
    await adaAndSam(store);
    const wrappedKeys = db
      .prepare<[], { tenant: string; id: string; wrapped: string }>('select * from data_key')
      .all();
    const secrets = wrappedKeys.map(({ tenant, id, wrapped }) =>
      decrypt(createSecretKey(testKek), ['attune data key', 1, tenant, id], Buffer.from(wrapped, 'base64')),
    );
    expect(secrets.map(({ length }) => length)).toEqual([32, 32, 32]);
    for (const secret of [testKek, ...secrets])
      expect(filesContaining(Buffer.from(secret), databaseFiles(path))).toEqual([]);
    await store.close();
  });

  it('does not decrypt a document that was moved to another row, with or without its key', async () => {
    const { db, store } = openSqliteParts(temporaryFile());
    await adaAndSam(store);
    const rows = db.prepare<[], { id: string; subject: string; state: string }>(
      'select id, subject, state from person',
    );
    const [ofAda, ofSam] = ['ada', 'sam'].map((subject) => rows.all().find((row) => row.subject === subject));
    const setState = (state: string | undefined, id: string | undefined) =>
      db.prepare('update person set state = ? where id = ?').run(state, id);
    setState(ofSam?.state, ofAda?.id);
    await expect(store.readSnapshot(ada)).rejects.toThrow('does not open');
    await expect(store.transact(ada, null, () => ({ result: 1 }))).rejects.toThrow('does not open');
    // The wrapped key is bound to its owner, so moving it along does not help.
    db.exec(`update attune_keys.data_key set wrapped = (select wrapped from attune_keys.data_key where id = '${ofSam?.id}')
             where id = '${ofAda?.id}'`);
    await expect(store.readSnapshot(ada)).rejects.toThrow('cannot be unwrapped');
    await store.close();
  });

  it.each([
    // Only the entry that keeps its own text decrypts.
    [
      'a journal entry with the text of another entry',
      `update entry set state = (select max(state) from entry)`,
      1,
    ],
    [
      'a journal entry with the document of a person',
      `update entry set state = (select state from person where subject = 'ada')`,
      0,
    ],
    [
      'a journal entry in another journal',
      `update entry set person = (select id from person where subject = 'sam')`,
      0,
    ],
    [
      'a journal in another tenant, moved with its person and key',
      `update entry set tenant = 'away'; update person set tenant = 'away' where subject = 'ada';
       update attune_keys.data_key set tenant = 'away' where id not in (select id from person where tenant = 'home')`,
      0,
    ],
  ])('does not decrypt %s', async (_, move, readable) => {
    const { db, store } = openSqliteParts(temporaryFile());
    for (const viewer of [ada, sam]) await store.join(viewer, newcomer(viewer.subject));
    await store.transact(ada, null, addEntries(checkInAt(1), checkInAt(2)));
    await store.transact(sam, null, addEntries(checkInAt(3)));
    expect(await collectJournal(store, ada)).toHaveLength(2);
    db.exec(`delete from entry where person = (select id from person where subject = 'sam'); ${move}`);
    const viewers = [ada, sam, { ...ada, tenant: 'away' }];
    const read = await Promise.allSettled(viewers.map((viewer) => collectJournal(store, viewer)));
    expect(read.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))).toHaveLength(readable);
    await store.close();
  });
});

describe('on PostgreSQL', () => {
  it('contains no text of people in its tables and its files', async () => {
    const url = await newDatabase();
    const store = await reopenPostgres(url);
    const secretTexts = await fillStore(store);
    const tables = await runSql(
      url,
      `select format('select t::text from %I.%I t', schemaname, tablename) from pg_tables
       where schemaname in ('public', 'attune_keys')`,
    );
    expect(tables.length).toBe(8);
    const dumped = async () => JSON.stringify(await runSql(url, ...tables.flat().map(String)));
    const inDump = async () => {
      const dump = await dumped();
      return secretTexts.filter((text) => dump.includes(text) || dump.includes(text.replaceAll('"', '\\"')));
    };
    expect(await inDump()).toEqual([]);
    expect(await inFiles(url, secretTexts)).toEqual([]);
    await store.transact(ada, null, erase);
    expect(await inFiles(url, secretTexts)).toEqual([]);
    // The search finds a planted text:
    await runSql(url, `create table slip as select '${secretTexts[0]}' as text`);
    expect(await inFiles(url, secretTexts)).toEqual([secretTexts[0]]);
    expect(await store.readSnapshot(sam)).toMatchObject({ couple: null });
    await store.close();
  });
});

/** Returns the texts that the files of a database contain, with dead rows and TOAST tables. */
async function inFiles(url: string, texts: readonly string[]): Promise<readonly string[]> {
  const files = `select pg_read_binary_file(pg_relation_filepath(oid)) as bytes from pg_class
    where relkind in ('r', 't', 'i') and pg_relation_filepath(oid) is not null and relnamespace not in
      (select oid from pg_namespace where nspname in ('pg_catalog', 'information_schema'))`;
  const searches = texts.flatMap((text) =>
    encodingsOf(text).map((encoding) => [text, encoding.toString('hex')] as const),
  );
  const list = searches.map(([text, hex]) => `('${text}', '\\x${hex}'::bytea)`).join(', ');
  const rows = await runSql(
    url,
    'checkpoint',
    `with files as materialized (${files})
     select distinct text from (values ${list}) as sought(text, bytes), files
     where position(sought.bytes in files.bytes) > 0`,
  );
  return rows.flat().map(String);
}
