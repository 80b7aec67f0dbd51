import { Pool, type PoolConfig } from 'pg';
import type { PostgresAddress } from './address.ts';
import { direct, directConfig, isPooled, type Sessions, sharedConfig, throughPooler } from './connection.ts';

/** The connections of a node. */
export interface Pools {
  /** For reads, and for transactions that are not exits. They may go through a pooler. */
  readonly shared: Pool;
  /** How to use shared connections. */
  readonly sharedSessions: Sessions;
  /** Only for exits, so that nothing else can take the last connection. They never go through a pooler. */
  readonly exits: Pool;
}

export function createPools(at: PostgresAddress): Pools {
  const { connections = 10, exitConnections = 4 } = at;
  return {
    shared: createPool({ ...sharedConfig(at), max: connections }),
    sharedSessions: isPooled(at) ? throughPooler : direct,
    // Never closed when idle, because a busy server may refuse a new connection.
    exits: createPool({ ...directConfig(at), max: exitConnections, idleTimeoutMillis: 0 }),
  };
}

/** Creates a pool. It replaces an idle connection that breaks; a broken connection in use rejects its query. */
function createPool(config: PoolConfig): Pool {
  const pool = new Pool(config);
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

export const sizeOf = (pool: Pool): number => pool.options.max;
