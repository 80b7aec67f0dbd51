import type { UseCaseContext } from './context.ts';
import { type Home, homeOf, sameHome } from './home.ts';
import { longestDelay } from './longest-delay.ts';
import { nextHomeChange } from './next-home-change.ts';
import { registerStream } from './open-streams.ts';
import type { Viewer } from './ports.ts';
import { newSignal, type Signal } from './signal.ts';

/**
 * Sends the viewer's home now and after each change, whether a command or time alone causes it. Sends nothing when a
 * notification changes nothing that the viewer sees. A slow reader gets the latest home, not a queue of older ones.
 * Ends when the reader returns, or when Attune closes.
 */
export function homeStream(context: UseCaseContext, viewer: Viewer): AsyncIterableIterator<Home | null> {
  const signal = newSignal();
  const homes = generateHomes(context, viewer, signal);
  signal.onClose(registerStream(context.openStreams, viewer, signal.close));
  return {
    next: () => homes.next(),
    return: async () => {
      signal.close();
      await homes.return(undefined);
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* generateHomes(
  context: UseCaseContext,
  viewer: Viewer,
  signal: Signal,
): AsyncGenerator<Home | null, void> {
  const { notifier, store } = context;
  try {
    const first = await store.readSnapshot(viewer);
    if (!first) {
      yield null;
      return;
    }
    signal.onClose(notifier.subscribe(viewer.tenant, first.me.id, signal.raise));
    let sent: Home | undefined;
    while (!signal.isClosed()) {
      const snapshot = await store.readSnapshot(viewer);
      if (snapshot?.me.id !== first.me.id) {
        // The viewer was erased, and may have joined again as a new person. This stream belongs to the old one.
        yield null;
        return;
      }
      const home = homeOf(context, viewer, snapshot);
      const next = nextHomeChange(context, viewer, snapshot);
      if (!sent || !sameHome(sent, home)) {
        sent = home;
        yield home;
      }
      await signal.wait(next === null ? longestDelay : Math.min(next - snapshot.at, longestDelay));
    }
  } finally {
    signal.close();
  }
}
