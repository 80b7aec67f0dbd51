import { createHash } from 'node:crypto';
import { type CustomTypesConfig, type PoolClient, type PoolConfig, type QueryArrayConfig, types } from 'pg';
import type { Rows, Scalar, Statement, StatementEffect } from '../engine/db-task.ts';
import type { PostgresAddress } from './address.ts';

/** Parses int8 as a number: epoch milliseconds fit a double. Set per pool, because the global parser belongs to the host. */
const numbers: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};

/** Timeouts in milliseconds, so that a hanging statement does not hold a row lock or a response for long. */
const limits = {
  connectionTimeoutMillis: 10_000,
  /** On the client, because the server may be gone. */
  query_timeout: 6_000,
  statement_timeout: 5_000,
  lock_timeout: 4_000,
  /** Releases the locks of a node that stops in the middle. */
  idle_in_transaction_session_timeout: 3_000,
};

/** The configuration of every connection. */
export const poolConfig = ({ postgres, connections = 10 }: PostgresAddress): PoolConfig => ({
  connectionString: postgres,
  max: connections,
  application_name: 'attune',
  keepAlive: true,
  types: numbers,
  ...limits,
});

const statementNames = new WeakMap<Statement, string>();

/** The name of a prepared statement: a hash of its text, so that it is the same on every node. */
function nameOf(statement: Statement): string {
  const name =
    statementNames.get(statement) ?? createHash('sha256').update(statement.text).digest('hex').slice(0, 32);
  statementNames.set(statement, name);
  return name;
}

/** Executes one statement on a connection. */
export async function execute(
  client: Pick<PoolClient, 'query'>,
  { statement, values }: Pick<StatementEffect, 'statement' | 'values'>,
): Promise<Rows> {
  const config: QueryArrayConfig = {
    name: nameOf(statement),
    text: statement.text,
    values: [...values],
    rowMode: 'array',
  };
  const { rows } = await client.query<Scalar[]>(config);
  return rows;
}
