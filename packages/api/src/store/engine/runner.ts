import type { DbTask } from './db-task.ts';

/** Executes tasks on one database. */
export interface Runner {
  /** Runs a task of one statement that writes nothing. */
  read<T>(begin: () => DbTask<T>, options?: TaskOptions): Promise<T>;
  /** Runs a task of several statements that writes nothing. All of them see the data of the same instant. */
  readAtOnce<T>(begin: () => DbTask<T>, options?: TaskOptions): Promise<T>;
  /**
   * Runs a task in its own transaction, and resolves after COMMIT. Calls `begin` again when the database asks for a
   * retry.
   *
   * @throws StoreUnavailable when it had no effect within the time for retries.
   */
  write<T>(begin: () => DbTask<T>, options?: TaskOptions): Promise<T>;
  close(): Promise<void>;
}

export interface TaskOptions {
  /** Whose task it is. Many tasks of one owner do not delay those of others. */
  readonly owner?: string;
  /** Whether the task is an exit. It does not wait for other tasks, and is retried for longer. */
  readonly isExit?: boolean;
}

/** How long a task is retried, in milliseconds. */
export const retryTime = ({ isExit = false }: TaskOptions): number => (isExit ? 30_000 : 5_000);

/** How many tasks of a node may wait for its database. Exits are not counted. */
export const maxWaiting = 2_000;
