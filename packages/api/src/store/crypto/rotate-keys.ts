import { and, eq, sql } from 'drizzle-orm';
import { NewerRecord } from '../../use-cases/damage.ts';
import type { DbTask } from '../engine/db-task.ts';
import { db, query, write } from '../engine/query.ts';
import type { Runner } from '../engine/runner.ts';
import { assertKnownKek } from '../restore/key-checks.ts';
import { dataKey } from '../schema/schema.keys.ts';
import { DecryptionError } from './encryption.ts';
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

/** How many keys a rotation re-wrapped, and the ids of those that do not open, which stay as they are. */
export interface Rotation {
  readonly rewrapped: number;
  readonly damaged: readonly string[];
}

/** Re-wraps keys. Skips a key that was destroyed, or re-wrapped by another process, meanwhile. */
function* rewrap(keyring: Keyring, keys: readonly (Owner & WrappedKey)[]): DbTask<Rotation> {
  let rewrapped = 0;
  const damaged: string[] = [];
  for (const { tenant, id, ...wrappedKey } of keys) {
    const owner = { tenant, id };
    const renewed = rewrapIfReadable(keyring, owner, wrappedKey);
    if (renewed) rewrapped += yield* save({ ...owner, ...renewed, before: wrappedKey.kek });
    else damaged.push(id);
  }
  return { rewrapped, damaged };
}

function rewrapIfReadable(keyring: Keyring, owner: Owner, wrappedKey: WrappedKey): WrappedKey | null {
  try {
    return keyring.rewrap(owner, wrappedKey);
  } catch (error) {
    if (error instanceof DecryptionError || error instanceof NewerRecord) return null;
    throw error;
  }
}

/** Re-wraps every data key with the current key-encryption key, in batches. Skips keys that do not open. */
export async function rotateKeys({ read, write: run }: Runner, keyring: Keyring): Promise<Rotation> {
  await read(() => assertKnownKek(keyring));
  let rewrapped = 0;
  const damaged: string[] = [];
  for (let after: Owner = { tenant: '', id: '' }; ; ) {
    const keys = await read(() => following(after));
    const last = keys.at(-1);
    if (!last) return { rewrapped, damaged };
    const older = keys.filter(({ kek }) => kek !== keyring.currentKek);
    if (older.length > 0) {
      const batch = await run(() => rewrap(keyring, older));
      rewrapped += batch.rewrapped;
      damaged.push(...batch.damaged);
    }
    after = { tenant: last.tenant, id: last.id };
  }
}
