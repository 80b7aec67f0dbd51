import { keyringFrom } from '../crypto/keyring.ts';
import type { DatabaseAdapter } from '../database-adapter.ts';
import type { PostgresAddress } from './address.ts';
import { openPostgres, withPostgresKeys } from './open.ts';
import { preparePostgres } from './prepare.ts';

/** A PostgreSQL database. It has its own clock, one for all nodes. */
export const postgresAdapter = (at: PostgresAddress): DatabaseAdapter => ({
  open: ({ clock, ...options }) =>
    openPostgres({ ...at, ...options, ...(typeof clock === 'object' && { clock }) }),
  migrate: async ({ kek, ids, onDamage }) => preparePostgres(at, await keyringFrom(kek, onDamage), ids),
  resetClock: async ({ kek, ids, onDamage }) =>
    preparePostgres(at, await keyringFrom(kek, onDamage), ids, { resetsClock: true }),
  async backup() {
    throw new Error(
      'Attune does not back up PostgreSQL: use `pg_dump --exclude-schema=attune_keys`, which leaves the keys out.',
    );
  },
  withKeys: (action) => withPostgresKeys(at, action),
});
