import { and, eq, inArray, notExists, notInArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Keyring } from '../crypto/keyring.ts';
import type { DbTask } from '../engine/db-task.ts';
import { db, query } from '../engine/query.ts';
import { dataKey } from '../schema/schema.keys.ts';
import { person } from '../schema/schema.postgres.ts';

const one = alias(person, 'one');
const found = { id: sql<string>`'found'` };

const anyKey = query(() => db.select(found).from(dataKey).limit(1));
const keyless = query(() =>
  db
    .select(found)
    .from(person)
    .where(
      notExists(
        db
          .select({ id: one.id })
          .from(one)
          .innerJoin(dataKey, and(eq(dataKey.tenant, one.tenant), eq(dataKey.id, one.id))),
      ),
    )
    .limit(1),
);

/** Whether any data key exists. */
export function* hasKeys(): DbTask<boolean> {
  return (yield* anyKey({})).length > 0;
}

/**
 * Throws when data keys are wrapped by an unknown key-encryption key. Otherwise even the exits of their owners would fail.
 * A single key that names one which no other key names is damaged, and does not stop the start.
 */
export function* assertKnownKek({ knownKeks }: Keyring): DbTask<void> {
  const foreign = query(() =>
    db
      .select(found)
      .from(dataKey)
      .where(notInArray(dataKey.kek, [...knownKeks]))
      .groupBy(dataKey.kek)
      .having(sql`count(*) > 1`)
      .limit(1),
  );
  const known = query(() =>
    db
      .select(found)
      .from(dataKey)
      .where(inArray(dataKey.kek, [...knownKeks]))
      .limit(1),
  );
  const opensAny = (yield* known({})).length > 0 || !(yield* hasKeys());
  if (opensAny && (yield* foreign({})).length === 0) return;
  throw new Error(
    'This key does not open all data keys. Pass the current key as `kek` (ATTUNE_KEK), and the ' +
      'previous ones until `attune keys rotate` is done.',
  );
}

/** Throws when keys exist and the database is new: they belong to another database, and would be deleted as orphans. */
export function* assertKeysMatchDatabase(): DbTask<void> {
  if (yield* hasKeys()) {
    throw new Error(
      'There are keys, and their database is new. Restore the database that the keys belong to. To start ' +
        'empty, remove the keys: the data that they encrypted is then lost.',
    );
  }
}

/** Throws when there are people and none has a key: the keys are missing, not erased. */
export function* assertKeysPresent(): DbTask<void> {
  if ((yield* keyless({})).length === 0) return;
  throw new Error(
    'There are people, and their data keys are missing. Restore the keys: on SQLite the file next to the ' +
      'database whose name ends with -keys, on PostgreSQL the schema attune_keys. Nothing was changed.',
  );
}
