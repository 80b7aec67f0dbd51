import type { Viewer } from './ports.ts';
import { viewerKey } from './viewer-key.ts';

/** How many streams a person may have on one node. One more ends the oldest, whose device has probably gone. */
const maxStreams = 50;

/** For each viewer, the functions that end their open streams, the oldest first. */
export type OpenStreams = Map<string, Set<() => void>>;

/** Ends every open stream. */
export function closeAllStreams(openStreams: OpenStreams): void {
  for (const streams of [...openStreams.values()]) for (const end of [...streams]) end();
}

/** Adds a stream to those of its viewer. Returns a function that removes it. */
export function registerStream(openStreams: OpenStreams, viewer: Viewer, end: () => void): () => void {
  const key = viewerKey(viewer);
  const streams = openStreams.get(key) ?? new Set();
  openStreams.set(key, streams.add(end));
  const [oldest] = streams;
  if (streams.size > maxStreams) oldest?.();
  return () => {
    streams.delete(end);
    if (streams.size === 0 && openStreams.get(key) === streams) openStreams.delete(key);
  };
}
