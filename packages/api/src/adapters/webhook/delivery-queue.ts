import { setTimeout as sleep } from 'node:timers/promises';
import type { PostFailure } from './post.ts';

/** Why a delivery was given up. */
export type DeliveryFailure = PostFailure | { readonly reason: 'queueFull' | 'tooOld' };

const tooOld = { reason: 'tooOld' } as const;

export interface DeliveryLimits {
  /** The pauses before further attempts, in milliseconds. Each is shortened by chance, by up to a half. */
  readonly pauses: readonly number[];
  /** How long after its event a delivery may still start, in milliseconds. */
  readonly age: number;
  /** How many deliveries wait at most. */
  readonly waiting: number;
  /** How many attempts run at the same time. */
  readonly running: number;
}

export interface DeliveryQueueOptions {
  readonly limits: DeliveryLimits;
  /** Runs one attempt. Never rejects. */
  readonly send: (delivery: Delivery) => Promise<PostFailure | null>;
  readonly onDelivered: () => void;
  readonly onGivenUp: (failure: DeliveryFailure) => void;
}

export interface Delivery {
  /** Whom it is about. One delivery of each waits at most. */
  readonly key: string;
  readonly id: string;
  readonly body: string;
}

interface Waiting extends Delivery {
  /** By the monotonic clock, in milliseconds. */
  readonly until: number;
  readonly failures: number;
}

/**
 * Delivers in memory, in the order of arrival, and retries. A newer delivery replaces one of the same key that waits for a
 * retry. It joins one that waits for its first attempt. So the number of deliveries does not count events.
 */
export function deliveryQueue({ limits, send, onDelivered, onGivenUp }: DeliveryQueueOptions) {
  const ready = new Map<string, Waiting>();
  const pausing = new Map<string, NodeJS.Timeout>();
  const running = new Set<Promise<void>>();
  let closed = false;

  function start(): void {
    for (const [key, delivery] of ready) {
      if (running.size >= limits.running) return;
      ready.delete(key);
      const attempting = attempt(delivery).finally(() => {
        running.delete(attempting);
        start();
      });
      running.add(attempting);
    }
  }

  async function attempt(delivery: Waiting): Promise<void> {
    const failure = performance.now() < delivery.until ? await send(delivery) : tooOld;
    if (failure === null) onDelivered();
    else if (failure.reason === 'tooOld') onGivenUp(failure);
    else if (!ready.has(delivery.key) && !pausing.has(delivery.key)) retry(delivery, failure);
  }

  function retry(delivery: Waiting, failure: PostFailure): void {
    const longest = limits.pauses[delivery.failures];
    const pause = (longest ?? 0) * (1 - Math.random() / 2);
    if (longest === undefined || closed || performance.now() + pause > delivery.until) {
      onGivenUp(failure);
      return;
    }
    const next = () => {
      pausing.delete(delivery.key);
      ready.set(delivery.key, { ...delivery, failures: delivery.failures + 1 });
      start();
    };
    pausing.set(delivery.key, setTimeout(next, pause).unref());
  }

  return {
    add(delivery: Delivery): void {
      if (closed || ready.has(delivery.key)) return;
      clearTimeout(pausing.get(delivery.key));
      pausing.delete(delivery.key);
      if (ready.size + pausing.size >= limits.waiting) onGivenUp({ reason: 'queueFull' });
      else ready.set(delivery.key, { ...delivery, until: performance.now() + limits.age, failures: 0 });
      start();
    },
    /** Drops what waits for a retry, and attempts the rest once, for at most so many milliseconds. */
    async close(grace: number): Promise<void> {
      closed = true;
      for (const timer of pausing.values()) clearTimeout(timer);
      pausing.clear();
      const ended = new AbortController();
      const idle = async () => {
        while (running.size > 0) await Promise.all(running);
        ended.abort();
      };
      await Promise.race([idle(), sleep(grace, undefined, { signal: ended.signal }).catch(() => {})]);
      ready.clear();
    },
  };
}
