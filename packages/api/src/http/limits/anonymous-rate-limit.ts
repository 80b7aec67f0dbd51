import type { Plugin } from 'graphql-yoga';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { httpError } from '../errors/http-error.ts';
import { sessionOf } from '../gate/request-gate.ts';

/** Operations a second that may come without a sign-in, from everybody together, on one node. */
export const mostAnonymousPerSecond = 500;

/**
 * One budget for all operations without a sign-in, on either transport. Never one an address: two people who share a
 * network share that, and neither is to learn of the other by it. Who is signed in is not counted here.
 */
export function useAnonymousRateLimit(perSecond = mostAnonymousPerSecond): Plugin {
  if (!Number.isInteger(perSecond) || perSecond < 1) {
    throw new TypeError('anonymousPerSecond is a whole number from 1.');
  }
  const budget = new RateLimiterMemory({ points: perSecond, duration: 1 });
  return {
    onParams: ({ request }) => (sessionOf(request) === null ? take(budget) : undefined),
  };
}

async function take(budget: RateLimiterMemory): Promise<void> {
  try {
    await budget.consume('everybody');
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw httpError(429, 'RATE_LIMITED', 'Many are asking at once. In a second there is room again.', {
      'Retry-After': '1',
    });
  }
}
