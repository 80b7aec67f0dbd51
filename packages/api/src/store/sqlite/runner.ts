import Sqlite, { type Database } from 'better-sqlite3';
import type { ChangeNotifier, OnListenerError } from '../../use-cases/ports.ts';
import type { Notification } from '../engine/db-task.ts';
import type { Runner } from '../engine/runner.ts';
import { preparedStatement } from './connection.ts';
import { savepointsOn } from './savepoint.ts';

/** How much work one turn takes; the rest goes to the next, so that nothing else is kept waiting. */
const turnSize = 256;
/** While another process writes: how often to try again, and for how many milliseconds to let go meanwhile. */
const patience = { tries: 50, pause: 75 };

interface Item {
  /** Does the work; answers how to tell what became of it, once that is true for good. */
  perform(): () => void;
  reject(fault: unknown): void;
}

const isBusy = (fault: unknown): boolean =>
  fault instanceof Sqlite.SqliteError && fault.code.startsWith('SQLITE_BUSY');

/**
 * Runs work on SQLite. All that is asked for in one turn of the event loop shares one transaction and one wait
 * for the disk. Nothing is told before COMMIT: no answer, no refusal, no notice. If the transaction is lost, all
 * of its work is refused. Reads see what is committed, at once.
 */
export function sqliteRunner(
  db: Database,
  notices: ChangeNotifier,
  onListenerError: OnListenerError = () => {},
): Runner {
  const pieces = savepointsOn(db);
  const begin = preparedStatement(db, 'begin immediate');
  const commit = preparedStatement(db, 'commit');
  const rollback = preparedStatement(db, 'rollback');
  const queue: Item[] = [];
  let scheduled = false;
  let tries = 0;
  let closing: Promise<void> | null = null;
  let drained = (): void => {};

  function turn(): void {
    try {
      begin();
    } catch (fault) {
      tries += 1;
      if (isBusy(fault) && tries <= patience.tries) {
        setTimeout(turn, patience.pause);
      } else {
        lose(queue.splice(0), fault);
        next();
      }
      return;
    }
    tries = 0;
    runTogether(queue.splice(0, turnSize));
    next();
  }

  function runTogether(items: readonly Item[]): void {
    const tell: (() => void)[] = [];
    try {
      for (const item of items) tell.push(item.perform());
      commit();
    } catch (fault) {
      lose(items, fault);
      return;
    }
    for (const one of tell) one();
  }

  function lose(items: readonly Item[], cause: unknown): void {
    tries = 0;
    const lost = new Error('The database lost a transaction; nothing of it was kept.', { cause });
    for (const item of items) item.reject(lost);
    try {
      if (db.inTransaction) rollback();
    } catch {
      // The next turn cannot begin, then, and says so to whom it concerns.
    }
  }

  function next(): void {
    scheduled = queue.length > 0;
    if (scheduled) setImmediate(turn);
    else drained();
  }

  function wake({ tenant, person }: Notification): void {
    try {
      notices.notify(tenant, person);
    } catch (fault) {
      onListenerError(fault);
    }
  }

  function refuseOnceClosed(): void {
    if (closing) throw new Error('This store is closed.');
  }

  return {
    async read(begin) {
      refuseOnceClosed();
      return pieces.read(begin());
    },
    async write(begins) {
      refuseOnceClosed();
      return new Promise((resolve, reject) => {
        queue.push({
          perform() {
            const piece = pieces.write(begins());
            if (piece.type === 'undone') return () => reject(piece.fault);
            return () => {
              resolve(piece.value);
              piece.wakes.forEach(wake);
            };
          },
          reject,
        });
        if (!scheduled) setImmediate(turn);
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
