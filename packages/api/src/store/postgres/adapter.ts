import { keyringFrom } from '../crypto/keyring.ts';
import type { DatabaseAdapter } from '../database-adapter.ts';
import type { PostgresAddress } from './connection.ts';
import { openPostgres, withPostgresKeys } from './open.ts';
import { preparePostgres } from './prepare.ts';

/** A PostgreSQL database. It has its own clock, one for all nodes. */
export const postgresAdapter = (at: PostgresAddress): DatabaseAdapter => ({
  open: ({ notifier, kek, ids, onListenerError, onDamage }) =>
    openPostgres({ ...at, notifier, kek, ids, onListenerError, onDamage }),
  migrate: async ({ kek, ids, onDamage }) => preparePostgres(at, await keyringFrom(kek, onDamage), ids),
  async backup() {
    throw new Error(
      'Attune does not back up PostgreSQL: use `pg_dump --exclude-schema=attune_keys`, which leaves the keys out.',
    );
  },
  withKeys: (action) => withPostgresKeys(at, action),
});
