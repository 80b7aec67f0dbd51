import type { Database } from 'better-sqlite3';
import type { DbEffect, DbTask, Notification, Rows } from '../engine/db-task.ts';
import { executor, preparedStatement } from './connection.ts';

/** What became of a piece of work; `undone` if it failed and nothing of it stays. */
export type SavepointResult<T> =
  | { readonly type: 'done'; readonly value: T; readonly wakes: readonly Notification[] }
  | { readonly type: 'undone'; readonly fault: unknown };

export interface Savepoints {
  /** Does work that reads, outside of any transaction. */
  read<T>(work: DbTask<T>): T;
  /** Does work within a transaction. Throws only if the whole transaction is lost with it. */
  write<T>(work: DbTask<T>): SavepointResult<T>;
}

const nothing: Rows = [];

/** Does work whose steps are answered at once. */
export function runTask<T>(work: DbTask<T>, answer: (step: DbEffect) => Rows): T {
  let next = work.next();
  while (!next.done) next = work.next(answer(next.value));
  return next.value;
}

/** Does pieces of work on one connection, each that writes in a savepoint of its own. */
export function savepointsOn(db: Database): Savepoints {
  const execute = executor(db);
  const save = preparedStatement(db, 'savepoint piece');
  const release = preparedStatement(db, 'release piece');
  const undo = preparedStatement(db, 'rollback to piece');

  return {
    read(work) {
      return runTask(work, (step) => {
        if (step.type !== 'statement' || step.statement.writes)
          throw new TypeError('Reading writes nothing.');
        return execute(step);
      });
    },
    write(work) {
      let saved = false;
      let wakes: Notification[] = [];
      const takeBack = (): void => {
        wakes = [];
        if (!saved) return;
        undo();
        release();
        saved = false;
      };
      const answer = (step: DbEffect): Rows => {
        if (step.type === 'notice') wakes.push(step);
        if (step.type === 'restart') takeBack();
        if (step.type !== 'statement') return nothing;
        if (step.statement.writes && !saved) {
          save();
          saved = true;
        }
        return execute(step);
      };
      try {
        const value = runTask(work, answer);
        if (saved) release();
        return { type: 'done', value, wakes };
      } catch (fault) {
        // A full disk may have rolled back the whole transaction already, and every savepoint with it.
        if (!db.inTransaction) throw fault;
        takeBack();
        return { type: 'undone', fault };
      }
    },
  };
}
