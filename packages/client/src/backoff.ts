import type { Runtime } from './options.ts';

const shortest = 500;
const longest = 30_000;

/** How long to wait before the next attempt, in milliseconds: longer each time, half of it random. */
export function backoff(attempt: number, random: Runtime['random']): number {
  const span = Math.min(longest, shortest * 2 ** Math.min(attempt, 10));
  return span / 2 + (span / 2) * random();
}
