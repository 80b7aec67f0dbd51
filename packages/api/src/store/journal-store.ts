import type { EntryType } from '@attune/core/journal';
import type { EntryOf, JournalPage, JournalRange } from '../use-cases/journal/journal-page.ts';
import type { JournalEntry, JournalStore, Viewer } from '../use-cases/ports.ts';
import { viewerKey } from '../use-cases/viewer-key.ts';
import type { Keyring } from './crypto/keyring.ts';
import type { Runner } from './engine/runner.ts';
import { workTurns } from './engine/work-turns.ts';
import { giveUpIndex, indexSome } from './model/index-journal.ts';
import type { RowsLeft } from './model/journal.ts';
import { decryptRows, removePart } from './model/journal-entry.ts';
import { partMax } from './model/journal-index.ts';
import { pageOf } from './model/journal-page.ts';
import {
  type EncryptedPage,
  findIndexed,
  partsAt,
  readEntry,
  readPage,
  readTotals,
} from './model/journal-read.ts';

/** How many entries are decrypted in one turn of the event loop: about a millisecond of work. */
const decryptedAtOnce = 64;
/** How often an index is built again for one read, before the read fails. */
const maxRebuilds = 3;

interface IndexedJournalStore extends JournalStore {
  /** Indexes the journal if it is not. */
  indexJournal(viewer: Viewer): Promise<void>;
  /** Deletes the rows of an erased journal in the background, part by part. */
  deleteRowsLeft(left: RowsLeft): void;
}

/** Reads journals by their index. Long work is done in pieces, so that other requests get through. */
export function journalStore(
  { readAtOnce, read, write }: Pick<Runner, 'read' | 'readAtOnce' | 'write'>,
  keyring: Keyring,
): IndexedJournalStore {
  const turn = workTurns();
  const indexing = new Map<string, Promise<void>>();

  async function indexJournal(viewer: Viewer): Promise<void> {
    const { type } = await read(() => findIndexed(keyring, viewer));
    if (type === 'unindexed') await indexAll(viewer);
  }

  /** Indexes a journal in steps. Reads of the same journal wait for the same steps. */
  function indexAll(viewer: Viewer): Promise<void> {
    const key = viewerKey(viewer);
    const run = async (): Promise<void> => {
      let remains = true;
      while (remains) {
        await turn();
        remains = await write(() => indexSome(keyring, viewer));
      }
    };
    const running = indexing.get(key) ?? run().finally(() => indexing.delete(key));
    indexing.set(key, running);
    return running;
  }

  async function deleteParts({ of, parts }: RowsLeft): Promise<void> {
    for (const part of parts) {
      await turn();
      await write(() => removePart({ ...of, part }));
    }
  }

  async function decryptPage(page: EncryptedPage, { tenant }: Viewer): Promise<readonly JournalEntry[]> {
    const entries: JournalEntry[] = [];
    for (let from = 0; from < page.rows.length; from += decryptedAtOnce) {
      const rows = page.rows.slice(from, from + decryptedAtOnce);
      await turn();
      entries.push(...decryptRows(keyring, page.key, tenant, rows));
    }
    return entries;
  }

  async function encryptedPage(
    viewer: Viewer,
    type: EntryType,
    range: JournalRange,
    extra: number,
  ): Promise<EncryptedPage | null> {
    for (let rebuilds = 0; rebuilds <= maxRebuilds; rebuilds += 1) {
      await turn();
      const found = await readAtOnce(() => readPage(keyring, viewer, type, range, extra));
      if (found.type === 'page') return found;
      if (found.type === 'none') return null;
      if (found.type === 'misfit') await write(() => giveUpIndex(viewer));
      await indexAll(viewer);
    }
    throw new Error(`Gave up after ${maxRebuilds} times: the index of a journal did not fit its entries.`);
  }

  return {
    indexJournal,
    // The rows cannot be read. When deleting fails, or the store closes meanwhile, the next start deletes them.
    deleteRowsLeft: (left) => void deleteParts(left).catch(() => {}),
    async readJournalPage<Type extends EntryType>(viewer: Viewer, type: Type, range: JournalRange) {
      for (let extra = 0; ; extra = extra * 2 + partMax) {
        const encrypted = await encryptedPage(viewer, type, range, extra);
        if (!encrypted) return { entries: [], hasPrevious: false, hasNext: false };
        const page: JournalPage<EntryOf<Type>> | null = pageOf(
          await decryptPage(encrypted, viewer),
          encrypted,
          range,
        );
        if (page) return page;
      }
    },
    async readJournalTotals(viewer) {
      for (let rebuilds = 0; rebuilds <= maxRebuilds; rebuilds += 1) {
        const totals = await read(() => readTotals(keyring, viewer));
        if (totals) return totals;
        await indexAll(viewer);
      }
      throw new Error(`Gave up after ${maxRebuilds} times: a journal could not be indexed.`);
    },
    readJournalEntry: (viewer, id) => readAtOnce(() => readEntry(keyring, viewer, id)),
    async countJournalEntriesNear(viewer, times) {
      await indexJournal(viewer);
      const found = await read(() => findIndexed(keyring, viewer));
      if (found.type !== 'indexed') return 0;
      return [...partsAt(found.index, times)].reduce((total, { count }) => total + count, 0);
    },
  };
}
