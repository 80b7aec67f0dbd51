import { readFileSync } from 'node:fs';
import type { Instant } from '@attune/core';
import Sqlite from 'better-sqlite3';
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import { getTableConfig as postgresConfig } from 'drizzle-orm/pg-core';
import { getTableConfig as sqliteConfig } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { type Migration, migrationsFor, readMigrations } from '../../src/store/migrate/migrate.ts';
import * as postgres from '../../src/store/schema/schema.postgres.ts';
import * as sqlite from '../../src/store/schema/schema.sqlite.ts';
import { migrateSqlite } from '../../src/store/sqlite/migrate.ts';
import {
  ada,
  adaAndSam,
  addEntries,
  checkInAt,
  erase,
  incrementCount,
} from '../../src/testing/store-people.ts';
import { collectJournal } from '../../src/use-cases/journal/journal-stream.ts';
import { openSqliteParts, openTestSqlite, temporaryFile } from '../support/open-store.ts';

const folder = migrationsFor('sqlite');
const shipped = readMigrations(folder);
const rebuild: Migration = {
  name: '9000_rebuild',
  sql: `create table person_new (tenant text not null, id text not null, subject text not null, couple text,
          code text, counterpart text, at integer not null, state text not null, own text not null, tea text,
          primary key (tenant, id));
        insert into person_new select *, null from person;
        drop table person;
        alter table person_new rename to person;`,
};
const namesIn = (db: Sqlite.Database) => db.prepare('select name from migration order by name').pluck().all();

describe('migrateSqlite', () => {
  it('keeps every row of a database in use', async () => {
    const path = temporaryFile();
    const { db, store } = openSqliteParts(path);
    await adaAndSam(store);
    await store.transact(ada, null, incrementCount);
    const before = await store.readSnapshot(ada);
    const rows = () => [
      ...db.prepare('select tenant, id, subject, couple, at, state, own from person').raw().all(),
    ];
    const rowsBefore = rows();
    db.exec(
      'create table letter (tenant text, person text, foreign key (tenant, person) references person on delete cascade)',
    );
    db.exec('insert into letter select tenant, id from person');
    db.pragma('foreign_keys = ON');
    migrateSqlite(db, [...shipped, rebuild], 7);
    expect(rows()).toEqual(rowsBefore);
    expect(db.prepare('select count(*) from letter').pluck().get()).toBe(2);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect({ ...(await store.readSnapshot(ada)), at: 0 }).toEqual({ ...before, at: 0 });
    expect(namesIn(db)).toEqual([...shipped, rebuild].map(({ name }) => name));
    await store.close();
  });

  it('applies each migration once, also one that is older than the last applied one', () => {
    const db = new Sqlite(':memory:');
    const one = { name: '0001_one', sql: 'create table one (x)' };
    const two = { name: '0002_two', sql: 'create table two (x)' };
    migrateSqlite(db, [two], 0);
    migrateSqlite(db, [one, two], 0);
    migrateSqlite(db, [one, two], 0);
    expect(namesIn(db)).toEqual([one.name, two.name]);
  });

  it.each([
    ['a statement fails', 'create table two (x); insert into nowhere values (1)'],
    [
      'a row would break a foreign key',
      `create table two (x references one (x)); insert into two values ('nobody')`,
    ],
  ])('changes nothing when %s', (_, sql) => {
    const db = new Sqlite(':memory:');
    const one = { name: '0001_one', sql: 'create table one (x primary key)' };
    migrateSqlite(db, [one], 0);
    const schema = () => db.prepare('select name, sql from sqlite_schema order by name').all();
    const before = schema();
    expect(() => migrateSqlite(db, [one, { name: '0002_two', sql }], 0)).toThrow();
    expect(schema()).toEqual(before);
    expect(namesIn(db)).toEqual([one.name]);
  });

  it('rejects a changed migration, and a newer database', () => {
    const db = new Sqlite(':memory:');
    const one = { name: '0001_one', sql: 'create table one (x)' };
    migrateSqlite(db, [one], 0);
    expect(() => migrateSqlite(db, [{ ...one, sql: 'create table other (x)' }], 0)).toThrow('has changed');
    expect(() => migrateSqlite(db, [], 0)).toThrow('newer');
  });

  it('closes a file that it rejects', async () => {
    const path = temporaryFile();
    const { db, store } = openSqliteParts(path);
    db.prepare(`insert into migration values ('9999_from_the_future', 'x', 0)`).run();
    await store.close();
    await expect(openTestSqlite(path)).rejects.toThrow('9999_from_the_future');
  });
});

