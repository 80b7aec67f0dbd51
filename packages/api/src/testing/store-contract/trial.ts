import { afterEach, beforeEach } from 'vitest';
import type { ChangeNotifier, Store } from '../../use-cases/ports.ts';

/** An empty store, with its notifier and its clock. */
export interface StoreUnderTest {
  readonly store: Store;
  readonly notifier: ChangeNotifier;
  /** Sets the store's clock; it stands still until it is set again. */
  readonly setClock: (at: number) => void | Promise<void>;
}

/** A store whose data outlives its process, so it can be opened again after `close`. */
export interface PersistentStoreUnderTest extends StoreUnderTest {
  readonly reopen: () => Promise<Store>;
}

/** The store of the current test. */
export interface Trial<O extends StoreUnderTest = StoreUnderTest> {
  readonly underTest: O;
  readonly store: Store;
}
export interface PersistentTrial extends Trial<PersistentStoreUnderTest> {
  /** Closes the store and opens it again, with its clock set to `clock` if it is given. */
  reopen(clock?: number): Promise<void>;
}

/** Opens a store before each test of this suite, and closes it afterwards. */
export function newTrial<O extends StoreUnderTest>(open: () => Promise<O>): { underTest: O; store: Store } {
  const trial = {} as { underTest: O; store: Store };
  beforeEach(async () => {
    trial.underTest = await open();
    trial.store = trial.underTest.store;
  });
  afterEach(() => trial.store.close());
  return trial;
}
