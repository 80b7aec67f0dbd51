import type { Policy, PressureCheck } from '@attune/core';
import type { Ids, Notices, Store } from './ports.ts';
import type { Watches } from './watch.ts';

/** What the use cases work with. */
export interface Attune {
  readonly store: Store;
  readonly notices: Notices;
  /** The streams that are open. */
  readonly watches: Watches;
  readonly ids: Ids;
  readonly policy: Policy;
  /** Checks all words that cross to a partner. */
  readonly noteCheck: PressureCheck;
}

/** Ends every stream, finishes what was begun and closes the store. */
export async function close({ store, watches }: Attune): Promise<void> {
  for (const end of [...watches]) end();
  await store.close();
}
