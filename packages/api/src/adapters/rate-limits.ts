import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimits, Viewer } from '../use-cases/ports.ts';
import { journalAllowance } from './journal-allowance.ts';

export interface LimitOptions {
  /** The most commands of one person in a minute, on this node; 120 unless given. Exits are not counted. */
  readonly commandsPerMinute?: number;
  /** The most codes one person tries in an hour, on this node, good or not; 30 unless given. */
  readonly codesPerHour?: number;
  /** The most readings and check-ins that one person's journal takes in a day, on this node; 200 unless given. */
  readonly linesPerDay?: number;
}

/**
 * Limits by person, and never by address, which two people share. They are counted on each node, in memory: what
 * is written down of how often somebody asks would be one more trace of them.
 */
export function limitsOf({
  commandsPerMinute = 120,
  codesPerHour = 30,
  linesPerDay = 200,
}: LimitOptions): RateLimits {
  for (const [name, points] of Object.entries({ commandsPerMinute, codesPerHour, linesPerDay })) {
    if (!Number.isSafeInteger(points) || points < 1)
      throw new TypeError(`limits: ${name} is a whole number from 1 on.`);
  }
  return {
    command: taking(new RateLimiterMemory({ points: commandsPerMinute, duration: 60 })),
    pairing: taking(new RateLimiterMemory({ points: codesPerHour, duration: 3_600 })),
    journal: journalAllowance(linesPerDay),
  };
}

const taking =
  (limiter: RateLimiterMemory) =>
  async ({ tenant, subject }: Viewer): Promise<boolean> => {
    try {
      await limiter.consume(JSON.stringify([tenant, subject]));
      return true;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return false;
      throw refusal;
    }
  };
