import type { Database } from 'better-sqlite3';
import { patiently } from './connection.sqlite.ts';
import { type Applied, hashOf, type Migration, missing } from './migrate.ts';

/** Which of the databases of a connection is migrated, and what else belongs into the same transaction. */
export interface Migrating {
  readonly schema?: 'main' | 'attune_keys';
  /** Called with the migrations that were missing, once they are applied. */
  readonly after?: (applied: readonly Migration[]) => void;
}

/**
 * Applies, by name, what has not been applied: all of it or nothing, in one transaction that keeps every other
 * writer out. References are not enforced meanwhile (rebuilding a table would empty those that refer to it) but
 * checked before the end. Refuses a database that a newer version made, and a migration changed since.
 */
export function migrateSqlite(
  db: Database,
  migrations: readonly Migration[],
  at: number,
  { schema = 'main', after = () => {} }: Migrating = {},
): void {
  const enforced = db.pragma('foreign_keys', { simple: true });
  db.pragma('foreign_keys = OFF');
  try {
    patiently(db, () =>
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
  const applying = missing(migrations, before);
  for (const migration of applying) {
    db.exec(migration.sql);
    note.run(migration.name, hashOf(migration), at);
  }
  const [loose] = db.prepare('select * from pragma_foreign_key_check').raw().all();
  if (loose) throw new Error('A migration would leave a row that refers to nothing.');
  return applying;
}
