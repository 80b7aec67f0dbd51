import { is, Param, Placeholder, type Query as Sql, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pg-proxy';
import type { DbTask, Rows, Scalar, Statement } from './db-task.ts';

/** Drizzle's PostgreSQL builder, connected to nothing: it makes text, and the runners run it. */
export const db = drizzle(() => Promise.reject(new Error('This builder is connected to nothing.')));

/** An object of values that both databases keep without changing them. */
type Flat<T> = object & { readonly [Key in keyof T]: Scalar };

interface Selection<Row> {
  toSQL(): Sql;
  readonly _: { readonly selectedFields: Record<string, unknown>; readonly result: readonly Row[] };
}
interface Writing {
  toSQL(): Sql;
}

/** Called with its arguments, it is the work of running one statement. */
export interface Query<Args, T> extends Statement {
  (args: Args): DbTask<T>;
}

/** A query that reads. It is built and compiled here, once, with placeholders in place of its arguments. */
export function query<Args extends Flat<Args>, Row extends Flat<Row>>(
  build: (args: Args) => Selection<Row>,
): Query<Args, Row[]> {
  const selection = build(placeholders());
  const keys = Object.keys(selection._.selectedFields);
  return compile(selection.toSQL(), false, (rows) => rows.map((row) => named<Row>(keys, row)));
}

/**
 * A query that writes, and answers how many rows it touched. Let it return a column (`returning`): the rows
 * that come back are what is counted, on either database.
 */
export function write<Args extends Flat<Args>>(build: (args: Args) => Writing): Query<Args, number> {
  const built = build(placeholders()).toSQL();
  if (!built.sql.includes(' returning ')) throw new TypeError(`This write returns nothing: ${built.sql}`);
  return compile(built, true, (rows) => rows.length);
}

/** Writes exactly one row; any other count is a bug, and undoes the work. */
export function* one(writing: DbTask<number>): DbTask<void> {
  const touched = yield* writing;
  if (touched !== 1) throw new Error(`A write of one row touched ${touched}.`);
}

function compile<Args extends Flat<Args>, T>(
  { sql: text, params }: Sql,
  writes: boolean,
  answer: (rows: Rows) => T,
): Query<Args, T> {
  const bind = params.map(binding<Args>);
  const statement: Statement = { text, writes };
  function* run(args: Args): DbTask<T> {
    return answer(yield { type: 'statement', statement, values: bind.map((value) => value(args)) });
  }
  return Object.assign(run, statement);
}

/** How a parameter gets its value: from an argument, or always the same (a limit, say). */
function binding<Args extends Flat<Args>>(param: unknown): (args: Args) => Scalar {
  const value = is(param, Param) ? param.value : param;
  if (is(value, Placeholder)) {
    const { name } = value;
    return (args) => Reflect.get(args, name);
  }
  if (typeof value !== 'string' && typeof value !== 'number') throw new TypeError('A constant is no scalar.');
  return () => value;
}

/** Stands for the arguments while a query is built: whichever is asked for, its placeholder. */
const placeholders = <Args>(): Args =>
  new Proxy({}, { get: (_, key) => sql.placeholder(String(key)) }) as Args;

function named<Row>(keys: readonly string[], values: readonly Scalar[]): Row {
  const row: Record<string, Scalar> = {};
  let index = 0;
  for (const key of keys) row[key] = values[index++] ?? null;
  return row as Row;
}
