import type { Policy, PressureCheck, Span } from '@attune/core';
import type { Content } from './content.ts';
import { closeAllStreams, type OpenStreams } from './home-stream.ts';
import type { ChangeNotifier, Ids, OnViewChanged, RateLimits, Store } from './ports.ts';

/** What the use cases work with. */
export interface UseCaseContext {
  readonly store: Store;
  readonly notifier: ChangeNotifier;
  /** The streams that are open. */
  readonly openStreams: OpenStreams;
  readonly ids: Ids;
  readonly policy: Policy;
  /** Checks all words that cross to a partner. */
  readonly noteCheck: PressureCheck;
  /** The language that people write these words in, as a BCP 47 tag. */
  readonly language: string;
  /** The ideas, prompts, texts and resources that are offered here. */
  readonly content: Content;
  readonly limits: RateLimits;
  /** For how long an unlock counts; null where none is asked for. */
  readonly unlockWithin: Span | null;
  readonly onViewChanged: OnViewChanged;
}

/** Ends every stream, finishes what was begun and closes the store. */
export async function closeAttune({ store, openStreams }: UseCaseContext): Promise<void> {
  closeAllStreams(openStreams);
  await store.close();
}
