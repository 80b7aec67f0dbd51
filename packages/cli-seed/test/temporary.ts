import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { onTestFinished } from 'vitest';

/** A folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attune-seed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export type Row = Readonly<Record<string, unknown>>;

/** Every row of both tables, whole, in an order of their own. */
export function dump(database: string): { readonly people: Row[]; readonly couples: Row[] } {
  const db = new Sqlite(database, { readonly: true });
  try {
    const rows = (table: string): Row[] =>
      db.prepare<[], Row>(`select * from ${table} order by tenant, id`).all();
    return { people: rows('person'), couples: rows('couple') };
  } finally {
    db.close();
  }
}
