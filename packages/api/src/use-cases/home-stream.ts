import type { Instant } from '@attune/core';
import type { UseCaseContext } from './context.ts';
import { type Home, homeOf, sameHome } from './home.ts';
import { nextHomeChange } from './next-home-change.ts';
import type { Viewer } from './ports.ts';

/** The longest time one timer can sleep, in milliseconds. */
const longestSleep = 2 ** 31 - 1;

/** How many streams one person has open on a node; one more ends the oldest, of a device that has likely gone. */
const mostStreams = 50;

/** How to end the streams that are open, by their viewer, the oldest first. */
export type OpenStreams = Map<string, Set<() => void>>;

/** Ends every stream there is. */
export function closeAllStreams(watches: OpenStreams): void {
  for (const streams of [...watches.values()]) for (const end of [...streams]) end();
}

/** Adds a stream to those of its viewer; answers how to take it away. */
function registerStream(watches: OpenStreams, { tenant, subject }: Viewer, end: () => void): () => void {
  const viewer = JSON.stringify([tenant, subject]);
  const streams = watches.get(viewer) ?? new Set();
  watches.set(viewer, streams.add(end));
  const [oldest] = streams;
  if (streams.size > mostStreams) oldest?.();
  return () => {
    streams.delete(end);
    if (streams.size === 0 && watches.get(viewer) === streams) watches.delete(viewer);
  };
}

/**
 * What a viewer sees now, then whenever it changes: by an act that wakes them, or by time alone. A wake that
 * changed nothing they see sends nothing. A slow reader gets the latest view and no queue of older ones.
 * Ends at `until`, when the reader returns, or when Attune closes.
 */
export function homeStream(
  attune: UseCaseContext,
  viewer: Viewer,
  until: Instant | null = null,
): AsyncIterableIterator<Home | null> {
  const bell = newSignal();
  const views = looks(attune, viewer, bell);
  const left = until === null ? longestSleep : Math.min(Math.max(until - Date.now(), 0), longestSleep);
  const ends = setTimeout(bell.close, left);
  bell.onClose(registerStream(attune.openStreams, viewer, bell.close));
  bell.onClose(() => clearTimeout(ends));
  return {
    next: () => views.next(),
    return: async () => {
      bell.close();
      await views.return(undefined);
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* looks(
  attune: UseCaseContext,
  viewer: Viewer,
  bell: Signal,
): AsyncGenerator<Home | null, void> {
  const { notifier, store } = attune;
  try {
    const first = await store.readSnapshot(viewer);
    if (!first) {
      yield null;
      return;
    }
    bell.onClose(notifier.subscribe(viewer.tenant, first.me.id, bell.ring));
    let sent: Home | undefined;
    while (!bell.closed()) {
      const around = await store.readSnapshot(viewer);
      if (around?.me.id !== first.me.id) {
        // Erased meanwhile, perhaps here again as somebody new: my other devices see that nothing is here.
        yield null;
        return;
      }
      const home = homeOf(attune, viewer, around);
      const next = nextHomeChange(attune, viewer, around);
      if (!sent || !sameHome(sent, home)) {
        sent = home;
        yield home;
      }
      await bell.rungWithin(next === null ? longestSleep : Math.min(next - around.at, longestSleep));
    }
  } finally {
    bell.close();
  }
}

/** A bell remembers that it was rung, however often, until somebody listens. */
interface Signal {
  ring(): void;
  /** Ends all listening, now and later. */
  close(): void;
  closed(): boolean;
  /** Calls back once the bell closes; at once if it has. */
  onClose(done: () => void): void;
  /** Resolves when the bell was or is rung or closed, or after `milliseconds`. */
  rungWithin(milliseconds: number): Promise<void>;
}

function newSignal(): Signal {
  let rung = false;
  let shut = false;
  let answer: (() => void) | null = null;
  const closing: (() => void)[] = [];
  const ring = (): void => {
    rung = true;
    answer?.();
  };
  return {
    ring,
    close: () => {
      if (shut) return;
      shut = true;
      for (const done of closing) done();
      ring();
    },
    closed: () => shut,
    onClose: (done) => {
      if (shut) done();
      else closing.push(done);
    },
    rungWithin: (milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => answer?.(), milliseconds);
        answer = () => {
          clearTimeout(timer);
          answer = null;
          rung = shut;
          resolve();
        };
        if (rung) answer();
      }),
  };
}
