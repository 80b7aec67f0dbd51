import { and, eq, sql } from 'drizzle-orm';
import type { DbTask } from '../engine/db-task.ts';
import { db, query, write } from '../engine/query.ts';
import type { Runner } from '../engine/runner.ts';
import { assertKnownKek } from '../restore/key-checks.ts';
import { dataKey } from '../schema/schema.keys.ts';
import type { Keyring, Owner, WrappedKey } from './keyring.ts';

/** Keys per transaction: few enough that no other transaction waits long. */
const batch = 250;

const following = query((after: Owner) =>
  db
    .select({ tenant: dataKey.tenant, id: dataKey.id, kek: dataKey.kek, wrapped: dataKey.wrapped })
    .from(dataKey)
    .where(sql`(${dataKey.tenant}, ${dataKey.id}) > (${after.tenant}, ${after.id})`)
    .orderBy(dataKey.tenant, dataKey.id)
    .limit(batch),
);

const save = write((row: Owner & WrappedKey & { before: string }) =>
  db
    .update(dataKey)
    .set({ kek: row.kek, wrapped: row.wrapped })
    .where(and(eq(dataKey.tenant, row.tenant), eq(dataKey.id, row.id), eq(dataKey.kek, row.before)))
    .returning({ id: dataKey.id }),
);

/** Re-wraps keys. Skips a key that was destroyed, or re-wrapped by another process, meanwhile. */
function* rewrap(keyring: Keyring, keys: readonly (Owner & WrappedKey)[]): DbTask<number> {
  let rewrapped = 0;
  for (const { tenant, id, ...wrappedKey } of keys) {
    const owner = { tenant, id };
    rewrapped += yield* save({ ...owner, ...keyring.rewrap(owner, wrappedKey), before: wrappedKey.kek });
  }
  return rewrapped;
}

/** Re-wraps every data key with the current key-encryption key, in batches. Returns how many it re-wrapped. */
export async function rotateKeys(
  { read, write: run }: Runner,
  keyring: Keyring,
): Promise<{ rewrapped: number }> {
  await read(() => assertKnownKek(keyring));
  let rewrapped = 0;
  for (let after: Owner = { tenant: '', id: '' }; ; ) {
    const keys = await read(() => following(after));
    const last = keys.at(-1);
    if (!last) return { rewrapped };
    const older = keys.filter(({ kek }) => kek !== keyring.currentKek);
    if (older.length > 0) rewrapped += await run(() => rewrap(keyring, older));
    after = { tenant: last.tenant, id: last.id };
  }
}
