import type { PersonId } from '@attune/core';

/** What both databases keep, and a row holds, without changing it. */
export type Scalar = string | number | null;

/** A statement compiled once: its text in PostgreSQL's dialect, `$1` before `$2`, each used once. */
export interface Statement {
  readonly text: string;
  readonly writes: boolean;
}

/**
 * What a runner does for a piece of work:
 * - `statement`: runs it and answers its rows, each an array in the order of the selection;
 * - `notice`: wakes a person once the work is committed;
 * - `letGo`: takes back all writes and notices so far and gives back every lock, as if the work had just begun.
 */
export type DbEffect = StatementEffect | NotifyEffect | { readonly type: 'restart' };
export interface StatementEffect {
  readonly type: 'statement';
  readonly statement: Statement;
  readonly values: readonly Scalar[];
}
export interface Notification {
  readonly tenant: string;
  readonly person: PersonId;
}
interface NotifyEffect extends Notification {
  readonly type: 'notice';
}

export type Rows = readonly (readonly Scalar[])[];

/** A piece of work on a database: it yields its steps, receives their rows, and does no I/O of its own. */
export type DbTask<T> = Generator<DbEffect, T, Rows>;

export function* notify(tenant: string, person: PersonId): DbTask<void> {
  yield { type: 'notice', tenant, person };
}

export function* restart(): DbTask<void> {
  yield { type: 'restart' };
}
