import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from 'pg';

/** What a statement met; the outcome is known to be nothing, and the work may begin anew. */
export class RetryableError extends Error {
  override readonly name = 'Again';
}

/** A connection was lost during COMMIT: the work may stand or not. The rules make it safe to ask again. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}

/** Two that wait for each other, a lock that took too long; a server that goes, comes or is full. */
const passing = /^(40001|40P01|55P03|57P0[1-5]|08...|53300|25P0[34])$/;

/** Whether the work may begin anew after this: the database said so, or was not there to say anything. */
export const isRetryable = (fault: unknown): boolean =>
  !(fault instanceof DatabaseError) || passing.test(fault.code ?? '');

/** For how long work begins anew before its caller is told, in milliseconds; and its pauses, the longest first. */
const patience = 5_000;
const longestPause = 400;
const firstPause = 10;

/** Begins anew, with pauses that grow and differ, while the fault is one that passes. */
export async function withRetry<T>(attempt: () => Promise<T>): Promise<T> {
  const began = performance.now();
  for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
    try {
      return await attempt();
    } catch (fault) {
      if (!(fault instanceof RetryableError)) throw fault;
      if (performance.now() - began + pause > patience) throw fault.cause;
      await sleep(pause * (0.5 + Math.random()));
    }
  }
}
