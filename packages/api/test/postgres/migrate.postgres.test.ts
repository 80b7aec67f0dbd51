import { readFileSync } from 'node:fs';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../../src/adapters/random-ids.ts';
import { type Migration, migrationsFor, readMigrations } from '../../src/store/migrate/migrate.ts';
import { migratePostgres } from '../../src/store/postgres/migrate.ts';
import { preparePostgres } from '../../src/store/postgres/prepare.ts';
import * as tables from '../../src/store/schema/schema.postgres.ts';
import { newDatabase, runSql } from '../support/open-store.postgres.ts';
import { keyring } from '../support/open-store.ts';

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
const namesIn = async (url: string) => (await runSql(url, 'select name from migration order by name')).flat();

describe('migratePostgres', () => {
  const one: Migration = { name: '0001_one', sql: 'create table one (x int primary key)' };

  it('applies each migration once when many nodes start at the same time', async () => {
    const url = await newDatabase();
    await Promise.all(
      Array.from({ length: 10 }, () => preparePostgres({ postgres: url }, keyring, randomIds)),
    );
    expect(await namesIn(url)).toEqual(shipped.map(({ name }) => name));
  });

  it('changes nothing when a statement fails', async () => {
    const url = await newDatabase();
    await migrateTo(url, [one]);
    const two: Migration = {
      name: '0002_two',
      sql: 'create table two (x int); insert into nowhere values (1)',
    };
    await expect(migrateTo(url, [one, two])).rejects.toThrow('nowhere');
    expect(await namesIn(url)).toEqual([one.name]);
    expect(await runSql(url, `select to_regclass('two')`)).toEqual([[null]]);
  });

  it('rejects a changed migration, and a newer database', async () => {
    const url = await newDatabase();
    await migrateTo(url, [one]);
    await expect(migrateTo(url, [{ ...one, sql: 'create table other (x int)' }])).rejects.toThrow(
      'has changed',
    );
    await expect(migrateTo(url, [])).rejects.toThrow('newer');
  });

  it('is exempt from the statement timeout', async () => {
    const url = await newDatabase();
    await runSql(url, `alter database ${url.split('/').at(-1)} set statement_timeout = 50`);
    await migrateTo(url, [{ name: '0001_slow', sql: 'select pg_sleep(0.2)' }]);
    expect(await namesIn(url)).toEqual(['0001_slow']);
  });
});

it('the PostgreSQL tables are the ones that the committed migrations create', async () => {
  const folder = migrationsFor('postgres');
  const journal = JSON.parse(readFileSync(new URL('meta/_journal.json', folder), 'utf8'));
  expect(journal.entries.map(({ tag }: { tag: string }) => tag)).toEqual(shipped.map(({ name }) => name));
  const last = String(journal.entries.at(-1).tag).slice(0, 4);
  const snapshot = JSON.parse(readFileSync(new URL(`meta/${last}_snapshot.json`, folder), 'utf8'));
  expect(await generateMigration(snapshot, generateDrizzleJson({ ...tables }, snapshot.id))).toEqual([]);
});
