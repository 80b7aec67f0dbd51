import type { Database, Statement as Prepared } from 'better-sqlite3';
import type { Scalar, Statement, StatementEffect } from '../engine/db-task.ts';

/** Tells the time, in epoch milliseconds. */
export type Clock = () => number;

/**
 * Sets a connection up: an acknowledged write survives a loss of power, and what is deleted is overwritten.
 * Waiting for another process blocks the event loop, so it is short; the runner tries again.
 */
export function configureConnection(db: Database): void {
  db.pragma('busy_timeout = 25');
  durable(db, 'main');
}

/**
 * Does something at start that waits for another process as long as that may take to migrate, up to a minute:
 * nobody is served yet who could be kept waiting.
 */
export function withLongTimeout<T>(db: Database, act: () => T): T {
  const busy = db.pragma('busy_timeout', { simple: true });
  db.pragma('busy_timeout = 60000');
  try {
    return act();
  } finally {
    db.pragma(`busy_timeout = ${busy}`);
  }
}

/** The part of it that each file of a connection needs for itself. */
export function durable(db: Database, schema: 'main' | 'attune_keys'): void {
  db.pragma(`${schema}.journal_mode = WAL`);
  db.pragma(`${schema}.synchronous = FULL`);
  db.pragma(`${schema}.secure_delete = ON`);
}

/**
 * Starts the clock of a store that is up to date. It never goes back, and begins no earlier than anything that
 * is kept: after a restart with an earlier clock, what one person did last would else show in what another sees.
 */
export function startClock(db: Database, clock: Clock): void {
  const latest = db.prepare<[], number | null>(
    'select max(at) from (select max(at) as at from person union all select max(at) from couple)',
  );
  let last = latest.pluck().get() ?? 0;
  db.function('now_ms', { directOnly: true }, () => {
    last = Math.max(last, Math.floor(clock()));
    return last;
  });
}

/** SQLite's dialect: a writer holds the whole database, so nothing locks a row, and parameters have no number. */
const dialect = (text: string): string => text.replaceAll(' for update', '').replaceAll(/\$\d+/g, '?');

/** Runs statements, each prepared once. */
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

/** A statement without parameters or rows, prepared once. */
export function preparedStatement(db: Database, text: string): () => void {
  const ready = db.prepare(text);
  return () => {
    ready.run();
  };
}
