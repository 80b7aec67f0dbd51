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

/** A key as it is kept, if there is one. */
export const findKey: Query<Owner, WrappedKey[]> = query((owner: Owner) =>
  db
    .select({ kek: dataKey.kek, wrapped: dataKey.wrapped })
    .from(dataKey)
    .where(and(eq(dataKey.tenant, owner.tenant), eq(dataKey.id, owner.id))),
);

/** Keeps a new key. It is never written again, but for being re-wrapped. */
export const keepKey = ({ tenant, id }: Owner, kept: WrappedKey): DbTask<void> =>
  one(insert({ tenant, id, ...kept }));

/** A key, made if there is none. */
export function* keyOrNew(keyring: Keyring, owner: Owner): DbTask<DataKey> {
  const [kept] = yield* findKey(owner);
  if (kept) return keyring.open(owner, kept);
  const made = keyring.make(owner);
  yield* keepKey(owner, made.kept);
  return made.key;
}

/** Destroys a key, if there is one: whatever it sealed is closed for good, here and in every backup. */
export function* destroyKey({ tenant, id }: Owner): DbTask<void> {
  yield* remove({ tenant, id });
}

/** Opens the key that was joined to a row; null where there is none: then there is no such row, either. */
export const joinedKey = (
  keyring: Keyring,
  owner: Owner,
  { kek, wrapped }: { readonly [Column in keyof WrappedKey]: string | null },
): DataKey | null => (kek === null || wrapped === null ? null : keyring.open(owner, { kek, wrapped }));
