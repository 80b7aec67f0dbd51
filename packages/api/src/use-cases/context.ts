import type { Policy, Span } from '@attune/core';
import type { ConsentTexts } from '@attune/core/journal';
import type { PressureCheck, UnreadTextRule } from '@attune/core/pressure';
import type { Content } from './content.ts';
import { closeAllStreams, type OpenStreams } from './open-streams.ts';
import type { ChangeNotifier, Ids, OnListenerError, OnViewChanged, RateLimits, Store } from './ports.ts';
import type { WorkQueue } from './work-queue.ts';

/** Everything that a use case needs besides its viewer and its input. */
export interface UseCaseContext {
  readonly store: Store;
  readonly notifier: ChangeNotifier;
  readonly openStreams: OpenStreams;
  readonly ids: Ids;
  readonly policy: Policy;
  /** Checks every text that a partner will see. */
  readonly noteCheck: PressureCheck;
  /** Whether a text crosses that the check cannot read. */
  readonly unreadText: UnreadTextRule;
  /** The language in which people write these texts, as a BCP 47 tag. */
  readonly language: string;
  /** The ideas, prompts, texts and resources that this host offers. */
  readonly content: Content;
  /** The current version of each text that people consent to. */
  readonly consentTexts: ConsentTexts;
  readonly limits: RateLimits;
  /** Exports and imports wait here, so that few of them use memory and the store at once. */
  readonly longWork: WorkQueue;
  /** How long an unlock is valid, in milliseconds; null when no unlock is required. */
  readonly unlockWithin: Span | null;
  readonly onViewChanged: OnViewChanged;
  readonly onListenerError: OnListenerError;
}

/** Ends every stream, waits for running transactions, and closes the store. */
export async function closeAttune({ store, openStreams }: UseCaseContext): Promise<void> {
  closeAllStreams(openStreams);
  await store.close();
}
