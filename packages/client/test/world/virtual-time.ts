import type { Runtime } from '../../src/options.ts';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** The time of one world. It passes only when the world says so. */
export interface VirtualTime {
  now(): number;
  readonly setTimer: Runtime['setTimer'];
  /** Lets time pass. Runs each timer at its instant, and `settle` after it. */
  advance(milliseconds: number, settle: () => Promise<void>): Promise<void>;
  /** What the timers that run would call. */
  callbacks(): readonly (() => void)[];
}

export function newVirtualTime(start: number): VirtualTime {
  let now = start;
  const timers = new Set<Timer>();
  const nextUntil = (end: number): Timer | undefined =>
    [...timers].filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at)[0];
  return {
    now: () => now,
    setTimer(callback, milliseconds) {
      const timer = { at: now + Math.max(0, milliseconds), callback };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    async advance(milliseconds, settle) {
      const end = now + milliseconds;
      for (let next = nextUntil(end); next; next = nextUntil(end)) {
        timers.delete(next);
        now = Math.max(now, next.at);
        next.callback();
        await settle();
      }
      now = end;
      await settle();
    },
    callbacks: () => [...timers].map(({ callback }) => callback),
  };
}
