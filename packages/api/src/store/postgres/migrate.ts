import type { ClientBase } from 'pg';
import { type Applied, hashOf, type Migration, missingMigrations } from '../migrate/migrate.ts';

/** The advisory lock that a migration holds, so that nodes migrate one after the other. */
const advisoryLock = 0x617474756e65; // "attune"

/** What else runs in the transaction: before the migrations, and after the missing ones are applied. */
export interface MigrateHooks {
  readonly before?: () => Promise<void>;
  readonly after?: (applied: readonly Migration[]) => Promise<void>;
}

/**
 * Applies the missing migrations in one transaction. Other nodes that start wait for it.
 *
 * @throws Error when the database is of a newer version, or a migration changed after it was applied.
 */
export async function migratePostgres(
  client: ClientBase,
  migrations: readonly Migration[],
  { before, after }: MigrateHooks = {},
): Promise<void> {
  await client.query('begin');
  try {
    // Migrating a large table may take long.
    await client.query('set local statement_timeout = 0; set local lock_timeout = 0');
    await client.query('select pg_advisory_xact_lock($1)', [advisoryLock]);
    await before?.();
    const applied = await applyPostgres(client, migrations, 'migration');
    await after?.(applied);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

/** Applies missing migrations inside a transaction and records them in `table`. Returns them. */
export async function applyPostgres(
  client: ClientBase,
  migrations: readonly Migration[],
  table: 'migration' | 'attune_keys.migration',
): Promise<readonly Migration[]> {
  await client.query(
    `create table if not exists ${table} (name text primary key, hash text not null, at bigint not null)`,
  );
  const { rows } = await client.query<Applied>(`select name, hash from ${table}`);
  const applying = missingMigrations(migrations, rows);
  const note = `insert into ${table} (name, hash, at) values ($1, $2, extract(epoch from clock_timestamp()) * 1000)`;
  for (const migration of applying) {
    await client.query(migration.sql);
    await client.query(note, [migration.name, hashOf(migration)]);
  }
  return applying;
}
