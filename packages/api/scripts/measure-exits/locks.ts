import Sqlite from 'better-sqlite3';
import pg from 'pg';

/** Holds a lock and returns a function that releases it. */
export type HoldLock = () => Promise<() => Promise<void>>;

/** Takes the write lock of an SQLite file, as another process does. */
export const lockFile =
  (path: string): HoldLock =>
  async () => {
    const db = new Sqlite(path);
    db.exec('begin immediate');
    return async () => {
      db.exec('rollback');
      db.close();
    };
  };

/** Locks the rows of the person with this subject, and of their couple, on a connection of its own. */
export const lockRows =
  (postgres: string, subject: string): HoldLock =>
  async () => {
    const client = new pg.Client({ connectionString: postgres });
    await client.connect();
    await client.query('begin');
    const { rowCount } = await client.query(
      'select 1 from couple c join person p on p.tenant = c.tenant and p.couple = c.id where p.subject = $1 for update',
      [subject],
    );
    if (rowCount !== 1) throw new Error('The couple to lock was not found.');
    return async () => {
      await client.query('rollback');
      await client.end();
    };
  };
