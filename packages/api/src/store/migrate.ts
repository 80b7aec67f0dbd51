import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';

/** A step from one shape of the tables to the next. Once released it never changes. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** Where this package keeps them: two folders above, from `src/store` as from `dist/store`. */
export const sqliteMigrations = new URL('../../migrations/sqlite/', import.meta.url);

/** The migrations of a folder, in the order of their names. */
export const readMigrations = (folder: URL): Migration[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -'.sql'.length),
      sql: readFileSync(new URL(file, folder), 'utf8').replaceAll('\r\n', '\n'),
    }));

const hashOf = ({ sql }: Migration): string => createHash('sha256').update(sql).digest('hex');

/** How long to wait for another process that is migrating, in milliseconds. */
const patience = 60_000;

/**
 * Applies, by name, what has not been applied: all of it or nothing, in one transaction that keeps every other
 * writer out. References are not enforced meanwhile (rebuilding a table would empty those that refer to it) but
 * checked before the end. Refuses a database that a newer version made, and a migration changed since.
 */
export function migrateSqlite(db: Database, migrations: readonly Migration[], at: number): void {
  const busy = db.pragma('busy_timeout', { simple: true });
  const enforced = db.pragma('foreign_keys', { simple: true });
  db.pragma(`busy_timeout = ${patience}`);
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => apply(db, migrations, at)).immediate();
  } finally {
    db.pragma(`foreign_keys = ${enforced}`);
    db.pragma(`busy_timeout = ${busy}`);
  }
}

function apply(db: Database, migrations: readonly Migration[], at: number): void {
  db.exec(
    'create table if not exists migration (name text primary key, hash text not null, at integer not null)',
  );
  const applied = db.prepare<[], [string, string]>('select name, hash from migration').raw().all();
  const before = new Map(applied);
  const unknown = applied.find(([name]) => !migrations.some((migration) => migration.name === name));
  if (unknown)
    throw new Error(`This database is newer than this version of Attune: it has had ${unknown[0]}.`);
  const changed = migrations.find((one) => before.has(one.name) && before.get(one.name) !== hashOf(one));
  if (changed) throw new Error(`The migration ${changed.name} has changed since it was applied here.`);
  const added = migrations.filter(({ name }) => !before.has(name));
  const note = db.prepare('insert into migration (name, hash, at) values (?, ?, ?)');
  for (const migration of added) {
    db.exec(migration.sql);
    note.run(migration.name, hashOf(migration), at);
  }
  const [loose] = db.prepare('select * from pragma_foreign_key_check').raw().all();
  if (loose) throw new Error('A migration would leave a row that refers to nothing.');
}
