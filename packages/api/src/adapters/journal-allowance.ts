import type { Instant } from '@attune/core';
import type { JournalAllowance } from '../use-cases/ports.ts';
import { viewerKey } from '../use-cases/viewer-key.ts';

/** A day, in milliseconds. */
const day = 86_400_000;

/** One person's entries of one day. */
interface Window {
  readonly ends: number;
  entries: number;
}

/**
 * Counts the entries that each person's journal takes, on this node and in memory. A person's day starts with their
 * first entry, by the store's clock.
 */
export function journalAllowance(entriesPerDay: number): JournalAllowance {
  const windows = new Map<string, Window>();
  const current = (key: string, at: Instant): Window | null => {
    const window = windows.get(key);
    return window && at < window.ends ? window : null;
  };
  return {
    hasRoom: (viewer, at, entries = 1) =>
      (current(viewerKey(viewer), at)?.entries ?? 0) + entries <= entriesPerDay,
    spend(viewer, at, entries) {
      const key = viewerKey(viewer);
      const window = current(key, at) ?? { ends: at + day, entries: 0 };
      removeEnded(windows, at);
      windows.set(key, window);
      window.entries += entries;
      let spent = entries;
      return () => {
        window.entries -= spent;
        spent = 0;
      };
    },
  };
}

/** All windows have the same length, and a Map keeps their order. So the first one listed ends first. */
function removeEnded(windows: Map<string, Window>, at: Instant): void {
  for (const [key, { ends }] of windows) {
    if (at < ends) return;
    windows.delete(key);
  }
}
