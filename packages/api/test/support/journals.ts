import type { Instant } from '@attune/core';
import type { Felt } from '@attune/core/journal';
import { randomIds } from '../../src/adapters/random-ids.ts';
import type { DataKey, Keyring } from '../../src/store/crypto/keyring.ts';
import { addEntries } from '../../src/testing/store-people.ts';
import type { JournalEntry, Store, Viewer } from '../../src/use-cases/ports.ts';

/** Counts what a keyring decrypts, by table. */
export function countingKeyring(keyring: Keyring) {
  const decrypted = new Map<string, number>();
  const counting = (key: DataKey): DataKey => ({
    ...key,
    decrypt(context, text) {
      decrypted.set(context.table, (decrypted.get(context.table) ?? 0) + 1);
      return key.decrypt(context, text);
    },
  });
  const wrapped: Keyring = {
    ...keyring,
    create(owner) {
      const made = keyring.create(owner);
      return { ...made, key: counting(made.key) };
    },
    unwrap: (owner, key) => counting(keyring.unwrap(owner, key)),
  };
  /** Returns the counts since the last call. */
  const take = (table: string): number => {
    const count = decrypted.get(table) ?? 0;
    decrypted.clear();
    return count;
  };
  return { keyring: wrapped, take };
}

/** A journal entry at a time: every third is a check-in. */
export const entryAt = (n: number, at = n): JournalEntry =>
  n % 3 === 0
    ? {
        id: randomIds.entry(),
        type: 'checkIn',
        at: at as Instant,
        felt: 3 as Felt,
        wanted: 'fully',
        utcOffset: null,
      }
    : {
        id: randomIds.entry(),
        type: 'reading',
        reading: {
          dial: (n % 10) as never,
          at: at as Instant,
          brakes: ['work'],
          accelerators: [],
          note: null,
        },
        floor: 2 as never,
        utcOffset: null,
      };

/** Adds a journal of this length, with one entry for each millisecond from the start. */
export async function fillJournal(store: Store, viewer: Viewer, length: number, start = 0): Promise<void> {
  for (let n = 0; n < length; n += 500) {
    const entries = Array.from({ length: Math.min(500, length - n) }, (_, k) =>
      entryAt(n + k, start + n + k),
    );
    await store.transact(viewer, null, addEntries(...entries));
  }
}
