import { existsSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import { migrationsFor, readMigrations } from '../migrate/migrate.ts';
import { noNotifier } from '../no-notifier.ts';
import type { Runner } from '../store.ts';
import { durable } from './connection.ts';
import { migrateSqlite } from './migrate.ts';
import { sqliteRunner } from './runner.ts';

/** Where the keys of a database are: beside it, in a file of their own, which its backups leave out. */
export const keysBeside = (path: string): string => (path === ':memory:' ? path : `${path}-keys`);

/** Attaches the keys of a database to a connection, as durable as the database is, and brings them up to date. */
export function attachKeys(db: Database, path: string, at: number): void {
  db.prepare('attach ? as attune_keys').run(keysBeside(path));
  durable(db, 'attune_keys');
  migrateSqlite(db, readMigrations(migrationsFor('sqlite-keys')), at, { schema: 'attune_keys' });
}

/** A connection to the keys of a database alone. */
export function openKeys(path: string, at: number): Database {
  const db = new Sqlite(':memory:');
  try {
    attachKeys(db, path, at);
    return db;
  } catch (fault) {
    db.close();
    throw fault;
  }
}

/** Does something with the keys of a database alone, while others may use both. */
export async function onKeys<T>(path: string, act: (runner: Runner) => Promise<T>): Promise<T> {
  if (!existsSync(keysBeside(path))) throw new Error(`There are no keys at ${keysBeside(path)}.`);
  const runner = sqliteRunner(openKeys(path, Date.now()), noNotifier);
  try {
    return await act(runner);
  } finally {
    await runner.close();
  }
}
