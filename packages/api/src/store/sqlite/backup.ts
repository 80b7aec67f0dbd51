import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';

/**
 * Copies a database, without its keys, to a new file while it is in use.
 *
 * @throws Error when the file exists.
 */
export async function backupSqlite(path: string, file: string): Promise<void> {
  const exists = new Error(`There is a file at ${file} already. Choose another path for the backup.`);
  if (existsSync(file)) throw exists;
  const db = new Sqlite(path, { fileMustExist: true });
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  try {
    closeSync(openSync(draft, 'wx', 0o600));
    // Copies all pages in one step, so that the copy shows one instant and a concurrent write does not restart it.
    await db.backup(draft, { progress: () => 2 ** 31 - 1 });
    if (existsSync(file)) throw exists;
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
    db.close();
  }
}
