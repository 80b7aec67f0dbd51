import { Client } from 'pg';
import type { Ids } from '../application/ports.ts';
import { isOlderCopy } from './age.ts';
import { connection, execute, type PostgresAt } from './connection.postgres.ts';
import { hasKeys, refuseForeignKeys, refuseKeysOfAnother, refuseMissingKeys } from './fit.ts';
import type { Keyring } from './keyring.ts';
import { applyPostgres, migratePostgres } from './migrate.postgres.ts';
import { type MigrationStep, migrationsFor, readMigrations } from './migrate.ts';
import { shippedMigrations, stepsOf } from './migration-steps.ts';
import { sealPlainRows } from './plain-rows.ts';
import { drive } from './runner.postgres.ts';
import { sweepStrays } from './strays.ts';
import { takeBackAll } from './take-back.ts';
import type { Work } from './work.ts';

/**
 * Brings the tables of a database up to date, on a connection of its own without limits of time, and sweeps strays.
 * Throws, with nothing changed, where the keys do not fit. Nodes of an earlier version stop first, once this one
 * seals what they wrote.
 */
export async function migrated(at: PostgresAt, keyring: Keyring, ids: Ids): Promise<void> {
  const { query_timeout: _, ...unhurried } = connection(at);
  const client = new Client({ ...unhurried, application_name: 'attune migrations' });
  client.on('error', () => {});
  await client.connect();
  const run = <T>(work: Work<T>): Promise<T> =>
    drive(work, async (step) => (step.is === 'statement' ? execute(client, step) : []));
  const there = async (name: string): Promise<boolean> => {
    const { rows } = await client.query<{ is: boolean }>(`select to_regclass($1) is not null as is`, [name]);
    return rows[0]?.is ?? false;
  };
  const noted = async (sequence: string): Promise<number | null> => {
    const { rows } = await client.query<{ at: string; is: boolean }>(
      `select last_value as at, is_called as is from ${sequence}`,
    );
    return rows[0]?.is ? Number(rows[0].at) : null;
  };
  const steps: Readonly<Record<MigrationStep, () => Promise<void>>> = {
    async encryptLegacyRows() {
      // Waits for every transaction that holds a row, in the order of the tables: what it writes is encrypted, too.
      await client.query('lock table couple, person in exclusive mode');
      await run(sealPlainRows(keyring, !(await run(hasKeys()))));
    },
  };
  try {
    await migratePostgres(client, shippedMigrations('postgres'), {
      async before() {
        if (!(await there('attune_keys.migration'))) await client.query('create schema attune_keys');
        await applyPostgres(client, readMigrations(migrationsFor('postgres-keys')), 'attune_keys.migration');
        await run(refuseForeignKeys(keyring));
        if (!(await there('migration'))) await run(refuseKeysOfAnother());
      },
      async after(applied) {
        for (const step of stepsOf(applied)) await steps[step]();
        await run(refuseMissingKeys());
        const ages = { main: await noted('clock'), keys: await noted('attune_keys.clock') };
        const older = isOlderCopy(ages);
        await run(sweepStrays({ isOlderCopy: older }));
        if (older) await run(takeBackAll(keyring, ids));
      },
    });
  } finally {
    await client.end().catch(() => {});
  }
}
