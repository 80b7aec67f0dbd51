import Sqlite, { type Database } from 'better-sqlite3';
import type { ChangeNotifier, OnListenerError } from '../../use-cases/ports.ts';
import { StoreUnavailable } from '../../use-cases/store-unavailable.ts';
import type { Notification } from '../engine/db-task.ts';
import { maxWaiting, type Runner, retryTime } from '../engine/runner.ts';
import { preparedStatement } from './connection.ts';
import { type DiskReserve, isDiskFull, noReserve } from './disk-reserve.ts';
import { fairQueue } from './fair-queue.ts';
import { savepointsOn } from './savepoint.ts';

/** Limits of a batch: its tasks, and the milliseconds after which it starts no further task. Other work runs in between. */
const batchSize = 256;
const batchTime = 30;
/** The pause before BEGIN is retried while another process writes, in milliseconds. */
const busyPause = 75;

interface QueuedTask {
  readonly isExit: boolean;
  /** Until when BEGIN is retried for this task. */
  readonly until: number;
  /** Runs the task. Returns a callback that settles the caller after COMMIT. */
  run(): () => void;
  reject(error: unknown): void;
}

/** The disk is full. Only exits are written, into space that is kept for them. */
class DiskFull extends Error {
  override readonly name = 'DiskFull';
}

const isBusy = (error: unknown): boolean =>
  error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');

const lost = (cause: unknown): Error =>
  new Error('The database lost a transaction. Nothing of it is stored.', { cause });

interface SqliteRunnerOptions {
  /** Receives what a listener throws. */
  readonly onListenerError?: OnListenerError | undefined;
  /** A clock in milliseconds that never goes back. */
  readonly clock?: (() => number) | undefined;
  /** Disk space that is kept for exits. None by default. */
  readonly reserve?: DiskReserve;
}

/**
 * Creates a runner for SQLite. The writing tasks of one event-loop tick share one transaction and one disk sync; exits
 * run first. Promises settle and notifications go out only after COMMIT. If the transaction is lost, its exits run again,
 * each alone, and its other tasks are rejected. On a full disk, exits run in the reserve, and everything else waits until
 * it is refilled. Reads run at once, on committed data.
 */
export function sqliteRunner(
  db: Database,
  notifier: ChangeNotifier,
  {
    onListenerError = () => {},
    clock = () => performance.now(),
    reserve = noReserve,
  }: SqliteRunnerOptions = {},
): Runner {
  const savepoints = savepointsOn(db);
  const begin = preparedStatement(db, 'begin immediate');
  const beginReading = preparedStatement(db, 'begin');
  const commit = preparedStatement(db, 'commit');
  const rollback = preparedStatement(db, 'rollback');
  const exits = fairQueue<QueuedTask>();
  const others = fairQueue<QueuedTask>();
  /** The exits of lost transactions, each of which runs again alone. */
  const lostExits = fairQueue<QueuedTask>();
  const queues = [lostExits, exits, others];
  let scheduled = false;
  let closing: Promise<void> | null = null;
  let drained = (): void => {};

  function runBatch(): void {
    try {
      begin();
    } catch (error) {
      const isOver = isBusy(error) ? ({ until }: QueuedTask) => until <= clock() : () => true;
      const unavailable = isBusy(error) ? new StoreUnavailable(error) : lost(error);
      for (const task of queues.flatMap((queue) => queue.takeWhere(isOver))) task.reject(unavailable);
      scheduleNext(busyPause);
      return;
    }
    runInTransaction();
    scheduleNext();
  }

  function* nextBatch(): Generator<QueuedTask, void, void> {
    const lostExit = lostExits.take();
    if (lostExit) return yield lostExit;
    const ends = clock() + batchTime;
    for (let tasks = 0; tasks === 0 || (tasks < batchSize && clock() < ends); tasks += 1) {
      const task = exits.take() ?? others.take();
      if (!task) return;
      yield task;
    }
  }

  function runInTransaction(): void {
    const tasks: QueuedTask[] = [];
    const settle: (() => void)[] = [];
    try {
      for (const task of nextBatch()) {
        tasks.push(task);
        settle.push(task.run());
      }
      commit();
    } catch (error) {
      const isRescued = isDiskFull(error) && tasks.some(({ isExit }) => isExit) && reserve.release();
      if (db.inTransaction) tryRollback();
      if (isRescued) for (const task of others.takeWhere(() => true)) task.reject(new DiskFull());
      for (const task of tasks) {
        if (task.isExit && (isRescued || tasks.length > 1)) lostExits.push('', task);
        else task.reject(lost(error));
      }
      return;
    }
    for (const each of settle) each();
  }

  /** If it fails, the next BEGIN fails and rejects its tasks. */
  function tryRollback(): void {
    try {
      rollback();
    } catch {}
  }

  function scheduleNext(pause = 0): void {
    scheduled = queues.some(({ size }) => size > 0);
    if (!scheduled) drained();
    else if (pause > 0) setTimeout(runBatch, pause);
    else setImmediate(runBatch);
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
    async write(begins, options = {}) {
      assertOpen();
      const { owner = '', isExit = false } = options;
      if (!isExit && reserve.isInUse()) throw new DiskFull();
      if (!isExit && others.size >= maxWaiting) throw new StoreUnavailable();
      return new Promise((resolve, reject) => {
        (isExit ? exits : others).push(owner, {
          isExit,
          until: clock() + retryTime(options),
          run() {
            const result = savepoints.write(begins());
            // An exit on a full disk runs again, without the other tasks of this transaction.
            if (result.type === 'undone' && isExit && isDiskFull(result.error)) throw result.error;
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
