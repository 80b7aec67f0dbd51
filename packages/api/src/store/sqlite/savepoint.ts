import type { Database } from 'better-sqlite3';
import type { DbEffect, DbTask, Notification, Rows } from '../engine/db-task.ts';
import { executor, preparedStatement } from './connection.ts';

/** The result of a task in a savepoint; `undone` when it failed and left no effect. */
type SavepointResult<T> =
  | { readonly type: 'done'; readonly value: T; readonly notifications: readonly Notification[] }
  | { readonly type: 'undone'; readonly error: unknown };

export interface Savepoints {
  /** Runs a reading task, outside a transaction. */
  read<T>(task: DbTask<T>): T;
  /** Runs a task in its own savepoint. Throws only when the whole transaction is lost. */
  write<T>(task: DbTask<T>): SavepointResult<T>;
}

const nothing: Rows = [];

/** Runs a task whose effects are executed synchronously. */
export function runTask<T>(task: DbTask<T>, answer: (effect: DbEffect) => Rows): T {
  let next = task.next();
  while (!next.done) next = task.next(answer(next.value));
  return next.value;
}

/** Runs tasks on one connection, each writing task in its own savepoint. */
export function savepointsOn(db: Database): Savepoints {
  const execute = executor(db);
  const save = preparedStatement(db, 'savepoint piece');
  const release = preparedStatement(db, 'release piece');
  const undo = preparedStatement(db, 'rollback to piece');

  return {
    read(task) {
      return runTask(task, (effect) => {
        if (effect.type !== 'statement' || effect.statement.writes)
          throw new TypeError('A reading task cannot write.');
        return execute(effect);
      });
    },
    write(task) {
      let saved = false;
      let notifications: Notification[] = [];
      const undoAll = (): void => {
        notifications = [];
        if (!saved) return;
        undo();
        release();
        saved = false;
      };
      const answer = (effect: DbEffect): Rows => {
        if (effect.type === 'notify') notifications.push(effect);
        if (effect.type === 'restart') undoAll();
        if (effect.type !== 'statement') return nothing;
        if (effect.statement.writes && !saved) {
          save();
          saved = true;
        }
        return execute(effect);
      };
      try {
        const value = runTask(task, answer);
        if (saved) release();
        return { type: 'done', value, notifications };
      } catch (error) {
        // A full disk may have rolled back the whole transaction with all savepoints.
        if (!db.inTransaction) throw error;
        undoAll();
        return { type: 'undone', error };
      }
    },
  };
}
