import type { Database, Statement as Prepared } from 'better-sqlite3';
import type { Clock } from '../clock/clock.ts';
import { keepTime, type TimeKeeper } from '../clock/keep-time.ts';
import type { Scalar, Statement, StatementEffect } from '../engine/db-task.ts';
import { latestTime } from './last-write-time.ts';

/**
 * Configures a connection. An acknowledged write survives a power loss, and deleted data is overwritten. The busy timeout
 * is short, because waiting for another process blocks the event loop; the runner retries.
 */
export function configureConnection(db: Database): void {
  db.pragma('busy_timeout = 25');
  makeDurable(db, 'main');
}

/** Runs an action at start with a busy timeout of one minute: another process may be migrating, and no request waits yet. */
export function withLongTimeout<T>(db: Database, action: () => T): T {
  const busy = db.pragma('busy_timeout', { simple: true });
  db.pragma('busy_timeout = 60000');
  try {
    return action();
  } finally {
    db.pragma(`busy_timeout = ${busy}`);
  }
}

/** Makes one file of a connection durable. Each file needs its own settings. */
export function makeDurable(db: Database, schema: 'main' | 'attune_keys'): void {
  db.pragma(`${schema}.journal_mode = WAL`);
  db.pragma(`${schema}.synchronous = FULL`);
  db.pragma(`${schema}.secure_delete = ON`);
}

/**
 * Starts the clock of a migrated store. It never goes back, and starts no earlier than any stored instant. Otherwise,
 * after a restart with an earlier clock, a time would reveal another person's last write.
 */
export function startClock(db: Database, clock: Clock): TimeKeeper {
  const time = keepTime(clock, latestTime(db));
  db.function('now_ms', { directOnly: true }, time.read);
  return time;
}

/** Converts to SQLite's dialect. A writer locks the whole database, so there are no row locks; parameters have no number. */
const dialect = (text: string): string => text.replaceAll(' for update', '').replaceAll(/\$\d+/g, '?');

/** Returns a function that executes statements and prepares each once. */
export function executor(db: Database): (step: StatementEffect) => Scalar[][] {
  const prepared = new Map<Statement, Prepared<unknown[], Scalar[]>>();
  return ({ statement, values }) => {
    let ready = prepared.get(statement);
    if (!ready) {
      ready = db.prepare<unknown[], Scalar[]>(dialect(statement.text)).raw();
      prepared.set(statement, ready);
    }
    return ready.all(...values);
  };
}

/** Prepares a statement without parameters or rows. */
export function preparedStatement(db: Database, text: string): () => void {
  const ready = db.prepare(text);
  return () => {
    ready.run();
  };
}
