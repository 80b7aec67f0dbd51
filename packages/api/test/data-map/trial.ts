import { defaultPolicy } from '@attune/core';
import Sqlite from 'better-sqlite3';
import { randomIds } from '../../src/adapters/random-ids.ts';
import { openWithPolicy } from '../../src/open-attune.ts';
import type { UseCaseContext } from '../../src/use-cases/context.ts';
import { newDatabase, prepareWithTestClock, runSql } from '../support/open-store.postgres.ts';
import { temporaryFile } from '../support/open-store.ts';
import { kek } from '../support/test-kek.ts';

/** The rows of every table, by the name of the table. */
export type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** An open Attune, with a clock that the test sets, and a view of its tables. */
export interface Trial {
  readonly context: UseCaseContext;
  /** The path of an SQLite database; null on PostgreSQL. */
  readonly path: string | null;
  setClock(at: number): Promise<void>;
  rows(): Promise<Rows>;
}

/** Any time after the first instant of both databases. */
export const start = Date.parse('2026-11-20T18:00:00.000Z');
const options = { kek, ids: randomIds, limits: { commandsPerMinute: 1e9, codesPerHour: 1e9 } };

export async function sqliteTrial(): Promise<Trial> {
  const path = temporaryFile();
  let now = start;
  const context = await openWithPolicy(defaultPolicy, {
    ...options,
    store: { sqlite: path },
    clock: () => now,
  });
  return {
    context,
    path,
    setClock: async (at) => {
      now = at;
    },
    rows: async () => ({ ...rowsIn(path), ...prefixed('keys: ', rowsIn(`${path}-keys`)) }),
  };
}

function rowsIn(path: string): Rows {
  const db = new Sqlite(path, { readonly: true });
  const names = db.prepare<[], string>(`select name from sqlite_master where type = 'table'`).pluck().all();
  const rows = names.map((name) => [name, db.prepare(`select * from ${name}`).all()] as const);
  db.close();
  return Object.fromEntries(rows) as Rows;
}

const prefixed = (prefix: string, rows: Rows): Rows =>
  Object.fromEntries(Object.entries(rows).map(([name, all]) => [prefix + name, all]));

export async function postgresTrial(): Promise<Trial> {
  const url = await newDatabase();
  const setClock = await prepareWithTestClock(url, start);
  const context = await openWithPolicy(defaultPolicy, {
    ...options,
    store: { postgres: url, connections: 3 },
  });
  const tablesOf = async (schema: string): Promise<Rows> => {
    const names = await runSql(url, `select tablename from pg_tables where schemaname = '${schema}'`);
    const known = names
      .flat()
      .map(String)
      .filter((name) => name !== 'test_clock');
    const rows = known.map(async (name) => {
      const all = await runSql(url, `select to_jsonb(t) from ${schema}.${name} t`);
      return [name, all.flat()] as const;
    });
    return Object.fromEntries(await Promise.all(rows)) as Rows;
  };
  return {
    context,
    path: null,
    setClock,
    rows: async () => ({
      ...(await tablesOf('public')),
      ...prefixed('keys: ', await tablesOf('attune_keys')),
    }),
  };
}
