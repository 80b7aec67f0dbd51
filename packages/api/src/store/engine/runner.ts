import type { DbTask } from './db-task.ts';

/** How a writing task runs. */
interface WriteOptions {
  /** The task is an exit, which nothing that other people do may hold back. */
  readonly isExit?: boolean;
}

/** Executes tasks on one database. */
export interface Runner {
  /** Runs a task of one statement that writes nothing. */
  read<T>(begin: () => DbTask<T>): Promise<T>;
  /**
   * Runs a task in its own transaction, and resolves after COMMIT. Calls `begin` again when the database asks for a
   * retry.
   */
  write<T>(begin: () => DbTask<T>, options?: WriteOptions): Promise<T>;
  close(): Promise<void>;
}
