import type { Instant } from '@attune/core';
import type { Attune } from './attune.ts';
import { type Home, homeOf, sameHome } from './home.ts';
import { nextHomeChange } from './next-home-change.ts';
import type { Viewer } from './ports.ts';

/** The longest time one timer can sleep, in milliseconds. */
const longestSleep = 2 ** 31 - 1;

/** The streams that are open, so that closing Attune ends them. */
export type Watches = Set<() => void>;

/**
 * What a viewer sees now, then whenever it changes: by an act that wakes them, or by time alone. A wake that
 * changed nothing they see sends nothing. A slow reader gets the latest view and no queue of older ones.
 * Ends at `until`, when the reader returns, or when Attune closes.
 */
export function watch(
  attune: Attune,
  viewer: Viewer,
  until: Instant | null = null,
): AsyncIterableIterator<Home | null> {
  const bell = newBell();
  const views = looks(attune, viewer, bell);
  const left = until === null ? longestSleep : Math.min(Math.max(until - Date.now(), 0), longestSleep);
  const ends = setTimeout(bell.close, left);
  attune.watches.add(bell.close);
  bell.onClose(() => {
    clearTimeout(ends);
    attune.watches.delete(bell.close);
  });
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

async function* looks(attune: Attune, viewer: Viewer, bell: Bell): AsyncGenerator<Home | null, void> {
  const { notices, store } = attune;
  try {
    const first = await store.read(viewer);
    if (!first) {
      yield null;
      return;
    }
    bell.onClose(notices.watch(viewer.tenant, first.me.id, bell.ring));
    let sent: Home | undefined;
    while (!bell.closed()) {
      const around = await store.read(viewer);
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
interface Bell {
  ring(): void;
  /** Ends all listening, now and later. */
  close(): void;
  closed(): boolean;
  /** Calls back once the bell closes; at once if it has. */
  onClose(done: () => void): void;
  /** Resolves when the bell was or is rung or closed, or after `milliseconds`. */
  rungWithin(milliseconds: number): Promise<void>;
}

function newBell(): Bell {
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
