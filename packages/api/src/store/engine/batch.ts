import type { Owner } from '../crypto/keyring.ts';
import type { DbTask } from './db-task.ts';
import type { Query } from './query.ts';

/** Rows per query. */
export const batchSize = 200;

/** Runs a task for every row, in key order. `find` returns the batch after a key. */
export function* forEachRow<Row extends Owner>(
  find: Query<Owner, Row[]>,
  action: (row: Row) => DbTask<void>,
): DbTask<void> {
  for (let after: Owner = { tenant: '', id: '' }; ; ) {
    const rows: Row[] = yield* find(after);
    for (const row of rows) yield* action(row);
    const last = rows.at(-1);
    if (!last) return;
    after = { tenant: last.tenant, id: last.id };
  }
}
