import type { Pool, PoolClient } from 'pg';
import { StoreUnavailable } from '../../use-cases/store-unavailable.ts';
import { maxWaiting, retryTime, type TaskOptions } from '../engine/runner.ts';
import { withRetry } from './retry.ts';
import { semaphore, semaphorePerOwner } from './semaphore.ts';
import { withConnection } from './with-connection.ts';

/** How long the first attempt waits for a row lock, and each later one, in milliseconds. */
const firstLockTimeout = 250;
const lockTimeout = 1_000;
/** How long a task waits at most for the connection of its first attempt, in milliseconds, if it is not retried longer. */
const longestWait = 10_000;

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
    const arrived = performance.now();
    const until = arrived + retryTime(options);
    const attempt = async (latest: number, timeout: number) => {
      if (performance.now() >= latest) throw new StoreUnavailable();
      return withConnection(pool, (client) => run(client, timeout));
    };
    waiting += 1;
    try {
      return await inTurn(owner, async () => {
        if (performance.now() >= until) throw new StoreUnavailable();
        return withRetry(until, ({ isFirst }) =>
          isFirst
            ? inLane(() => attempt(Math.max(until, arrived + longestWait), firstLockTimeout))
            : inRetries(() => inLane(() => attempt(until, lockTimeout))),
        );
      });
    } finally {
      waiting -= 1;
    }
  };
}
