import type { DatabaseAdapter } from './store/database-adapter.ts';
import type { PostgresAddress } from './store/postgres/connection.ts';
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

/**
 * Chooses the database of the `store` option. Imports each driver only when it is used, so that a Node that is too old
 * for a native driver gets a readable error.
 */
export async function chooseDatabase(store: StoreOptions): Promise<ChosenDatabase> {
  if ('sqlite' in store) {
    const { sqliteAdapter } = await import('./store/sqlite/adapter.ts');
    const { inProcessNotifier } = await import('./notify/in-process.ts');
    return {
      adapter: sqliteAdapter(store.sqlite),
      defaultNotifier: async (options) => ({ notifier: inProcessNotifier(options), close: async () => {} }),
    };
  }
  const { postgresAdapter } = await import('./store/postgres/adapter.ts');
  const { postgresNotifier } = await import('./notify/postgres.ts');
  return {
    adapter: postgresAdapter(store),
    async defaultNotifier(options) {
      const notifier = await postgresNotifier(store, options);
      return { notifier, close: notifier.close };
    },
  };
}
