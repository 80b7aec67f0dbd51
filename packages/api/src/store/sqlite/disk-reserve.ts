import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import Sqlite from 'better-sqlite3';

/**
 * The size in bytes: room for the logs of both files until SQLite reuses them, which it does from 1,000 pages of 4 kB.
 */
const size = 10 * 2 ** 20;
const chunk = 2 ** 16;
/** How long to wait before the reserve is filled again, in milliseconds. */
const pause = 1_000;

/** Disk space that is kept for exits, because an exit on a full disk needs space, too. */
export interface DiskReserve {
  /** Frees the space. Returns whether there was any. */
  release(): boolean;
  /** Whether the space is in use by exits. Tries to take it back first. */
  isInUse(): boolean;
}

/** No space is kept: the database is in memory. */
export const noReserve: DiskReserve = { release: () => false, isInUse: () => false };

/** Whether an error says that the disk, or the account's share of it, is full. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Sqlite.SqliteError && /^SQLITE_(FULL|IOERR_(WRITE|SHMSIZE))$/.test(error.code);

/** Keeps space in a file next to a database. Without space for it, there is no reserve. */
export function diskReserve(path: string): DiskReserve {
  const file = `${path}-reserve`;
  let isReleased = !fill(file);
  let triedAt = performance.now();
  return {
    release() {
      const isKept = hasSpace(file);
      rmSync(file, { force: true });
      isReleased = true;
      triedAt = performance.now();
      return isKept;
    },
    isInUse() {
      if (!isReleased || performance.now() - triedAt < pause) return isReleased;
      triedAt = performance.now();
      isReleased = !fill(file);
      return isReleased;
    },
  };
}

/** Writes the file. Its content is random, because a file system may store no zeros. Returns whether it is complete. */
function fill(file: string): boolean {
  if (hasSpace(file)) return true;
  const bytes = randomBytes(chunk);
  try {
    const target = openSync(file, 'w', 0o600);
    try {
      for (let written = 0; written < size; ) written += writeSync(target, bytes);
      fsyncSync(target);
    } finally {
      closeSync(target);
    }
    return true;
  } catch {
    rmSync(file, { force: true });
    return false;
  }
}

function hasSpace(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) >= size;
}
