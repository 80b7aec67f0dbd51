import { uptime } from 'node:os';

/** The clock of a machine. All values are milliseconds. */
export interface Clock {
  /** Returns the time since the Unix epoch. It may be wrong, and jump. */
  now(): number;
  /** Returns the time since any instant. It never goes back, and may stand still while the machine is suspended. */
  elapsed(): number;
  /** Returns how long the machine has been suspended since this process started. */
  suspended(): number;
  /** Whether any step forward is believed, as a test's clock needs. */
  readonly isTrusted: boolean;
}

const bootedBefore = uptime() * 1_000 - performance.now();

/** The system's clock. Its time is checked against the time that passes. */
export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  suspended: () => Math.max(0, uptime() * 1_000 - performance.now() - bootedBefore),
  isTrusted: false,
};

/** A clock that a host passes. Its steps forward count as time that has passed. */
export function trustedClock(now: () => number): Clock {
  let last: number | null = null;
  let elapsed = 0;
  return {
    now() {
      const at = Math.floor(now());
      elapsed += Math.max(0, at - (last ?? at));
      last = at;
      return at;
    },
    elapsed: () => elapsed,
    suspended: () => 0,
    isTrusted: true,
  };
}
