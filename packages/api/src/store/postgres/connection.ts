import { createHash } from 'node:crypto';
import { type CustomTypesConfig, type PoolClient, type PoolConfig, type QueryArrayConfig, types } from 'pg';
import type { Rows, Scalar, Statement, StatementEffect } from '../engine/db-task.ts';
import type { PostgresAddress } from './address.ts';

/** Parses int8 as a number: epoch milliseconds fit a double. Set per pool, because the global parser belongs to the host. */
const numbers: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};

/** The timeouts of a session, in milliseconds, so that a hanging statement does not hold a row lock for long. */
const sessionLimits = {
  statement_timeout: 5_000,
  lock_timeout: 4_000,
  /** Releases the locks of a node that stops in the middle. */
  idle_in_transaction_session_timeout: 3_000,
};

/** What every connection has, also one through a pooler. */
const common = {
  application_name: 'attune',
  keepAlive: true,
  types: numbers,
  connectionTimeoutMillis: 10_000,
  /** On the client, because the server may be gone. */
  query_timeout: 6_000,
} satisfies PoolConfig;

/** The configuration of a connection to the database itself. */
export const directConfig = ({ postgres, direct = postgres }: PostgresAddress): PoolConfig => ({
  ...common,
  ...sessionLimits,
  connectionString: direct,
});

/** Whether the shared connections go through a pooler. */
export const isPooled = ({ direct }: PostgresAddress): boolean => direct !== undefined;

/** The configuration of a shared connection. A pooler takes no settings of a session: `begin` sets them. */
export const sharedConfig = (at: PostgresAddress): PoolConfig =>
  isPooled(at) ? { ...common, connectionString: at.postgres } : directConfig(at);

/** Begins a transaction with its own timeouts, because a pooler gives each transaction another session. */
export const begin = ({ mode = '', lockTimeout = sessionLimits.lock_timeout }): string =>
  [
    `begin ${mode}`,
    ...Object.entries({ ...sessionLimits, lock_timeout: lockTimeout }).map(
      ([name, milliseconds]) => `set local ${name} = ${milliseconds}`,
    ),
  ].join('; ');

const statementNames = new WeakMap<Statement, string>();

/** The name of a prepared statement: a hash of its text, so that it is the same on every node. */
function nameOf(statement: Statement): string {
  const name =
    statementNames.get(statement) ?? createHash('sha256').update(statement.text).digest('hex').slice(0, 32);
  statementNames.set(statement, name);
  return name;
}

/** Executes one statement on a connection. */
export type Execute = (
  client: Pick<PoolClient, 'query'>,
  effect: Pick<StatementEffect, 'statement' | 'values'>,
) => Promise<Rows>;

/** Executes statements that the session prepares once. */
export const executePrepared: Execute = (client, effect) =>
  query(client, effect, { name: nameOf(effect.statement) });

/** Executes statements through a pooler. The next session may not know a prepared statement, so it has no name. */
export const executeUnprepared: Execute = (client, effect) => query(client, effect, {});

async function query(
  client: Pick<PoolClient, 'query'>,
  { statement, values }: Pick<StatementEffect, 'statement' | 'values'>,
  prepared: { readonly name?: string },
): Promise<Rows> {
  const config: QueryArrayConfig = {
    ...prepared,
    text: statement.text,
    values: [...values],
    rowMode: 'array',
  };
  const { rows } = await client.query<Scalar[]>(config);
  return rows;
}
