import type { ClientBase } from 'pg';
import { type Applied, hashOf, type Migration, missing } from './migrate.ts';

/** Whoever migrates holds this lock of the database: one after the other. */
const lock = 0x617474756e65; // "attune"

/**
 * Applies, by name, what has not been applied: all of it or nothing, in one transaction. Other nodes that start
 * meanwhile wait for it. Refuses a database that a newer version made, and a migration changed since.
 */
export async function migratePostgres(client: ClientBase, migrations: readonly Migration[]): Promise<void> {
  await client.query('begin');
  try {
    // A table of many rows may take its time.
    await client.query('set local statement_timeout = 0; set local lock_timeout = 0');
    await client.query('select pg_advisory_xact_lock($1)', [lock]);
    await apply(client, migrations);
    await client.query('commit');
  } catch (fault) {
    await client.query('rollback').catch(() => {});
    throw fault;
  }
}

const note =
  'insert into migration (name, hash, at) values ($1, $2, extract(epoch from clock_timestamp()) * 1000)';

async function apply(client: ClientBase, migrations: readonly Migration[]): Promise<void> {
  await client.query(
    'create table if not exists migration (name text primary key, hash text not null, at bigint not null)',
  );
  const { rows } = await client.query<Applied>('select name, hash from migration');
  for (const migration of missing(migrations, rows)) {
    await client.query(migration.sql);
    await client.query(note, [migration.name, hashOf(migration)]);
  }
}
