import { Pool, type PoolConfig } from 'pg';
import type { PostgresAddress } from './address.ts';
import { poolConfig } from './connection.ts';

/** The connections of a node. */
export interface Pools {
  /** For reads, and for transactions that are not exits. */
  readonly shared: Pool;
  /** Only for exits, so that nothing else can take the last connection. */
  readonly exits: Pool;
}

export function createPools(at: PostgresAddress): Pools {
  const { exitConnections = 4 } = at;
  return {
    shared: createPool(poolConfig(at)),
    // Never closed when idle, because a busy server may refuse a new connection.
    exits: createPool({ ...poolConfig(at), max: exitConnections, idleTimeoutMillis: 0 }),
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
