import type { Database } from 'better-sqlite3';
import { type Applied, hashOf, type Migration, missingMigrations } from '../migrate/migrate.ts';
import { withLongTimeout } from './connection.ts';

/** Which database of a connection to migrate, and what else runs in the same transaction. */
export interface MigrateOptions {
  readonly schema?: 'main' | 'attune_keys';
  /** Receives the missing migrations after they are applied. */
  readonly after?: (applied: readonly Migration[]) => void;
}

/**
 * Applies the missing migrations in one transaction that blocks other writers. Foreign keys are not enforced meanwhile,
 * because rebuilding a table would empty tables that refer to it, but they are checked at the end.
 *
 * @throws Error when the database is of a newer version, or a migration changed after it was applied.
 */
export function migrateSqlite(
  db: Database,
  migrations: readonly Migration[],
  at: number,
  { schema = 'main', after = () => {} }: MigrateOptions = {},
): void {
  const enforced = db.pragma('foreign_keys', { simple: true });
  db.pragma('foreign_keys = OFF');
  try {
    withLongTimeout(db, () =>
      db.transaction(() => after(apply(db, migrations, at, `${schema}.migration`))).immediate(),
    );
  } finally {
    db.pragma(`foreign_keys = ${enforced}`);
  }
}

function apply(
  db: Database,
  migrations: readonly Migration[],
  at: number,
  table: string,
): readonly Migration[] {
  db.exec(
    `create table if not exists ${table} (name text primary key, hash text not null, at integer not null)`,
  );
  const before = db.prepare<[], Applied>(`select name, hash from ${table}`).all();
  const note = db.prepare(`insert into ${table} (name, hash, at) values (?, ?, ?)`);
  const applying = missingMigrations(migrations, before);
  for (const migration of applying) {
    db.exec(migration.sql);
    note.run(migration.name, hashOf(migration), at);
  }
  const [loose] = db.prepare('select * from pragma_foreign_key_check').raw().all();
  if (loose) throw new Error('A migration would leave a row with a dangling reference.');
  return applying;
}
