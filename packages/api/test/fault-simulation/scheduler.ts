import type { Rng } from './rng.ts';

/** Runs callbacks in virtual time, one after the other, in an order that only the seed decides. */
export interface Scheduler {
  /** Milliseconds since the start of the world. Nothing moves it back. */
  now(): number;
  /**
   * Calls back after a delay. Returns a function that cancels. The seed draws the order among events of one instant,
   * unless `tie` is given.
   */
  after(delay: number, callback: () => unknown, tie?: number): () => void;
  sleep(delay: number): Promise<void>;
  /** Runs work that needs the real event loop and no virtual time. Virtual time stands still until it is done. */
  outside<T>(work: () => Promise<T>): Promise<T>;
  /** Runs events until `isDone`, or until no event is left. */
  run(isDone: () => boolean): Promise<void>;
}

interface Event {
  readonly time: number;
  /** Orders events of one instant, as the seed draws it. */
  readonly tie: number;
  readonly order: number;
  readonly callback: () => unknown;
  isCancelled: boolean;
}

/** The real one, captured before virtual time replaces it. */
const nextTurn = globalThis.setImmediate;
/** Turns of the real event loop after each event. Everything that an event starts without virtual time ends in them. */
const turns = 3;

export function newScheduler(rng: Rng): Scheduler {
  const queue: Event[] = [];
  let now = 0;
  let count = 0;
  let outside = 0;
  /** Lets everything run that waits for nothing but the event loop. */
  async function settle(): Promise<void> {
    for (let turn = 0; turn < turns || outside > 0; turn += 1)
      await new Promise((resolve) => void nextTurn(resolve));
  }
  const scheduler: Scheduler = {
    now: () => now,
    after(delay, callback, tie = rng.next()) {
      count += 1;
      const time = now + Math.max(0, Math.round(delay));
      const event: Event = { time, tie, order: count, callback, isCancelled: false };
      push(queue, event);
      return () => {
        event.isCancelled = true;
      };
    },
    sleep: (delay) => new Promise((resolve) => void scheduler.after(delay, resolve)),
    async outside(work) {
      outside += 1;
      try {
        return await work();
      } finally {
        outside -= 1;
      }
    },
    async run(isDone) {
      await settle();
      while (!isDone()) {
        const event = pop(queue);
        if (!event) return;
        if (event.isCancelled) continue;
        now = event.time;
        await event.callback();
        await settle();
      }
    },
  };
  return scheduler;
}

const isBefore = (one: Event, other: Event): boolean =>
  one.time !== other.time
    ? one.time < other.time
    : one.tie !== other.tie
      ? one.tie < other.tie
      : one.order < other.order;

/** Adds an event to a binary heap. */
function push(heap: Event[], event: Event): void {
  let at = heap.push(event) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (!above || !isBefore(event, above)) return;
    heap[at] = above;
    heap[parent] = event;
    at = parent;
  }
}

/** Takes the first event of a binary heap. */
function pop(heap: Event[]): Event | null {
  const [first = null] = heap;
  const last = heap.pop();
  if (!first || !last || heap.length === 0) return first;
  let at = 0;
  for (;;) {
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
    const isRight = right !== undefined && left !== undefined && isBefore(right, left);
    const child = isRight ? right : left;
    if (!child || !isBefore(child, last)) break;
    heap[at] = child;
    at = 2 * at + (isRight ? 2 : 1);
  }
  heap[at] = last;
  return first;
}
