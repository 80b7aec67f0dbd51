import { Client, DatabaseError } from 'pg';
import type { PostgresAddress } from './address.ts';
import { isPooled, sharedConfig } from './connection.ts';

/** Connects a client to the database itself. Throws a TypeError when a pooler refuses its settings. */
export async function connectDirectly(client: Client): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    throw refusesSettings(error) ? new TypeError(pooled, { cause: error }) : error;
  }
}

/**
 * Checks the two addresses of a database on a connection to the direct one.
 *
 * @throws TypeError when there is a pooler and no direct address, or the two lead to different databases.
 */
export async function assertDirect(client: Client, at: PostgresAddress): Promise<void> {
  if (isPooled(at)) await assertSameDatabase(client, at);
  else if (await isBehindPooler(client)) throw new TypeError(pooled);
}

const pooled =
  'This address of the database goes through a connection pooler, which would lose notifications and timeouts. Add the ' +
  'address of the database itself: ATTUNE_DIRECT_DATABASE, or `direct` of the option `store`.';

/** PgBouncer refuses the timeouts of a session, unless it is told to ignore them. */
const refusesSettings = (error: unknown): boolean =>
  error instanceof DatabaseError && error.code === '08P01' && error.message.includes('startup parameter');

/** Whether the id of the server process is not the one that the connection started with: a pooler invents that. */
async function isBehindPooler(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ id: number }>('select pg_backend_pid() as id');
  return 'processID' in client && client.processID !== rows[0]?.id;
}

/** Exits on another database would be lost without a trace. */
async function assertSameDatabase(client: Client, at: PostgresAddress): Promise<void> {
  const shared = new Client(sharedConfig(at));
  shared.on('error', () => {});
  try {
    await shared.connect();
    const [one, other] = [await identityOf(client), await identityOf(shared)];
    if (one !== other)
      throw new TypeError(
        'The direct address of the database leads to another database. Correct one of the two.',
      );
  } finally {
    await shared.end().catch(() => {});
  }
}

/** A text that is the same for two connections to the same tables. */
async function identityOf(client: Client): Promise<string> {
  const { rows } = await client.query(
    `select pg_postmaster_start_time()::text, oid::text, current_schema()
       from pg_database where datname = current_database()`,
  );
  return JSON.stringify(rows);
}
