import type { OnDamage } from '../use-cases/damage.ts';
import type { ChangeNotifier, Ids, OnClockChange, OnListenerError, Store } from '../use-cases/ports.ts';
import type { Clock } from './clock/clock.ts';
import type { KekSource } from './crypto/kek.ts';
import type { Runner } from './engine/runner.ts';

/** What opening a store needs. */
interface OpenStoreOptions {
  readonly notifier: ChangeNotifier;
  /** The key-encryption key. Only a database in memory works without one. */
  readonly kek: KekSource | undefined;
  /** Draws the marks that replace those of a restored copy. */
  readonly ids: Ids;
  /** The clock, where the database has none of its own: the system's by default. A function is trusted. */
  readonly clock?: Clock | (() => number);
  /** Receives what a listener throws. */
  readonly onListenerError: OnListenerError;
  /** Receives each record that does not open. */
  readonly onDamage: OnDamage;
  /** Receives when the clock departs from the store's time, and when they agree again. */
  readonly onClockChange: OnClockChange;
  /** Whether the time of each tenant can be moved, for development. A database is opened either always with it, or never. */
  readonly testClock: boolean;
}

/** One database, at one address. Other files do not ask which kind it is. */
export interface DatabaseAdapter {
  /** Opens the store. Migrates its tables first. */
  open(options: OpenStoreOptions): Promise<Store>;
  /** Migrates the tables, encrypts rows of earlier versions and deletes orphans, without opening the store. */
  migrate(options: Pick<OpenStoreOptions, 'ids' | 'onDamage'> & { readonly kek: KekSource }): Promise<void>;
  /**
   * Sets the store's clock, also to an earlier time, and takes back everything that an older copy of the database would.
   *
   * @throws Error when the database has to be, and is not, closed.
   */
  resetClock(
    options: Pick<OpenStoreOptions, 'ids' | 'onDamage'> & { readonly kek: KekSource; readonly clock?: Clock },
  ): Promise<void>;
  /**
   * Copies the database, without its keys, to a new file while it is in use.
   *
   * @throws Error when the file exists, or when the database has its own tool for backups.
   */
  backup(file: string): Promise<void>;
  /** Runs an action on the data keys alone, while the store may be in use. */
  withKeys<T>(action: (runner: Runner) => Promise<T>): Promise<T>;
}
