import { createHash } from 'node:crypto';
import { type CustomTypesConfig, type PoolClient, type PoolConfig, type QueryArrayConfig, types } from 'pg';
import type { Rows, Scalar, Statement, StatementEffect } from '../engine/db-task.ts';

/** How to reach PostgreSQL. */
export interface PostgresAt {
  /** A connection string, `postgres://…`. */
  readonly postgres: string;
  /** The most connections this node holds at once; 10 unless given. One more listens. */
  readonly connections?: number;
}

/** Epoch milliseconds fit a double. Set for our connections alone: the default belongs to the host. */
const numbers: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};

/** Limits in milliseconds; what hangs must not hold a couple's row, nor an answer, for long. */
const limits = {
  connectionTimeoutMillis: 10_000,
  /** On this side: the other may be gone without a word. */
  query_timeout: 10_000,
  statement_timeout: 5_000,
  lock_timeout: 4_000,
  /** A node that stops in the middle loses its locks. */
  idle_in_transaction_session_timeout: 8_000,
};

/** How every connection is made. */
export const connection = ({ postgres, connections = 10 }: PostgresAt): PoolConfig => ({
  connectionString: postgres,
  max: connections,
  application_name: 'attune',
  keepAlive: true,
  types: numbers,
  ...limits,
});

const names = new WeakMap<Statement, string>();

/** Prepared once a connection, by a name that is the same for the same text on every node. */
function nameOf(statement: Statement): string {
  const name = names.get(statement) ?? createHash('sha256').update(statement.text).digest('hex').slice(0, 32);
  names.set(statement, name);
  return name;
}

/** Runs one statement on a connection. */
export async function execute(
  client: Pick<PoolClient, 'query'>,
  { statement, values }: Pick<StatementEffect, 'statement' | 'values'>,
): Promise<Rows> {
  const asked: QueryArrayConfig = {
    name: nameOf(statement),
    text: statement.text,
    values: [...values],
    rowMode: 'array',
  };
  const { rows } = await client.query<Scalar[]>(asked);
  return rows;
}
