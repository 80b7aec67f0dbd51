import { ada, sam } from '../../src/testing/store-people.ts';
import { getHome } from '../../src/use-cases/home.ts';
import { collectJournal } from '../../src/use-cases/journal/journal-stream.ts';
import { exportMe } from '../../src/use-cases/own-data/export.ts';
import { columns } from './columns.ts';
import type { Rows, Trial } from './trial.ts';

/** What can be seen of a database at one instant, as text. */
export interface Observed {
  readonly mine: string;
  readonly partner: string;
  readonly exported: string;
  /** The columns in plain text, without the times of the last writes. */
  readonly plain: string;
}

export async function observe({ context, rows }: Trial): Promise<Observed> {
  const journal = await collectJournal(context.store, ada);
  const { exported = '' } = await exportMe(context, ada);
  return {
    mine: JSON.stringify([await getHome(context, ada), journal]),
    partner: JSON.stringify(await getHome(context, sam)),
    exported: exported.replace(/"exportedAt":"[^"]+"/, ''),
    plain: JSON.stringify(plainIn(await rows())),
  };
}

const notesOf = (table: string) =>
  columns[table.replace('keys: ', '') as keyof typeof columns] as Readonly<
    Record<string, { readonly form: string }>
  >;

/** The rows without what is sealed or wrapped, and without `at`. */
export const plainIn = (rows: Rows): Rows =>
  Object.fromEntries(
    Object.entries(rows).map(([table, all]) => [
      table,
      all.map((row) =>
        Object.fromEntries(
          Object.entries(row).filter(
            ([column]) => column !== 'at' && notesOf(table)[column]?.form === 'plain',
          ),
        ),
      ),
    ]),
  );
