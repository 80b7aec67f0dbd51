import type { Database } from 'better-sqlite3';
import { executing, saying } from './connection.ts';
import type { Notice, Rows, Step, Work } from '../engine/db-task.ts';

/** What became of a piece of work; `undone` if it failed and nothing of it stays. */
export type Piece<T> =
  | { readonly is: 'done'; readonly value: T; readonly wakes: readonly Notice[] }
  | { readonly is: 'undone'; readonly fault: unknown };

export interface Pieces {
  /** Does work that reads, outside of any transaction. */
  read<T>(work: Work<T>): T;
  /** Does work within a transaction. Throws only if the whole transaction is lost with it. */
  write<T>(work: Work<T>): Piece<T>;
}

const nothing: Rows = [];

/** Does work whose steps are answered at once. */
export function drive<T>(work: Work<T>, answer: (step: Step) => Rows): T {
  let next = work.next();
  while (!next.done) next = work.next(answer(next.value));
  return next.value;
}

/** Does pieces of work on one connection, each that writes in a savepoint of its own. */
export function piecesOn(db: Database): Pieces {
  const execute = executing(db);
  const save = saying(db, 'savepoint piece');
  const release = saying(db, 'release piece');
  const undo = saying(db, 'rollback to piece');

  return {
    read(work) {
      return drive(work, (step) => {
        if (step.is !== 'statement' || step.statement.writes) throw new TypeError('Reading writes nothing.');
        return execute(step);
      });
    },
    write(work) {
      let saved = false;
      let wakes: Notice[] = [];
      const takeBack = (): void => {
        wakes = [];
        if (!saved) return;
        undo();
        release();
        saved = false;
      };
      const answer = (step: Step): Rows => {
        if (step.is === 'notice') wakes.push(step);
        if (step.is === 'letGo') takeBack();
        if (step.is !== 'statement') return nothing;
        if (step.statement.writes && !saved) {
          save();
          saved = true;
        }
        return execute(step);
      };
      try {
        const value = drive(work, answer);
        if (saved) release();
        return { is: 'done', value, wakes };
      } catch (fault) {
        // A full disk may have rolled back the whole transaction already, and every savepoint with it.
        if (!db.inTransaction) throw fault;
        takeBack();
        return { is: 'undone', fault };
      }
    },
  };
}
