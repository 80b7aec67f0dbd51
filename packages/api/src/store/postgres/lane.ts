import type { Pool, PoolClient } from 'pg';
import { StoreUnavailable } from '../../use-cases/store-unavailable.ts';
import { maxWaiting, retryTime, type TaskOptions } from '../engine/runner.ts';
import { RetryableError, withRetry } from './retry.ts';
import { semaphore, semaphorePerOwner } from './semaphore.ts';
import { withConnection } from './with-connection.ts';

/** How long the first attempt waits for a row lock, and each later one, in milliseconds. */
const firstLockTimeout = 250;
const lockTimeout = 1_000;

/** Runs a transaction on a connection of its lane. It waits for a row lock for at most `lockTimeout` milliseconds. */
export type Lane = <T>(
  options: TaskOptions,
  run: (client: PoolClient, lockTimeout: number) => Promise<T>,
) => Promise<T>;

/**
 * Creates a lane: a number of connections of a pool for one kind of transaction. A row that stays locked does not hold
 * back transactions on other rows. The first attempt gives up its connection soon, and later attempts use at most half
 * of the connections. One owner has one transaction at a time.
 */
export function lane(pool: Pool, connections: number): Lane {
  const inLane = semaphore(connections);
  const inRetries = semaphore(Math.ceil(connections / 2));
  const inTurn = semaphorePerOwner();
  let waiting = 0;

  return async (options, run) => {
    const { owner, isExit = false } = options;
    if (!isExit && waiting >= maxWaiting) throw new StoreUnavailable();
    const until = performance.now() + retryTime(options);
    const attempt = async (longestWait: number) => {
      const timeLeft = Math.ceil(until - performance.now());
      if (timeLeft <= 0) throw new RetryableError('The transaction waited too long for a connection.');
      return withConnection(pool, (client) => run(client, Math.min(longestWait, timeLeft)));
    };
    waiting += 1;
    try {
      return await inTurn(owner, () =>
        withRetry(until, ({ isFirst }) =>
          isFirst
            ? inLane(() => attempt(firstLockTimeout))
            : inRetries(() => inLane(() => attempt(lockTimeout))),
        ),
      );
    } finally {
      waiting -= 1;
    }
  };
}
