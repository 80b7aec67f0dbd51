import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimits, Viewer } from '../use-cases/ports.ts';
import { viewerKey } from '../use-cases/viewer-key.ts';
import { journalAllowance } from './journal-allowance.ts';

export interface LimitOptions {
  /** How many commands one person may send per minute, per node; 120 by default. Exits are not counted. */
  readonly commandsPerMinute?: number;
  /** How many pairing codes one person may try per hour, per node, valid or not; 30 by default. */
  readonly codesPerHour?: number;
  /** How many entries one person's journal takes per day, per node; 200 by default. */
  readonly linesPerDay?: number;
}

/**
 * Creates the limits per person. They are not per address, because two people share one. Each node counts in memory:
 * a stored count would be one more trace of a person.
 *
 * @throws TypeError when a limit is not a whole number from 1.
 */
export function limitsOf({
  commandsPerMinute = 120,
  codesPerHour = 30,
  linesPerDay = 200,
}: LimitOptions): RateLimits {
  for (const [name, points] of Object.entries({ commandsPerMinute, codesPerHour, linesPerDay })) {
    if (!Number.isSafeInteger(points) || points < 1)
      throw new TypeError(`limits: set ${name} to a whole number from 1.`);
  }
  return {
    command: consumeFrom(new RateLimiterMemory({ points: commandsPerMinute, duration: 60 })),
    pairing: consumeFrom(new RateLimiterMemory({ points: codesPerHour, duration: 3_600 })),
    journal: journalAllowance(linesPerDay),
  };
}

const consumeFrom =
  (limiter: RateLimiterMemory) =>
  async (viewer: Viewer): Promise<boolean> => {
    try {
      await limiter.consume(viewerKey(viewer));
      return true;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return false;
      throw refusal;
    }
  };
