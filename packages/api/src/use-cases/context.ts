import type { Policy, PressureCheck, Span } from '@attune/core';
import type { Ids, Limits, Notices, OnViewChanged, Store } from './ports.ts';
import type { Vocabulary } from './content.ts';
import { endAll, type Watches } from './home-stream.ts';

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
  /** The language that people write these words in, as a BCP 47 tag. */
  readonly language: string;
  /** The ideas, prompts, texts and resources that are offered here. */
  readonly vocabulary: Vocabulary;
  readonly limits: Limits;
  /** For how long an unlock counts; null where none is asked for. */
  readonly unlockWithin: Span | null;
  readonly onViewChanged: OnViewChanged;
}

/** Ends every stream, finishes what was begun and closes the store. */
export async function close({ store, watches }: Attune): Promise<void> {
  endAll(watches);
  await store.close();
}
