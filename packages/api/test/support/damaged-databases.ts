import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { OpenOptions } from '../../src/open-attune.ts';
import type { Damage } from '../../src/use-cases/damage.ts';
import { closeAttune, openAttune, type UseCaseContext } from '../../src/use-cases.ts';
import { newDatabase, runSql } from './open-store.postgres.ts';
import { kek } from './test-kek.ts';

/** An open database whose rows a test can damage. */
export interface DamageableDatabase {
  readonly context: UseCaseContext;
  /** What was reported as damaged. */
  readonly reported: readonly Damage[];
  readonly store: OpenOptions['store'];
  /** Runs SQL, on a connection of its own. Returns rows as arrays. */
  sql(text: string): Promise<readonly (readonly unknown[])[]>;
  close(): Promise<void>;
}

type Parts = Pick<DamageableDatabase, 'store' | 'sql'> & { readonly remove?: () => void };

async function open({ store, sql, remove = () => {} }: Parts): Promise<DamageableDatabase> {
  const reported: Damage[] = [];
  const context = await openAttune({
    store,
    kek,
    limits: { commandsPerMinute: 10_000 },
    onDamage: (record) => void reported.push(record),
  });
  const close = async () => {
    await closeAttune(context);
    remove();
  };
  return { context, reported, store, sql, close };
}

async function openSqliteFile(): Promise<DamageableDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'attune-damage-'));
  const path = join(folder, 'attune.db');
  const sql = async (text: string) => {
    const db = new Sqlite(path);
    try {
      db.prepare('attach ? as attune_keys').run(`${path}-keys`);
      const statement = db.prepare<[], unknown[]>(text);
      if (statement.reader) return statement.raw().all();
      statement.run();
      return [];
    } finally {
      db.close();
    }
  };
  return open({ store: { sqlite: path }, sql, remove: () => rmSync(folder, { recursive: true }) });
}

async function openPostgresDatabase(): Promise<DamageableDatabase> {
  const postgres = await newDatabase();
  return open({ store: { postgres, connections: 3 }, sql: (text) => runSql(postgres, text) });
}

/** Both databases, each with a function that opens an empty one. */
export const damageableDatabases: [string, () => Promise<DamageableDatabase>][] = [
  ['SQLite', openSqliteFile],
  ['PostgreSQL', openPostgresDatabase],
];
