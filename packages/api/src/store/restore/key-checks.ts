import { and, eq, notExists, notInArray, sql } from 'drizzle-orm';
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

/** Whether any key is kept. */
export function* hasKeys(): DbTask<boolean> {
  return (yield* anyKey({})).length > 0;
}

/**
 * Refuses to begin where a key is wrapped by a key-encryption key that is not known: an exit would fail, too, for
 * whoever it belongs to.
 */
export function* assertKnownKek({ known }: Keyring): DbTask<void> {
  const foreign = query(() =>
    db
      .select(found)
      .from(dataKey)
      .where(notInArray(dataKey.kek, [...known]))
      .limit(1),
  );
  if ((yield* foreign({})).length === 0) return;
  throw new Error(
    'This key does not open all that is kept here. `kek` (ATTUNE_KEK) names the current one, and keeps the ' +
      'previous ones until `attune keys rotate` is done.',
  );
}

/** Refuses keys beside a database that is new: another one is theirs, and sweeping would destroy them. */
export function* assertKeysMatchDatabase(): DbTask<void> {
  if (yield* hasKeys()) {
    throw new Error(
      'There are keys here, and the database beside them is new. Put back the database that they belong to; or, ' +
        'to begin anew, take the keys away: then nothing that they sealed opens again.',
    );
  }
}

/** Refuses people without a single key among them: the keys are missing, not erased. */
export function* assertKeysPresent(): DbTask<void> {
  if ((yield* keyless({})).length === 0) return;
  throw new Error(
    'There are people here, and the keys that open what they said are missing. Put the keys back: on SQLite the ' +
      'file beside the database whose name ends with -keys, on PostgreSQL the schema attune_keys. Nothing was changed.',
  );
}
