import type { Policy, PressureCheck } from '@attune/core';
import type { Ids, Notices, Store } from './ports.ts';

/** What the use cases work with. */
export interface Attune {
  readonly store: Store;
  readonly notices: Notices;
  readonly ids: Ids;
  readonly policy: Policy;
  /** Checks all words that cross to a partner. */
  readonly noteCheck: PressureCheck;
}
