import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeAttune, exportMe, type Home, kekFileFor, localKek } from '@attune/api/use-cases';
import Sqlite from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { openStore } from '../src/open-store.ts';

/** A folder that is removed with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attune-seed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Rows {
  readonly people: readonly { readonly tenant: string; readonly id: string; readonly subject: string }[];
  readonly couples: readonly { readonly tenant: string; readonly id: string }[];
}

/** The people and couples in a database file. */
export function rowsIn(database: string): Rows {
  const db = new Sqlite(database, { readonly: true });
  try {
    return {
      people: db
        .prepare<[], Rows['people'][number]>('select tenant, id, subject from person order by id')
        .all(),
      couples: db.prepare<[], Rows['couples'][number]>('select tenant, id from couple order by id').all(),
    };
  } finally {
    db.close();
  }
}

/** What one person sees, and their export. */
export interface Told {
  readonly subject: string;
  readonly home: Home | null;
  readonly exported: unknown;
}

/** What each person in a database file sees and can export now, in the order of their ids. */
export async function toldIn(database: string, at: number, testClock = false): Promise<readonly Told[]> {
  const attune = await openStore(database, { now: at }, localKek(kekFileFor(database)), { testClock });
  try {
    return await Promise.all(
      rowsIn(database).people.map(async ({ tenant, subject }) => {
        const { home, exported = 'null' } = await exportMe(attune, { tenant, subject });
        return { subject, home, exported: JSON.parse(exported) };
      }),
    );
  } finally {
    await closeAttune(attune);
  }
}
