import { deepEqual } from '@attune/core';
import type { JournalEntry } from '../../use-cases/ports.ts';
import type { Keyring } from '../crypto/keyring.ts';
import type { DbTask } from '../engine/db-task.ts';
import { one } from '../engine/query.ts';
import { findJournalKey } from './journal.ts';
import {
  decryptRows,
  encryptEntry,
  findAllInParts,
  findLoose,
  insertRow,
  type JournalOf,
  removeRow,
} from './journal-entry.ts';
import { removeIndex } from './journal-index.ts';

/** Rewrites the entries of a journal that open. Its index is built again when it is read. For maintenance only. */
export function* rewriteJournal(
  keyring: Keyring,
  of: JournalOf,
  rewrite: (entry: JournalEntry) => JournalEntry,
): DbTask<void> {
  const key = yield* findJournalKey(keyring, of);
  if (!key) return;
  const rows = [...(yield* findLoose(of)), ...(yield* findAllInParts(of))];
  const rewritten = decryptRows(keyring, key, of.tenant, rows)
    .map((entry) => ({ entry, after: rewrite(entry) }))
    .filter(({ entry, after }) => !deepEqual(entry, after));
  for (const { after } of rewritten) {
    yield* one(removeRow({ ...of, id: after.id }));
    yield* one(insertRow({ ...of, id: after.id, part: null, state: encryptEntry(key, of.tenant, after) }));
  }
  if (rewritten.length > 0) yield* removeIndex(of);
}
