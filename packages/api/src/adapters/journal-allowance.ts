import type { Instant } from '@attune/core';
import type { JournalAllowance, Viewer } from '../use-cases/ports.ts';

/** A day, in milliseconds. */
const day = 86_400_000;

/** What one person's journal took since their first line of a day. */
interface Window {
  readonly ends: number;
  lines: number;
}

/**
 * Counts the lines that each person's journal takes, on this node, in memory. A day begins with a person's first
 * line, by the store's clock. Every answer is immediate, so that a change decides with it while rows are locked.
 */
export function journalAllowance(linesPerDay: number): JournalAllowance {
  const windows = new Map<string, Window>();
  const current = (key: string, at: Instant): Window | null => {
    const window = windows.get(key);
    return window && at < window.ends ? window : null;
  };
  return {
    hasRoom: (viewer, at) => (current(keyOf(viewer), at)?.lines ?? 0) < linesPerDay,
    spend(viewer, at, lines) {
      const key = keyOf(viewer);
      const window = current(key, at) ?? { ends: at + day, lines: 0 };
      forgetEnded(windows, at);
      windows.set(key, window);
      window.lines += lines;
      let spent = lines;
      return () => {
        window.lines -= spent;
        spent = 0;
      };
    },
  };
}

const keyOf = ({ tenant, subject }: Viewer): string => JSON.stringify([tenant, subject]);

/** All windows are equally long, so that the first to begin, which a Map lists first, is the first to end. */
function forgetEnded(windows: Map<string, Window>, at: Instant): void {
  for (const [key, { ends }] of windows) {
    if (at < ends) return;
    windows.delete(key);
  }
}
