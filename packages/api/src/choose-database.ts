import { nodeTooOld } from '../bin/node-version.js';
import { loadWith } from './missing-package.ts';
import type { DatabaseAdapter } from './store/database-adapter.ts';
import type { PostgresAddress } from './store/postgres/address.ts';
import type { ChangeNotifier, OnListenerError } from './use-cases/ports.ts';

/**
 * The database: the path of an SQLite file, which is created if it does not exist, or `:memory:` for trials; or a
 * PostgreSQL database, which several nodes can share.
 */
export type StoreOptions = { readonly sqlite: string } | PostgresAddress;

/** A database, and the notifier that fits it by default. */
export interface ChosenDatabase {
  readonly adapter: DatabaseAdapter;
  /** Creates the notifier. Its `close` runs after the store's. */
  defaultNotifier(options: { readonly onListenerError: OnListenerError }): Promise<{
    readonly notifier: ChangeNotifier;
    close(): Promise<void>;
  }>;
}

const sqliteDriver = { name: 'better-sqlite3', user: 'An SQLite store' };
const postgresDriver = { name: 'pg', user: 'A PostgreSQL store' };

/**
 * Chooses the database of the `store` option. Imports a driver only when it is used: a host installs the driver of its
 * own database, and the native one crashes a Node that is too old.
 *
 * @throws Error when Node is too old, or the driver is not installed.
 */
export async function chooseDatabase(store: StoreOptions): Promise<ChosenDatabase> {
  const tooOld = nodeTooOld(process.version);
  if (tooOld !== null) throw new Error(tooOld);
  if (typeof store !== 'object' || !('sqlite' in store || 'postgres' in store)) {
    throw new TypeError('store: use { sqlite: path } or { postgres: address }.');
  }
  if ('sqlite' in store) {
    const { sqliteAdapter } = await loadWith(sqliteDriver, () => import('./store/sqlite/adapter.ts'));
    const { inProcessNotifier } = await import('./notify/in-process.ts');
    return {
      adapter: sqliteAdapter(store.sqlite),
      defaultNotifier: async (options) => ({ notifier: inProcessNotifier(options), close: async () => {} }),
    };
  }
  const { postgresAdapter } = await loadWith(postgresDriver, () => import('./store/postgres/adapter.ts'));
  const { postgresNotifier } = await import('./notify/postgres.ts');
  return {
    adapter: postgresAdapter(store),
    async defaultNotifier(options) {
      const notifier = await postgresNotifier(store, options);
      return { notifier, close: notifier.close };
    },
  };
}
