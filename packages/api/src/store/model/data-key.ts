import { and, eq } from 'drizzle-orm';
import type { DataKey, Keyring, Owner, WrappedKey } from '../crypto/keyring.ts';
import type { DbTask } from '../engine/db-task.ts';
import { db, one, type Query, query, write } from '../engine/query.ts';
import { dataKey } from '../schema/schema.keys.ts';

const insert = write((row: Owner & WrappedKey) =>
  db
    .insert(dataKey)
    .values({
      tenant: row.tenant,
      id: row.id,
      kek: row.kek,
      wrapped: row.wrapped,
    } satisfies Record<keyof typeof dataKey.$inferInsert, unknown>)
    .returning({ id: dataKey.id }),
);

const remove = write((owner: Owner) =>
  db
    .delete(dataKey)
    .where(and(eq(dataKey.tenant, owner.tenant), eq(dataKey.id, owner.id)))
    .returning({ id: dataKey.id }),
);

/** Finds the wrapped key of an owner, if it exists. */
export const findKey: Query<Owner, WrappedKey[]> = query((owner: Owner) =>
  db
    .select({ kek: dataKey.kek, wrapped: dataKey.wrapped })
    .from(dataKey)
    .where(and(eq(dataKey.tenant, owner.tenant), eq(dataKey.id, owner.id))),
);

/** Inserts a new key. Only re-wrapping changes it later. */
export const insertKey = ({ tenant, id }: Owner, wrappedKey: WrappedKey): DbTask<void> =>
  one(insert({ tenant, id, ...wrappedKey }));

/** Destroys a key, if it exists. Everything encrypted with it is lost for good, here and in every backup. */
export function* destroyKey({ tenant, id }: Owner): DbTask<void> {
  yield* remove({ tenant, id });
}

/** Unwraps the key joined to a row; null when it is missing, since a row without its key does not exist. */
export const openJoinedKey = (
  keyring: Keyring,
  owner: Owner,
  { kek, wrapped }: { readonly [Column in keyof WrappedKey]: string | null },
): DataKey | null => (kek === null || wrapped === null ? null : keyring.unwrap(owner, { kek, wrapped }));
