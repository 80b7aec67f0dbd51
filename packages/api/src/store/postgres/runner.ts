import type { PoolClient } from 'pg';
import type { ChangeNotifier, OnListenerError } from '../../use-cases/ports.ts';
import type { DbEffect, DbTask, Notification, Rows, StatementEffect } from '../engine/db-task.ts';
import { type Runner, retryTime, type TaskOptions } from '../engine/runner.ts';
import { direct, type Sessions } from './connection.ts';
import { lane } from './lane.ts';
import { type Pools, sizeOf } from './pools.ts';
import { markRetryable, OutcomeUnknown, withRetry } from './retry.ts';
import { withConnection } from './with-connection.ts';

/** A notifier that PostgreSQL carries: notifications are part of the transaction. */
export interface TransactionalNotifier extends ChangeNotifier {
  notifyEffect(notification: Notification): Pick<StatementEffect, 'statement' | 'values'>;
}

/**
 * Creates a runner for PostgreSQL. Each task has its own transaction on a pooled connection. Retries a transaction that is
 * known to have had no effect: after a deadlock, a lock timeout, or a connection lost before COMMIT.
 *
 * Exits have their own connections. Other transactions leave up to a quarter of the shared connections to reads.
 */
export function postgresRunner(
  { shared, sharedSessions, exits }: Pools,
  notifier: ChangeNotifier | TransactionalNotifier,
  onListenerError: OnListenerError = () => {},
): Runner {
  const exitLane = lane(exits, sizeOf(exits));
  const openingLane = lane(shared, Math.ceil(sizeOf(shared) * 0.75));
  const running = new Set<Promise<unknown>>();
  let closing: Promise<void> | null = null;

  /** Reads on a shared connection, and retries. */
  const onShared = <T>(options: TaskOptions, attempt: (client: PoolClient) => Promise<T>): Promise<T> =>
    withRetry(performance.now() + retryTime(options), () => withConnection(shared, attempt));

  /** Closing waits for every running task. */
  async function run<T>(start: () => Promise<T>): Promise<T> {
    if (closing) throw new Error('This store is closed.');
    const result = start();
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
    read(begin, options = {}) {
      return run(() =>
        options.isExit
          ? exitLane(options, (client) => runReading(client, begin(), direct))
          : onShared(options, (client) => runReading(client, begin(), sharedSessions)),
      );
    },
    readAtOnce: (begin, options = {}) =>
      run(() =>
        onShared(options, async (client) => {
          const mode = 'isolation level repeatable read read only';
          await markRetryable(() => client.query(sharedSessions.begin({ mode })));
          const value = await runReading(client, begin(), sharedSessions);
          await markRetryable(() => client.query('commit'));
          return value;
        }),
      ),
    async write(begin, options = {}) {
      const [inLane, sessions] = options.isExit ? [exitLane, direct] : [openingLane, sharedSessions];
      const { value, notifications } = await run(() =>
        inLane(options, (client, lockTimeout) =>
          transaction(client, begin(), { notifier, lockTimeout, sessions }),
        ),
      );
      notifications.forEach(notify);
      return value;
    },
    close() {
      closing ??= Promise.allSettled(running).then(() =>
        Promise.all([shared.end(), exits.end()]).then(() => {}),
      );
      return closing;
    },
  };
}

const runReading = <T>(client: PoolClient, task: DbTask<T>, { execute }: Sessions): Promise<T> =>
  runTask(task, async (effect) => {
    if (effect.type !== 'statement' || effect.statement.writes)
      throw new TypeError('A reading task cannot write.');
    return markRetryable(() => execute(client, effect));
  });

interface Committed<T> {
  readonly value: T;
  /** Notifications to send after COMMIT. */
  readonly notifications: readonly Notification[];
}

interface TransactionOptions {
  readonly notifier: ChangeNotifier | TransactionalNotifier;
  /** In milliseconds. */
  readonly lockTimeout: number;
  readonly sessions: Sessions;
}

async function transaction<T>(
  client: PoolClient,
  task: DbTask<T>,
  { notifier, lockTimeout, sessions }: TransactionOptions,
): Promise<Committed<T>> {
  let notifications: Notification[] = [];
  const begin = () => markRetryable(() => client.query(sessions.begin({ lockTimeout })));
  await begin();
  const value = await runTask(task, async (effect) => {
    if (effect.type === 'statement') return markRetryable(() => sessions.execute(client, effect));
    if (effect.type === 'restart') {
      notifications = [];
      await markRetryable(() => client.query('rollback'));
      await begin();
    } else if ('notifyEffect' in notifier)
      await markRetryable(() => sessions.execute(client, notifier.notifyEffect(effect)));
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
