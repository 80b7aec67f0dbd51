import type { Instant } from '@attune/core';
import { Client } from 'pg';
import type { Ids } from '../../use-cases/ports.ts';
import type { Keyring } from '../crypto/keyring.ts';
import type { DbTask } from '../engine/db-task.ts';
import { encryptLegacyRows } from '../migrate/encrypt-legacy-rows.ts';
import { type MigrationStep, migrationsFor, readMigrations } from '../migrate/migrate.ts';
import { shippedMigrations, stepsOf } from '../migrate/migration-steps.ts';
import {
  assertKeysMatchDatabase,
  assertKeysPresent,
  assertKnownKek,
  hasKeys,
} from '../restore/key-checks.ts';
import { deleteOrphans } from '../restore/orphans.ts';
import type { Rebase } from '../restore/rebase.ts';
import { resetAfterRestore } from '../restore/reset-after-restore.ts';
import { isDatabaseBehindKeys } from '../restore/restore-check.ts';
import type { PostgresAddress } from './address.ts';
import { clockLock } from './clock.ts';
import { assertDirect, connectDirectly } from './connect-directly.ts';
import { direct, directConfig } from './connection.ts';
import { applyPostgres, migratePostgres } from './migrate.ts';
import { runTask } from './runner.ts';

export interface PreparePostgresOptions {
  /** Sets the store's clock to the server's, and resets everything as for an older copy. Not by default. */
  readonly resetsClock?: boolean;
}

/**
 * Migrates the tables of a database and deletes orphans, on its own connection without timeouts. Stop nodes of an earlier
 * version before a migration that encrypts their rows.
 *
 * @throws Error, without any change, when the keys do not match.
 */
export async function preparePostgres(
  at: PostgresAddress,
  keyring: Keyring,
  ids: Ids,
  { resetsClock = false }: PreparePostgresOptions = {},
): Promise<void> {
  const { query_timeout: _, ...withoutTimeout } = directConfig(at);
  const client = new Client({ ...withoutTimeout, application_name: 'attune migrations' });
  client.on('error', () => {});
  const run = <T>(task: DbTask<T>): Promise<T> =>
    runTask(task, async (effect) => (effect.type === 'statement' ? direct.execute(client, effect) : []));
  const exists = async (name: string): Promise<boolean> => {
    const { rows } = await client.query<{ is: boolean }>(`select to_regclass($1) is not null as is`, [name]);
    return rows[0]?.is ?? false;
  };
  const recordedTime = async (sequence: string): Promise<number | null> => {
    const { rows } = await client.query<{ at: string; is: boolean }>(
      `select last_value as at, is_called as is from ${sequence}`,
    );
    return rows[0]?.is ? Number(rows[0].at) : null;
  };
  const steps: Readonly<Record<MigrationStep, () => Promise<void>>> = {
    async encryptLegacyRows() {
      // Waits for every transaction that holds a row, in the order of the tables: what it writes is encrypted, too.
      await client.query('lock table couple, person in exclusive mode');
      await run(encryptLegacyRows(keyring, !(await run(hasKeys()))));
    },
  };
  try {
    await connectDirectly(client);
    await assertDirect(client, at);
    await migratePostgres(client, shippedMigrations('postgres'), {
      async before() {
        if (!(await exists('attune_keys.migration'))) await client.query('create schema attune_keys');
        await applyPostgres(client, readMigrations(migrationsFor('postgres-keys')), 'attune_keys.migration');
        await run(assertKnownKek(keyring));
        if (!(await exists('migration'))) await run(assertKeysMatchDatabase());
      },
      async after(applied) {
        for (const step of stepsOf(applied)) await steps[step]();
        await run(assertKeysPresent());
        if (resetsClock) {
          const correction = await resetClock(client);
          await run(deleteOrphans({ isOlderCopy: true }));
          await run(resetAfterRestore({ keyring, ids, correction }));
          return;
        }
        const ages = { main: await recordedTime('clock'), keys: await recordedTime('attune_keys.clock') };
        const older = isDatabaseBehindKeys(ages);
        await run(deleteOrphans({ isOlderCopy: older }));
        if (older) await run(resetAfterRestore({ keyring, ids }));
      },
    });
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Sets the store's clock to the server's, at once and for good, also if the transaction fails. A node that still runs
 * therefore writes no later time while the rows are corrected. Nodes write no clock until the transaction ends.
 */
async function resetClock(client: Client): Promise<Rebase> {
  await client.query('select pg_advisory_xact_lock($1)', [clockLock]);
  const { rows } = await client.query<{ from: Instant; to: Instant }>(
    `select greatest(now_ms(), (select last_value from attune_keys.clock), (select max(at) from person),
                     (select max(at) from couple)) as from, system_ms() as to`,
  );
  const [row] = rows;
  if (!row) throw new Error('The clock returned no row.');
  await client.query(
    `select setval('clock', at), setval('attune_keys.clock', at), setval('clock_offset', 0)
       from (select $1::bigint as at offset 0) "now"`,
    [row.to],
  );
  return row;
}
