import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { OnDamage } from '../../use-cases/damage.ts';
import type { Runner } from '../engine/runner.ts';
import { keysFileFor } from './keys.ts';

const page = 'docs/operating.md, "Damaged files"';

/** A file of the database is damaged. The message names the file and what to do. */
class DamagedFile extends Error {
  override readonly name = 'DamagedFile';
  readonly file: 'database' | 'keys';
  constructor(path: string, cause: unknown) {
    const file = checkedFile(path);
    const named = file === 'keys' ? keysFileFor(path) : path;
    const copy = file === 'keys' ? 'newest copy of the keys' : 'newest backup of the database';
    super(
      `${named} is damaged. Stop the service, keep a copy of the file, and restore the ${copy}: ${page}.`,
      {
        cause,
      },
    );
    this.file = file;
  }
}

const isCorrupt = (error: unknown): boolean =>
  error instanceof Error &&
  ((error instanceof Sqlite.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) ||
    isCorrupt(error.cause));

/** Returns the error, or one that names the damaged file. */
export const withDamagedFile = (path: string, error: unknown): unknown =>
  isCorrupt(error) ? new DamagedFile(path, error) : error;

/** The file that is damaged. SQLite's error does not tell, so this checks the keys: their file is the small one. */
function checkedFile(path: string): 'database' | 'keys' {
  const keys = keysFileFor(path);
  if (!existsSync(keys)) return 'database';
  const db = new Sqlite(':memory:');
  try {
    db.prepare('attach ? as attune_keys').run(keys);
    return db.pragma('attune_keys.quick_check(1)', { simple: true }) === 'ok' ? 'database' : 'keys';
  } catch (error) {
    return isCorrupt(error) ? 'keys' : 'database';
  } finally {
    db.close();
  }
}

/** How often a damaged file is checked and reported, in milliseconds. */
const interval = 3_600_000;

/** Reports a damaged file that a task met, at most once an hour. */
export function reportDamagedFile(runner: Runner, path: string, onDamage: OnDamage): Runner {
  let reportedAt = Number.NEGATIVE_INFINITY;
  const reporting = async <T>(result: Promise<T>): Promise<T> => {
    try {
      return await result;
    } catch (error) {
      if (isCorrupt(error) && performance.now() - reportedAt > interval) {
        reportedAt = performance.now();
        onDamage({ file: new DamagedFile(path, error).file });
      }
      throw error;
    }
  };
  return {
    ...runner,
    read: (begin, options) => reporting(runner.read(begin, options)),
    readAtOnce: (begin, options) => reporting(runner.readAtOnce(begin, options)),
    write: (begin, options) => reporting(runner.write(begin, options)),
  };
}
