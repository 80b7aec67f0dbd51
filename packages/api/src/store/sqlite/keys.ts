import { existsSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import type { Runner } from '../engine/runner.ts';
import { migrationsFor, readMigrations } from '../migrate/migrate.ts';
import { noNotifier } from '../no-notifier.ts';
import { makeDurable } from './connection.ts';
import { migrateSqlite } from './migrate.ts';
import { sqliteRunner } from './runner.ts';

/** The file of a database's keys. It is separate, so that a backup of the database has no keys. */
export const keysFileFor = (path: string): string => (path === ':memory:' ? path : `${path}-keys`);

/** Attaches the keys of a database to a connection, with the same durability, and migrates them. */
export function attachKeys(db: Database, path: string, at: number): void {
  db.prepare('attach ? as attune_keys').run(keysFileFor(path));
  makeDurable(db, 'attune_keys');
  migrateSqlite(db, readMigrations(migrationsFor('sqlite-keys')), at, { schema: 'attune_keys' });
}

/** Opens a connection to the keys of a database alone. */
export function openKeys(path: string, at: number): Database {
  const db = new Sqlite(':memory:');
  try {
    attachKeys(db, path, at);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Runs an action on the keys of a database alone, while the store may be in use. */
export async function withSqliteKeys<T>(path: string, action: (runner: Runner) => Promise<T>): Promise<T> {
  if (!existsSync(keysFileFor(path))) throw new Error(`There is no key file at ${keysFileFor(path)}.`);
  const runner = sqliteRunner(openKeys(path, Date.now()), noNotifier);
  try {
    return await action(runner);
  } finally {
    await runner.close();
  }
}
