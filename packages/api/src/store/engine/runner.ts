import type { DbTask } from './db-task.ts';

/** Executes tasks on one database. */
export interface Runner {
  /** Runs a task of one statement that writes nothing. */
  read<T>(begin: () => DbTask<T>): Promise<T>;
  /** Runs a task of several statements that writes nothing. All of them see the data of the same instant. */
  readAtOnce<T>(begin: () => DbTask<T>): Promise<T>;
  /**
   * Runs a task in its own transaction, and resolves after COMMIT. Calls `begin` again when the database asks for a
   * retry.
   */
  write<T>(begin: () => DbTask<T>): Promise<T>;
  close(): Promise<void>;
}
