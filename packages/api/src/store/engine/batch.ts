import type { Owner } from '../crypto/keyring.ts';
import type { DbTask } from './db-task.ts';
import type { Query } from './query.ts';

/** How many rows are read at a time. */
export const batch = 200;

/** Does something with every row, in the order of its key; `find` answers the next batch after one. */
export function* forEachRow<Row extends Owner>(
  find: Query<Owner, Row[]>,
  act: (row: Row) => DbTask<void>,
): DbTask<void> {
  for (let after: Owner = { tenant: '', id: '' }; ; ) {
    const rows: Row[] = yield* find(after);
    for (const row of rows) yield* act(row);
    const last = rows.at(-1);
    if (!last) return;
    after = { tenant: last.tenant, id: last.id };
  }
}
