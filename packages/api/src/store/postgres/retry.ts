import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from 'pg';
import { StoreUnavailable } from '../../use-cases/store-unavailable.ts';

/** The transaction had no effect and can be retried. */
export class RetryableError extends Error {
  override readonly name = 'RetryableError';
}

/** The connection was lost during COMMIT, so the outcome is unknown. Every command can be repeated safely. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}

/**
 * SQLSTATE codes of deadlocks, timeouts of locks and statements, and servers that start, stop or have no free connection
 * or memory.
 */
const retryableCodes = /^(40001|40P01|55P03|57014|57P0[1-5]|08...|53[23]00|25P0[34])$/;

/** Whether an error is retryable: one of these codes, or a connection error. */
const isRetryable = (error: unknown): boolean =>
  !(error instanceof DatabaseError) || retryableCodes.test(error.code ?? '');

/** Runs a request. Wraps a retryable error in `RetryableError`. */
export async function markRetryable<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (cause) {
    throw isRetryable(cause)
      ? new RetryableError('The database is temporarily unavailable.', { cause })
      : cause;
  }
}

/** The longest pause and the first pause, in milliseconds. */
const longestPause = 400;
const firstPause = 10;

/**
 * Retries an attempt after a `RetryableError`, with growing random pauses, until an instant of `performance.now()`.
 *
 * @throws StoreUnavailable after this instant.
 */
export async function withRetry<T>(
  until: number,
  attempt: (options: { readonly isFirst: boolean }) => Promise<T>,
): Promise<T> {
  for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
    try {
      return await attempt({ isFirst: pause === firstPause });
    } catch (error) {
      if (!(error instanceof RetryableError)) throw error;
      if (performance.now() + pause > until) throw new StoreUnavailable(error.cause);
      await sleep(pause * (0.5 + Math.random()));
    }
  }
}
