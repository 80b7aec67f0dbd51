import Sqlite from 'better-sqlite3';
import type { OnDamage } from '../../use-cases/damage.ts';
import type { Ids } from '../../use-cases/ports.ts';
import type { Clock } from '../clock/clock.ts';
import type { KekSource } from '../crypto/kek.ts';
import { keyringFrom } from '../crypto/keyring.ts';
import { prepareSqlite } from './prepare.ts';

export interface SqliteClockReset {
  readonly path: string;
  readonly kek: KekSource;
  readonly ids: Ids;
  readonly clock: Clock;
  /** Receives each record that does not open. */
  readonly onDamage: OnDamage;
}

/**
 * Sets the store's clock to the machine's, and takes back everything that an older copy of the database would.
 *
 * @throws Error when the file does not exist, or another process uses it: that process would continue at its own time.
 */
export async function resetSqliteClock({ path, kek, ids, clock, onDamage }: SqliteClockReset): Promise<void> {
  const keyring = await keyringFrom(kek, onDamage);
  const db = new Sqlite(path, { fileMustExist: true, timeout: 25 });
  try {
    assertUnused(db);
    prepareSqlite(db, path, { keyring, clock, ids, resetsClock: true });
  } finally {
    db.close();
  }
}

/** Takes the exclusive lock of a file, which every open connection holds a share of. */
function assertUnused(db: Sqlite.Database): void {
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('begin exclusive; commit');
  } catch (cause) {
    throw new Error('The database is in use. Stop the service, and then set the clock again.', { cause });
  }
}
