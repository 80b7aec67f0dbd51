import { AsyncLocalStorage } from 'node:async_hooks';
import type { Instant } from '@attune/core';
import type { Account, Ask } from './request.ts';
import { type DrawnIds, noIds } from './seeded-ids.ts';

/** One request of a client. The network may deliver it any number of times. */
export interface SentRequest {
  readonly name: string;
  readonly by: Account;
  readonly token: string;
  readonly ask: Ask;
  readonly sentAt: number;
  /** When the client received the view from which it acts. */
  readonly seenAt: number;
}

/** One delivery of a request, with everything that happened on the server because of it. */
export interface Delivery {
  readonly request: SentRequest;
  readonly name: string;
  readonly arrivedAt: number;
  /** How many transactions the world had committed when it arrived. */
  readonly since: number;
  readonly drawn: DrawnIds;
  /** The instant under the lock, by the store's clock. */
  at: Instant | null;
  /** Where its transaction is in the ledger; null until COMMIT. */
  index: number | null;
  /** The subjects of whom the host was told. */
  readonly pushed: string[];
  /** Whether the world made something fail, so that a masked fault is a fair answer. */
  isFailed: boolean;
}

export const newDelivery = (
  request: SentRequest,
  name: string,
  at: { readonly arrivedAt: number; readonly since: number },
): Delivery => ({ request, name, ...at, drawn: noIds(), at: null, index: null, pushed: [], isFailed: false });

/** The delivery that the running code works on. */
export const currentDelivery = new AsyncLocalStorage<Delivery>();
