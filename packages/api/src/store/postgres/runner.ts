import { DatabaseError, type Pool, type PoolClient } from 'pg';
import type { ChangeNotifier, OnListenerError } from '../../use-cases/ports.ts';
import type { DbEffect, DbTask, Notification, Rows, StatementEffect } from '../engine/db-task.ts';
import type { Runner } from '../engine/runner.ts';
import { execute } from './connection.ts';
import { isRetryable, OutcomeUnknown, RetryableError, withRetry } from './retry.ts';

/** Notices that PostgreSQL carries are given inside the transaction, so that they and it are kept together. */
export interface Within extends ChangeNotifier {
  within(notice: Notification): Pick<StatementEffect, 'statement' | 'values'>;
}

/**
 * Runs work on PostgreSQL, each piece in a transaction of its own on a pooled connection. What is sure to have had
 * no effect (two that waited for each other, a connection lost before COMMIT) begins anew for a while.
 */
export function postgresRunner(
  pool: Pool,
  notices: ChangeNotifier | Within,
  onListenerError: OnListenerError = () => {},
): Runner {
  const running = new Set<Promise<unknown>>();
  let closing: Promise<void> | null = null;

  /** Until the end of all that was asked, closing waits. */
  async function run<T>(attempt: (client: PoolClient) => Promise<T>): Promise<T> {
    if (closing) throw new Error('This store is closed.');
    const asked = withRetry(() => connected(pool, attempt));
    running.add(asked);
    try {
      return await asked;
    } finally {
      running.delete(asked);
    }
  }

  function wake({ tenant, person }: Notification): void {
    try {
      notices.notify(tenant, person);
    } catch (fault) {
      onListenerError(fault);
    }
  }

  return {
    read(begin) {
      return run((client) =>
        runTask(begin(), async (step) => {
          if (step.type !== 'statement' || step.statement.writes)
            throw new TypeError('Reading writes nothing.');
          return ask(() => execute(client, step));
        }),
      );
    },
    async write(begin) {
      const { value, wakes } = await run((client) => transaction(client, begin(), notices));
      wakes.forEach(wake);
      return value;
    },
    close() {
      closing ??= Promise.allSettled(running).then(() => pool.end());
      return closing;
    },
  };
}

/** Does something on a connection, which goes back to the pool only if it can be trusted. */
async function connected<T>(pool: Pool, attempt: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await ask(() => pool.connect());
  let lost = false;
  try {
    return await attempt(client);
  } catch (fault) {
    lost = isLost(fault) || !(await rolledBack(client));
    throw fault;
  } finally {
    client.release(lost);
  }
}

/** Whether nothing more is to be said on a connection: it broke, or it is too late to know what it heard. */
const isLost = (fault: unknown): boolean =>
  fault instanceof OutcomeUnknown ||
  (fault instanceof RetryableError && !(fault.cause instanceof DatabaseError));

const rolledBack = (client: PoolClient): Promise<boolean> =>
  client.query('rollback').then(
    () => true,
    () => false,
  );

/** Asks the database; a fault that may pass says so. */
async function ask<T>(question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (cause) {
    throw isRetryable(cause)
      ? new RetryableError('The database was not able to answer just now.', { cause })
      : cause;
  }
}

interface Done<T> {
  readonly value: T;
  /** Whom to wake now that it is committed. */
  readonly wakes: readonly Notification[];
}

async function transaction<T>(
  client: PoolClient,
  work: DbTask<T>,
  notices: ChangeNotifier | Within,
): Promise<Done<T>> {
  let wakes: Notification[] = [];
  await ask(() => client.query('begin'));
  const value = await runTask(work, async (step) => {
    if (step.type === 'statement') return ask(() => execute(client, step));
    if (step.type === 'restart') {
      wakes = [];
      await ask(() => client.query('rollback'));
      await ask(() => client.query('begin'));
    } else if ('within' in notices) await ask(() => execute(client, notices.within(step)));
    else wakes.push(step);
    return [];
  });
  await commit(client);
  return { value, wakes };
}

async function commit(client: PoolClient): Promise<void> {
  try {
    await client.query('commit');
  } catch (cause) {
    throw new OutcomeUnknown('The database was lost during COMMIT; asking again is safe.', { cause });
  }
}

/** Does work whose steps are answered one after the other. */
export async function runTask<T>(work: DbTask<T>, answer: (step: DbEffect) => Promise<Rows>): Promise<T> {
  let next = work.next();
  while (!next.done) next = work.next(await answer(next.value));
  return next.value;
}
