import type { EntryType, JournalTotals } from '@attune/core';
import type { UseCaseContext } from '../context.ts';
import type { Viewer } from '../ports.ts';
import type { EntryOf, JournalPage, JournalRange } from './journal-page.ts';

/** Reads the viewer's journal. Repeating the same question reads nothing again. */
export interface JournalReader {
  readonly page: <Type extends EntryType>(
    type: Type,
    range: JournalRange,
  ) => Promise<JournalPage<EntryOf<Type>>>;
  readonly totals: () => Promise<JournalTotals>;
}

/** Returns a reader of the viewer's journal for one response. */
export function journalReader({ store }: UseCaseContext, viewer: Viewer): JournalReader {
  const answers = new Map<string, Promise<unknown>>();
  const once = <T>(question: string, ask: () => Promise<T>): Promise<T> => {
    const answer = answers.get(question) ?? ask();
    answers.set(question, answer);
    return answer as Promise<T>;
  };
  return {
    page: (type, range) =>
      once(JSON.stringify([type, range]), () => store.readJournalPage(viewer, type, range)),
    totals: () => once('totals', () => store.readJournalTotals(viewer)),
  };
}
