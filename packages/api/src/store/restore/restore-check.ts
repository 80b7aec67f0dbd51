/** How far the times of a database and its keys may differ, in milliseconds. Both are written at least once a minute. */
const maxDifference = 120_000;

/** The last times recorded in a database and in its keys, in epoch milliseconds; null before the first. */
export interface RecordedTimes {
  readonly main: number | null;
  readonly keys: number | null;
}

/**
 * Whether the database is an older copy, restored next to the current keys. Keys without a row then belong to people who
 * joined later, and a newer copy may have their rows.
 *
 * @throws Error when the keys are older: people who joined later would seem erased.
 */
export function isDatabaseBehindKeys({ main, keys }: RecordedTimes): boolean {
  if (main === null || keys === null) return false;
  if (main > keys + maxDifference) {
    throw new Error(
      'The keys are older than their database: people who joined in between would be lost for good. ' +
        'Restore the newest copy of the keys. If a clock was ahead when this database was copied, run ' +
        '`attune clock reset`. Nothing was changed.',
    );
  }
  return keys > main + maxDifference;
}
