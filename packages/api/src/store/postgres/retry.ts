import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from 'pg';

/** The transaction had no effect and can be retried. */
export class RetryableError extends Error {
  override readonly name = 'RetryableError';
}

/** The connection was lost during COMMIT, so the outcome is unknown. Every command can be repeated safely. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}

/** SQLSTATE codes of deadlocks, lock timeouts, and servers that start, stop or have no free connection. */
const retryableCodes = /^(40001|40P01|55P03|57P0[1-5]|08...|53300|25P0[34])$/;

/** Whether an error is retryable: one of these codes, or a connection error. */
export const isRetryable = (error: unknown): boolean =>
  !(error instanceof DatabaseError) || retryableCodes.test(error.code ?? '');

/** How long to retry, the longest pause and the first pause, in milliseconds. */
const retryFor = 5_000;
const longestPause = 400;
const firstPause = 10;

/** Retries an attempt after a `RetryableError`, with growing random pauses. */
export async function withRetry<T>(attempt: () => Promise<T>): Promise<T> {
  const began = performance.now();
  for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof RetryableError)) throw error;
      if (performance.now() - began + pause > retryFor) throw error.cause;
      await sleep(pause * (0.5 + Math.random()));
    }
  }
}
