import { type Belief, believe, maxStep } from './believe.ts';
import type { Clock } from './clock.ts';

/** The time of a store that runs on the clock of its own process. */
export interface TimeKeeper {
  /** Reads the clock. Returns the store's time, which never goes back. */
  read(): number;
  /** How far the clock is ahead of the store's time, by the last reading; 0 while they agree. */
  ahead(): number;
  /** The same, by the last reading since this was called at which they did not agree. */
  aheadSince(): number;
}

/** Keeps the time from a clock, starting at `noted`; null in a new store. */
export function keepTime(clock: Clock, noted: number | null): TimeKeeper {
  const step = clock.isTrusted ? Infinity : maxStep;
  let last: Belief | null = null;
  let suspended = clock.suspended();
  let departed = 0;
  const ahead = (): number => (last ? 0 - last.offset : 0);
  const beliefAt = (wall: number): Belief =>
    believe(last, {
      wall,
      elapsed: clock.elapsed() + suspended,
      noted: last?.at ?? noted,
      offset: last?.offset ?? 0,
      maxStep: step,
    });
  return {
    read() {
      const wall = Math.floor(clock.now());
      let next = beliefAt(wall);
      if (next.offset !== 0) {
        // Reading this takes longer, so it is read only when it may matter.
        suspended = clock.suspended();
        next = beliefAt(wall);
      }
      last = next;
      if (last.offset !== 0) departed = ahead();
      return last.at;
    },
    ahead,
    aheadSince() {
      const since = departed;
      departed = ahead();
      return since;
    },
  };
}
