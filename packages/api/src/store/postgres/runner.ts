import { DatabaseError, type Pool, type PoolClient } from 'pg';
import type { ChangeNotifier, OnListenerError } from '../../use-cases/ports.ts';
import type { DbEffect, DbTask, Notification, Rows, StatementEffect } from '../engine/db-task.ts';
import type { Runner } from '../engine/runner.ts';
import { execute } from './connection.ts';
import { isRetryable, OutcomeUnknown, RetryableError, withRetry } from './retry.ts';

/** A notifier that PostgreSQL carries: notifications are part of the transaction. */
export interface TransactionalNotifier extends ChangeNotifier {
  notifyEffect(notification: Notification): Pick<StatementEffect, 'statement' | 'values'>;
}

/**
 * Creates a runner for PostgreSQL. Each task has its own transaction on a pooled connection. Retries a transaction that is
 * known to have had no effect: after a deadlock, a lock timeout, or a connection lost before COMMIT.
 */
export function postgresRunner(
  pool: Pool,
  notifier: ChangeNotifier | TransactionalNotifier,
  onListenerError: OnListenerError = () => {},
): Runner {
  const running = new Set<Promise<unknown>>();
  let closing: Promise<void> | null = null;

  /** Closing waits for every running task. */
  async function run<T>(attempt: (client: PoolClient) => Promise<T>): Promise<T> {
    if (closing) throw new Error('This store is closed.');
    const result = withRetry(() => withConnection(pool, attempt));
    running.add(result);
    try {
      return await result;
    } finally {
      running.delete(result);
    }
  }

  function notify({ tenant, person }: Notification): void {
    try {
      notifier.notify(tenant, person);
    } catch (error) {
      onListenerError(error);
    }
  }

  return {
    read: (begin) => run((client) => runReading(client, begin())),
    readAtOnce: (begin) =>
      run(async (client) => {
        await markRetryable(() => client.query('begin isolation level repeatable read read only'));
        const value = await runReading(client, begin());
        await markRetryable(() => client.query('commit'));
        return value;
      }),
    async write(begin) {
      const { value, notifications } = await run((client) => transaction(client, begin(), notifier));
      notifications.forEach(notify);
      return value;
    },
    close() {
      closing ??= Promise.allSettled(running).then(() => pool.end());
      return closing;
    },
  };
}

const runReading = <T>(client: PoolClient, task: DbTask<T>): Promise<T> =>
  runTask(task, async (effect) => {
    if (effect.type !== 'statement' || effect.statement.writes)
      throw new TypeError('A reading task cannot write.');
    return markRetryable(() => execute(client, effect));
  });

/** Runs an attempt on a pooled connection. Destroys the connection when its state is unknown. */
async function withConnection<T>(pool: Pool, attempt: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await markRetryable(() => pool.connect());
  let lost = false;
  try {
    return await attempt(client);
  } catch (error) {
    lost = isLost(error) || !(await tryRollback(client));
    throw error;
  } finally {
    client.release(lost);
  }
}

/** Whether a connection is unusable: it broke, or the outcome of its COMMIT is unknown. */
const isLost = (error: unknown): boolean =>
  error instanceof OutcomeUnknown ||
  (error instanceof RetryableError && !(error.cause instanceof DatabaseError));

const tryRollback = (client: PoolClient): Promise<boolean> =>
  client.query('rollback').then(
    () => true,
    () => false,
  );

/** Runs a request. Wraps a retryable error in `RetryableError`. */
async function markRetryable<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (cause) {
    throw isRetryable(cause)
      ? new RetryableError('The database is temporarily unavailable.', { cause })
      : cause;
  }
}

interface Committed<T> {
  readonly value: T;
  /** Notifications to send after COMMIT. */
  readonly notifications: readonly Notification[];
}

async function transaction<T>(
  client: PoolClient,
  task: DbTask<T>,
  notifier: ChangeNotifier | TransactionalNotifier,
): Promise<Committed<T>> {
  let notifications: Notification[] = [];
  await markRetryable(() => client.query('begin'));
  const value = await runTask(task, async (effect) => {
    if (effect.type === 'statement') return markRetryable(() => execute(client, effect));
    if (effect.type === 'restart') {
      notifications = [];
      await markRetryable(() => client.query('rollback'));
      await markRetryable(() => client.query('begin'));
    } else if ('notifyEffect' in notifier)
      await markRetryable(() => execute(client, notifier.notifyEffect(effect)));
    else notifications.push(effect);
    return [];
  });
  await commit(client);
  return { value, notifications };
}

async function commit(client: PoolClient): Promise<void> {
  try {
    await client.query('commit');
  } catch (cause) {
    throw new OutcomeUnknown('The connection was lost during COMMIT. Sending the command again is safe.', {
      cause,
    });
  }
}

/** Runs a task whose effects are executed one after the other. */
export async function runTask<T>(task: DbTask<T>, answer: (effect: DbEffect) => Promise<Rows>): Promise<T> {
  let next = task.next();
  while (!next.done) next = task.next(await answer(next.value));
  return next.value;
}
