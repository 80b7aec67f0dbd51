import type { EntryType, JournalTotals } from '@attune/core/journal';
import type { UseCaseContext } from '../context.ts';
import type { Viewer } from '../ports.ts';
import type { EntryOf, JournalPage, JournalRange } from './journal-page.ts';

/** Reads the viewer's journal for one response. Asking for the same page again reads nothing. */
export interface JournalReader {
  readonly totals: JournalTotals;
  readonly page: <Type extends EntryType>(
    type: Type,
    range: JournalRange,
  ) => Promise<JournalPage<EntryOf<Type>>>;
}

/** Reads what the viewer's journal adds up to. Returns a reader of its pages. */
export async function openJournal({ store }: UseCaseContext, viewer: Viewer): Promise<JournalReader> {
  const pages = new Map<string, Promise<JournalPage<never>>>();
  return {
    totals: await store.readJournalTotals(viewer),
    page(type, range) {
      const question = JSON.stringify([type, range]);
      const page = pages.get(question) ?? store.readJournalPage(viewer, type, range);
      pages.set(question, page as Promise<JournalPage<never>>);
      return page;
    },
  };
}
