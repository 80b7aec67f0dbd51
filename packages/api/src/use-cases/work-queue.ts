import type { Viewer } from './ports.ts';
import { viewerKey } from './viewer-key.ts';

/** Runs long work of a person, when it is their turn. */
export type WorkQueue = <T>(viewer: Viewer, work: () => Promise<T>) => Promise<T>;

interface Waiting {
  readonly key: string;
  readonly start: () => void;
}

/**
 * Runs long work of few people at once: at most one piece of work for each person, and `maxRunning` together. So a person
 * who asks for much waits behind others, and memory is bounded. Exits never wait here.
 */
export function workQueue(maxRunning = 2): WorkQueue {
  const running = new Set<string>();
  const waiting: Waiting[] = [];
  const startNext = (): void => {
    if (running.size >= maxRunning) return;
    const index = waiting.findIndex(({ key }) => !running.has(key));
    const [next] = index < 0 ? [] : waiting.splice(index, 1);
    if (!next) return;
    running.add(next.key);
    next.start();
  };
  return async (viewer, work) => {
    const key = viewerKey(viewer);
    await new Promise<void>((start) => {
      waiting.push({ key, start });
      startNext();
    });
    try {
      return await work();
    } finally {
      running.delete(key);
      startNext();
    }
  };
}
