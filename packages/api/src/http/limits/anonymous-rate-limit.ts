import type { Plugin } from 'graphql-yoga';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { httpError } from '../errors/http-error.ts';
import type { ServerContext } from '../server-context.ts';
import { anonymousTurns } from './anonymous-turns.ts';

/** Operations per second without a sign-in, from all clients together, on one node. */
const defaultAnonymousPerSecond = 500;

/**
 * Admits an operation without a sign-in when its turn comes.
 *
 * @throws GraphQLError `RATE_LIMITED` when there are too many.
 */
export type AdmitAnonymous = () => Promise<void>;

/**
 * Limits the number and the time of operations without a sign-in, on both transports, with one budget for all clients.
 * There is no budget per address: two people may share a network, and a shared limit would tell one of them about the
 * other. Operations with a sign-in are not counted here.
 */
export function anonymousRateLimit(perSecond = defaultAnonymousPerSecond): AdmitAnonymous {
  if (!Number.isInteger(perSecond) || perSecond < 1) {
    throw new TypeError('anonymousPerSecond must be a whole number from 1.');
  }
  const budget = new RateLimiterMemory({ points: perSecond, duration: 1 });
  const turn = anonymousTurns();
  return async () => {
    await consume(budget);
    if (!(await turn())) throw rateLimited();
  };
}

/** Admits operations on a WebSocket. The request gate admits those over HTTP, before it parses their body. */
export const useAnonymousSocketLimit = (admit: AdmitAnonymous): Plugin<object, ServerContext> => ({
  onParams: ({ context: { transport, operation } }) =>
    transport === 'websocket' && !operation?.session ? admit() : undefined,
});

async function consume(budget: RateLimiterMemory): Promise<void> {
  try {
    await budget.consume('everybody');
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw rateLimited();
  }
}

const rateLimited = () =>
  httpError(429, 'RATE_LIMITED', 'Too many requests without a sign-in. Retry after one second.', {
    'Retry-After': '1',
  });
