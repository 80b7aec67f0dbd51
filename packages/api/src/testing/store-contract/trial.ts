import { afterEach, beforeEach } from 'vitest';
import type { ChangeNotifier, Store } from '../../use-cases/ports.ts';

/** A store to try, empty, with what it tells. */
export interface Opened {
  readonly store: Store;
  readonly notices: ChangeNotifier;
  /** Sets the store's clock; it stands still until set again. */
  readonly setClock: (at: number) => void | Promise<void>;
}

/** A store whose data is kept: it can be opened again after `close`. */
export interface KeptOpened extends Opened {
  readonly reopen: () => Promise<Store>;
}

/** The store that the test at hand tries. */
export interface Trial<O extends Opened = Opened> {
  readonly opened: O;
  readonly store: Store;
}
export interface KeptTrial extends Trial<KeptOpened> {
  /** Closes the store and opens it again, with the clock at another time if given. */
  reopen(clock?: number): Promise<void>;
}

/** Opens a store before each test of this suite, and closes it afterwards. */
export function trialOf<O extends Opened>(open: () => Promise<O>): { opened: O; store: Store } {
  const trial = {} as { opened: O; store: Store };
  beforeEach(async () => {
    trial.opened = await open();
    trial.store = trial.opened.store;
  });
  afterEach(() => trial.store.close());
  return trial;
}
