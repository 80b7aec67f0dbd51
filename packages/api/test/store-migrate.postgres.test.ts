import { readFileSync } from 'node:fs';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../src/application/ids.ts';
import { migratePostgres } from '../src/store/migrate.postgres.ts';
import { type Migration, migrationsFor, readMigrations } from '../src/store/migrate.ts';
import { migrated } from '../src/store/start.postgres.ts';
import * as tables from '../src/store/tables.postgres.ts';
import { newDatabase, say } from './opened.postgres.ts';
import { keyring } from './opened.ts';

const shipped = readMigrations(migrationsFor('postgres'));

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

describe('migrating PostgreSQL', () => {
  const one: Migration = { name: '0001_one', sql: 'create table one (x int primary key)' };

  it('happens once, however many nodes start at the same moment', async () => {
    const url = await newDatabase();
    await Promise.all(Array.from({ length: 10 }, () => migrated({ postgres: url }, keyring, randomIds)));
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
