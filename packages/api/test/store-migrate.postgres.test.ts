import { readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { migratePostgres } from '../src/store/migrate.postgres.ts';
import { migrateSqlite } from '../src/store/migrate.sqlite.ts';
import { type Migration, migrationsFor, readMigrations } from '../src/store/migrate.ts';
import { migrated } from '../src/store/start.postgres.ts';
import * as tables from '../src/store/tables.postgres.ts';
import { newDatabase, say } from './opened.postgres.ts';
import { keyring } from './opened.ts';

const shipped = readMigrations(migrationsFor('postgres'));
const onSqlite = readMigrations(migrationsFor('sqlite'));

async function migrateTo(url: string, migrations: readonly Migration[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await migratePostgres(client, migrations);
  } finally {
    await client.end();
  }
}
const names = async (url: string) => (await say(url, 'select name from migration order by name')).flat();

/** Everything that the tables of the first version hold, as rows of text. */
const content = [
  'select tenant, id, subject, couple, code, counterpart, at, state from person order by id',
  'select tenant, id, a, b, "pairedAt", at, state from couple order by id',
];
const fill = [
  `insert into person (tenant, id, subject, couple, code, counterpart, at, state)
   select 'home', 'p' || n, 's' || n, case when n <= 4 then 'c' || (n + 1) / 2 end, null, null, 1000 + n, '{"v":1}'
   from rows`,
  `insert into couple (tenant, id, a, b, "pairedAt", at, state)
   select 'home', 'c' || n, 'p' || (2 * n - 1), 'p' || 2 * n, 7, 8, '{"v":1}' from rows where n <= 2`,
];
const rows = `with recursive rows(n) as (select 1 union all select n + 1 from rows where n < 50) `;

describe('a database that an earlier migration made, with rows in it', () => {
  it.each(shipped.map(({ name }, index) => [name, index + 1] as const))(
    'keeps all of them on PostgreSQL: %s',
    async (_, count) => {
      const url = await newDatabase();
      await migrateTo(url, shipped.slice(0, count));
      await say(
        url,
        ...fill.map((text) => text.replace(/^insert into ([^)]*\))/, `${'insert into $1'} ${rows}`)),
      );
      const before = await say(url, ...content);
      expect(before).toHaveLength(52);
      await migrated({ postgres: url }, keyring);
      expect(await say(url, ...content)).toEqual(before);
      expect(await names(url)).toEqual(shipped.map(({ name }) => name));
    },
  );

  it.each(onSqlite.map(({ name }, index) => [name, index + 1] as const))(
    'keeps all of them on SQLite: %s',
    (_, count) => {
      const db = new Sqlite(':memory:');
      migrateSqlite(db, onSqlite.slice(0, count), 0);
      for (const text of fill) db.exec(rows + text);
      const all = () => content.flatMap((text) => db.prepare(text).raw().all());
      const before = all();
      expect(before).toHaveLength(52);
      migrateSqlite(db, onSqlite, 0);
      expect(all()).toEqual(before);
    },
  );
});

describe('migrating PostgreSQL', () => {
  const one: Migration = { name: '0001_one', sql: 'create table one (x int primary key)' };

  it('happens once, however many nodes start at the same moment', async () => {
    const url = await newDatabase();
    await Promise.all(Array.from({ length: 10 }, () => migrated({ postgres: url }, keyring)));
    expect(await names(url)).toEqual(shipped.map(({ name }) => name));
  });

  it('changes nothing where a statement fails', async () => {
    const url = await newDatabase();
    await migrateTo(url, [one]);
    const two: Migration = {
      name: '0002_two',
      sql: 'create table two (x int); insert into nowhere values (1)',
    };
    await expect(migrateTo(url, [one, two])).rejects.toThrow('nowhere');
    expect(await names(url)).toEqual([one.name]);
    expect(await say(url, `select to_regclass('two')`)).toEqual([[null]]);
  });

  it('refuses one that changed since it was applied, and a database that is newer', async () => {
    const url = await newDatabase();
    await migrateTo(url, [one]);
    await expect(migrateTo(url, [{ ...one, sql: 'create table other (x int)' }])).rejects.toThrow(
      'has changed',
    );
    await expect(migrateTo(url, [])).rejects.toThrow('newer');
  });

  it('is not held to the time that a statement may take', async () => {
    const url = await newDatabase();
    await say(url, `alter database ${url.split('/').at(-1)} set statement_timeout = 50`);
    await migrateTo(url, [{ name: '0001_slow', sql: 'select pg_sleep(0.2)' }]);
    expect(await names(url)).toEqual(['0001_slow']);
  });
});

it('the tables are what the committed migrations make', async () => {
  const folder = migrationsFor('postgres');
  const journal = JSON.parse(readFileSync(new URL('meta/_journal.json', folder), 'utf8'));
  expect(journal.entries.map(({ tag }: { tag: string }) => tag)).toEqual(shipped.map(({ name }) => name));
  const last = String(journal.entries.at(-1).tag).slice(0, 4);
  const snapshot = JSON.parse(readFileSync(new URL(`meta/${last}_snapshot.json`, folder), 'utf8'));
  expect(await generateMigration(snapshot, generateDrizzleJson({ ...tables }, snapshot.id))).toEqual([]);
});
