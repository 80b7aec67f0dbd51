import Sqlite, { type Database } from 'better-sqlite3';
import type { ChangeNotifier, OnListenerError } from '../../use-cases/ports.ts';
import type { Notification } from '../engine/db-task.ts';
import type { Runner } from '../engine/runner.ts';
import { preparedStatement } from './connection.ts';
import { savepointsOn } from './savepoint.ts';

/** Tasks per batch. The rest runs in the next tick, so that other work is not delayed. */
const batchSize = 256;
/** Retries of BEGIN while another process writes, and the pause between them in milliseconds. */
const beginRetry = { tries: 50, pause: 75 };

interface QueuedTask {
  /** Runs the task. Returns a callback that settles the caller after COMMIT. */
  run(): () => void;
  reject(error: unknown): void;
}

const isBusy = (error: unknown): boolean =>
  error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');

/**
 * Creates a runner for SQLite. All writing tasks of one event-loop tick share one transaction and one disk sync. Promises
 * settle and notifications go out only after COMMIT. If the transaction is lost, all its tasks are rejected. Reads run at
 * once, on committed data.
 */
export function sqliteRunner(
  db: Database,
  notifier: ChangeNotifier,
  onListenerError: OnListenerError = () => {},
): Runner {
  const savepoints = savepointsOn(db);
  const begin = preparedStatement(db, 'begin immediate');
  const beginReading = preparedStatement(db, 'begin');
  const commit = preparedStatement(db, 'commit');
  const rollback = preparedStatement(db, 'rollback');
  const queue: QueuedTask[] = [];
  let scheduled = false;
  let tries = 0;
  let closing: Promise<void> | null = null;
  let drained = (): void => {};

  function runBatch(): void {
    try {
      begin();
    } catch (error) {
      tries += 1;
      if (isBusy(error) && tries <= beginRetry.tries) {
        setTimeout(runBatch, beginRetry.pause);
      } else {
        rejectAll(queue.splice(0), error);
        scheduleNext();
      }
      return;
    }
    tries = 0;
    runInTransaction(queue.splice(0, batchSize));
    scheduleNext();
  }

  function runInTransaction(items: readonly QueuedTask[]): void {
    const settle: (() => void)[] = [];
    try {
      for (const item of items) settle.push(item.run());
      commit();
    } catch (error) {
      rejectAll(items, error);
      return;
    }
    for (const each of settle) each();
  }

  function rejectAll(items: readonly QueuedTask[], cause: unknown): void {
    tries = 0;
    const lost = new Error('The database lost a transaction. Nothing of it is stored.', { cause });
    for (const item of items) item.reject(lost);
    try {
      if (db.inTransaction) rollback();
    } catch {
      // The next BEGIN fails then, and rejects its tasks.
    }
  }

  function scheduleNext(): void {
    scheduled = queue.length > 0;
    if (scheduled) setImmediate(runBatch);
    else drained();
  }

  function notify({ tenant, person }: Notification): void {
    try {
      notifier.notify(tenant, person);
    } catch (error) {
      onListenerError(error);
    }
  }

  function assertOpen(): void {
    if (closing) throw new Error('This store is closed.');
  }

  return {
    async read(begin) {
      assertOpen();
      return savepoints.read(begin());
    },
    async readAtOnce(begins) {
      assertOpen();
      beginReading();
      try {
        return savepoints.read(begins());
      } finally {
        rollback();
      }
    },
    async write(begins) {
      assertOpen();
      return new Promise((resolve, reject) => {
        queue.push({
          run() {
            const result = savepoints.write(begins());
            if (result.type === 'undone') return () => reject(result.error);
            return () => {
              resolve(result.value);
              result.notifications.forEach(notify);
            };
          },
          reject,
        });
        if (!scheduled) setImmediate(runBatch);
        scheduled = true;
      });
    },
    close() {
      closing ??= new Promise<void>((resolve) => {
        drained = resolve;
        if (!scheduled) resolve();
      }).then(() => void db.close());
      return closing;
    },
  };
}
