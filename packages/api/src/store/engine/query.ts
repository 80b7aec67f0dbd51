import { is, Param, Placeholder, type Query as Sql, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pg-proxy';
import type { DbTask, Rows, Scalar, Statement } from './db-task.ts';

/** Drizzle's PostgreSQL builder, without a connection. It produces SQL text, which the runners execute. */
export const db = drizzle(() => Promise.reject(new Error('This builder has no connection.')));

/** An object of values that both databases store unchanged. */
type Flat<T> = object & { readonly [Key in keyof T]: Scalar };

interface Selection<Row> {
  toSQL(): Sql;
  readonly _: { readonly selectedFields: Record<string, unknown>; readonly result: readonly Row[] };
}
interface Writing {
  toSQL(): Sql;
}

/** Called with its arguments, it returns the task that runs one statement. */
export interface Query<Args, T> extends Statement {
  (args: Args): DbTask<T>;
}

/** Compiles a reading query, once, with placeholders for its arguments. */
export function query<Args extends Flat<Args>, Row extends Flat<Row>>(
  build: (args: Args) => Selection<Row>,
): Query<Args, Row[]> {
  const selection = build(placeholders());
  const keys = Object.keys(selection._.selectedFields);
  return compile(selection.toSQL(), false, (rows) => rows.map((row) => toRow<Row>(keys, row)));
}

/**
 * Compiles a writing query. Its task returns the number of rows written. The query needs `returning`, because both
 * databases count the returned rows.
 */
export function write<Args extends Flat<Args>>(build: (args: Args) => Writing): Query<Args, number> {
  const built = build(placeholders()).toSQL();
  if (!built.sql.includes(' returning ')) throw new TypeError(`This write needs \`returning\`: ${built.sql}`);
  return compile(built, true, (rows) => rows.length);
}

/** Writes exactly one row. Any other count is a bug and undoes the task. */
export function* one(writing: DbTask<number>): DbTask<void> {
  const written = yield* writing;
  if (written !== 1) throw new Error(`A write of one row wrote ${written}.`);
}

function compile<Args extends Flat<Args>, T>(
  { sql: text, params }: Sql,
  writes: boolean,
  parse: (rows: Rows) => T,
): Query<Args, T> {
  const bind = params.map(bindingOf<Args>);
  const statement: Statement = { text, writes };
  function* run(args: Args): DbTask<T> {
    return parse(yield { type: 'statement', statement, values: bind.map((value) => value(args)) });
  }
  return Object.assign(run, statement);
}

/** Returns how a parameter gets its value: from an argument, or as a constant, such as a limit. */
function bindingOf<Args extends Flat<Args>>(param: unknown): (args: Args) => Scalar {
  const value = is(param, Param) ? param.value : param;
  if (is(value, Placeholder)) {
    const { name } = value;
    return (args) => Reflect.get(args, name);
  }
  if (typeof value !== 'string' && typeof value !== 'number')
    throw new TypeError('A constant must be a string or a number.');
  return () => value;
}

/** Stands for the arguments while a query is built. Each property is a placeholder of its name. */
const placeholders = <Args>(): Args =>
  new Proxy({}, { get: (_, key) => sql.placeholder(String(key)) }) as Args;

function toRow<Row>(keys: readonly string[], values: readonly Scalar[]): Row {
  const row: Record<string, Scalar> = {};
  let index = 0;
  for (const key of keys) row[key] = values[index++] ?? null;
  return row as Row;
}
