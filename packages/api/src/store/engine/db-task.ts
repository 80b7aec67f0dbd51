import type { PersonId } from '@attune/core';

/** A value that both databases store unchanged. */
export type Scalar = string | number | null;

/** A statement, compiled once, in PostgreSQL's dialect. `$1` comes before `$2`, and each is used once. */
export interface Statement {
  readonly text: string;
  readonly writes: boolean;
}

/**
 * One step of a task, which a runner executes:
 * - `statement` runs and returns its rows, each an array in the order of the selection;
 * - `notify` notifies a person after COMMIT;
 * - `restart` undoes all writes and notifications so far and releases every lock, as if the task had just begun.
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
  readonly type: 'notify';
}

export type Rows = readonly (readonly Scalar[])[];

/** A task on a database. It yields effects, receives rows, and does no I/O itself. */
export type DbTask<T> = Generator<DbEffect, T, Rows>;

export function* notify(tenant: string, person: PersonId): DbTask<void> {
  yield { type: 'notify', tenant, person };
}

export function* restart(): DbTask<void> {
  yield { type: 'restart' };
}
