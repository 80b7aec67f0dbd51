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

const statementNames = new WeakMap<Statement, string>();

/** The name of a prepared statement: a hash of its text, so that it is the same on every node. */
function nameOf(statement: Statement): string {
  const name =
    statementNames.get(statement) ?? createHash('sha256').update(statement.text).digest('hex').slice(0, 32);
  statementNames.set(statement, name);
  return name;
}

/** Executes one statement on a connection. */
type Execute = (
  client: Pick<PoolClient, 'query'>,
  effect: Pick<StatementEffect, 'statement' | 'values'>,
) => Promise<Rows>;

interface BeginOptions {
  readonly mode?: string;
  /** In milliseconds; that of the session by default. */
  readonly lockTimeout?: number;
}

/** How to use the sessions of a pool. */
export interface Sessions {
  /** The SQL that begins a transaction with its timeouts. */
  begin(options: BeginOptions): string;
  readonly execute: Execute;
}

/** A session of the database itself keeps its timeouts and its prepared statements. */
export const direct: Sessions = {
  begin: ({ mode = '', lockTimeout }) =>
    beginWith(mode, lockTimeout === undefined ? {} : { lock_timeout: lockTimeout }),
  execute: (client, effect) => query(client, effect, { name: nameOf(effect.statement) }),
};

/** A pooler gives each transaction another session, which has no timeouts and may not know a prepared statement. */
export const throughPooler: Sessions = {
  begin: ({ mode = '', lockTimeout = sessionLimits.lock_timeout }) =>
    beginWith(mode, { ...sessionLimits, lock_timeout: lockTimeout }),
  execute: (client, effect) => query(client, effect, {}),
};

const beginWith = (mode: string, limits: Readonly<Record<string, number>>): string =>
  [
    `begin ${mode}`,
    ...Object.entries(limits).map(([name, milliseconds]) => `set local ${name} = ${milliseconds}`),
  ].join('; ');

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
