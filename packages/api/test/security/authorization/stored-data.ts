import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { schema } from '../../../src/graphql/schema.ts';
import type { Data } from '../../../src/testing/index.ts';
import { allOfMe } from '../../scenarios/all-fields.ts';
import type { World } from '../../scenarios/viewers.ts';

/** Everything that is stored of Ada: as she sees it, as she exports it, and as database rows. */
export interface Stored {
  readonly me: Data;
  readonly exported: string;
  /** Her rows and her couple's row, as text. */
  readonly rows: Readonly<Record<'own' | 'couple', string>>;
}

export async function storedOfAda(world: World): Promise<Stored> {
  const { ada } = world.people;
  const { me } = await ada.ask(`{ me { ...AllOfMe } } ${allOfMe(schema)}`);
  const { exportMe } = await ada.ask('mutation { exportMe { ... on ExportMeSuccess { document } } }');
  const exported = exportMe.document?.replace(/"exportedAt":"[^"]+"/, '') ?? 'nothing';
  return { me, exported, rows: rowsIn(world.folder, me?.couple?.id.split(':')[1] ?? 'none') };
}

/** Ada joins first. */
const adasId = 'person-1';

function rowsIn(folder: string, couple: string): Stored['rows'] {
  const db = new Sqlite(join(folder, 'attune.db'), { readonly: true });
  const rows = (text: string, id: string): string => JSON.stringify(db.prepare(text).all(id));
  const own = [
    rows('select * from person where id = ?', adasId),
    rows('select * from entry where person = ?', adasId),
  ].join();
  const result = { own, couple: rows('select * from couple where id = ?', couple) };
  db.close();
  return result;
}

/** What changed, by its place in the home, such as `own.floor` or `couple.mine`. */
export function changesIn(before: Stored, after: Stored): readonly string[] {
  return [
    ...changedParts(before.me, after.me),
    ...(before.exported === after.exported ? [] : ['export']),
    ...(before.rows.own === after.rows.own ? [] : ['own row']),
    ...(before.rows.couple === after.rows.couple ? [] : ['couple’s row']),
  ];
}

function changedParts(before: Data, after: Data): readonly string[] {
  if (before === null || after === null) return before === after ? [] : ['all'];
  return Object.keys(before).flatMap((name) => {
    const [was, is] = [before[name], after[name]];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    if (was === null || is === null || typeof was !== 'object') return [name];
    return Object.keys(was)
      .filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
      .map((field) => `${name}.${field}`);
  });
}