describe('the tables', () => {
  it('are the ones that the committed migrations create', async () => {
    const journal = JSON.parse(readFileSync(new URL('meta/_journal.json', folder), 'utf8'));
    expect(journal.entries.map(({ tag }: { tag: string }) => tag)).toEqual(shipped.map(({ name }) => name));
    const last = String(journal.entries.at(-1).tag).slice(0, 4);
    const snapshot = JSON.parse(readFileSync(new URL(`meta/${last}_snapshot.json`, folder), 'utf8'));
    const now = await generateSQLiteDrizzleJson({ ...sqlite }, snapshot.id);
    expect(await generateSQLiteMigration(snapshot, now)).toEqual([]);
  });

  it.each([
    ['person', sqlite.person, postgres.person],
    ['couple', sqlite.couple, postgres.couple],
    ['entry', sqlite.entry, postgres.entry],
    ['journal', sqlite.journal, postgres.journal],
    ['advance', sqlite.advance, postgres.advance],
  ])('are the same on both databases: %s', (_, onSqlite, onPostgres) => {
    const inSqlite = sqliteConfig(onSqlite);
    const inPostgres = postgresConfig(onPostgres);
    const columns = ({ columns: all }: typeof inSqlite | typeof inPostgres) =>
      all.map(({ name, notNull, hasDefault, dataType }) => ({ name, notNull, hasDefault, dataType }));
    const ofText = (all: ReturnType<typeof columns>) =>
      all.map((one) => ({ ...one, dataType: one.dataType === 'custom' ? 'string' : one.dataType }));
    const keys = ({ primaryKeys, uniqueConstraints }: typeof inSqlite | typeof inPostgres) =>
      [...primaryKeys, ...uniqueConstraints].map((key) => key.columns.map(({ name }) => name));
    expect(ofText(columns(inSqlite))).toEqual(ofText(columns(inPostgres)));
    expect(keys(inSqlite)).toEqual(keys(inPostgres));
    expect(Object.keys(onSqlite)).toEqual(expect.arrayContaining(columns(inSqlite).map(({ name }) => name)));
    expect(columns(inSqlite).some(({ hasDefault }) => hasDefault)).toBe(false);
    expect([inSqlite.foreignKeys, inPostgres.foreignKeys]).toEqual([[], []]);
  });

  it('are searched by index: no statement scans a whole table', async () => {
    const texts: string[] = [];
    const { db, store } = openSqliteParts(temporaryFile(), (text) => texts.push(text));
    texts.length = 0;
    await adaAndSam(store);
    await store.readSnapshot(ada);
    await store.transact(ada, null, incrementCount);
    await store.transact(ada, null, addEntries(...Array.from({ length: 200 }, (_, n) => checkInAt(n))));
    await store.readJournalTotals(ada);
    const [first, second] = await collectJournal(store, ada);
    if (!first || !second) throw new Error('Ada has no entries.');
    await store.readJournalEntry(ada, first.id);
    const journal = { ids: [first.id], times: [{ type: 'checkIn', at: 1 as Instant } as const] };
    const change = () => ({ result: 0, entriesCorrected: [first], entriesErased: [second.id] });
    await store.transact(ada, null, change, { journal });
    // Without an index, the journal is indexed again.
    db.exec('delete from journal');
    await collectJournal(store, ada);
    await store.transact(ada, null, () => ({ result: 0, journalErased: true }));
    await store.transact(ada, null, erase);
    const plans = [...new Set(texts.filter((text) => /^(select|update|delete)/.test(text)))].flatMap((text) =>
      db.prepare<[], { detail: string }>(`explain query plan ${text}`).all(),
    );
    expect(plans.map(({ detail }) => detail).filter((detail) => /^SCAN (?!locked)/.test(detail))).toEqual([]);
    expect(plans.length).toBeGreaterThan(20);
    await store.close();
  });
});
