import type { Plugin } from 'graphql-yoga';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { httpError } from '../errors/http-error.ts';
import type { ServerContext } from '../server-context.ts';

/** Operations per second without a sign-in, from all clients together, on one node. */
const defaultAnonymousPerSecond = 500;

/**
 * Limits operations without a sign-in, on both transports, with one budget for all clients. There is no budget per
 * address: two people may share a network, and a shared limit would tell one of them about the other. Operations
 * with a sign-in are not counted here.
 */
export function useAnonymousRateLimit(perSecond = defaultAnonymousPerSecond): Plugin<object, ServerContext> {
  if (!Number.isInteger(perSecond) || perSecond < 1) {
    throw new TypeError('anonymousPerSecond must be a whole number from 1.');
  }
  const budget = new RateLimiterMemory({ points: perSecond, duration: 1 });
  return {
    onParams: ({ context: { operation } }) => (operation?.session ? undefined : consume(budget)),
  };
}

async function consume(budget: RateLimiterMemory): Promise<void> {
  try {
    await budget.consume('everybody');
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw httpError(429, 'RATE_LIMITED', 'Too many requests without a sign-in. Retry after one second.', {
      'Retry-After': '1',
    });
  }
}
