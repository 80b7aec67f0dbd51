import type { Viewer } from '../../use-cases/ports.ts';
import { viewerKey } from '../../use-cases/viewer-key.ts';

/** A stream or socket that belongs to a signed-in person. */
interface OpenSession {
  /** Ends it at once. */
  end(): void;
  /** Checks its sign-in again soon. */
  check(): void;
}

/** Carries the end of sessions between nodes: the same signal for all sessions of a person. */
export interface SessionSignal {
  /** Tells every node to check the open sessions of this person. */
  send(viewer: Viewer): void;
  /** Calls back for each signal of this person. Returns an unsubscribe function. */
  subscribe(viewer: Viewer, onSignal: () => void): () => void;
}

/** The open streams and sockets of signed-in people on this node. */
export interface OpenSessions {
  /** Adds a stream or socket. Returns a function that removes it. */
  add(viewer: Viewer, session: OpenSession): () => void;
  /** Ends the person's streams and sockets on this node, and tells the other nodes to check theirs. */
  end(viewer: Viewer): void;
  /** Whether someone's sessions ended a moment ago. A sign-in that was read before that may be outdated. */
  endedRecently(): boolean;
}

/** How long reading a sign-in may take between its start and the opening of its stream, in milliseconds. */
const openingTime = 10_000;

export function newOpenSessions(signal?: SessionSignal): OpenSessions {
  const byViewer = new Map<string, Set<OpenSession>>();
  let endedAt = Number.NEGATIVE_INFINITY;
  return {
    add(viewer, session) {
      const key = viewerKey(viewer);
      const sessions = byViewer.get(key) ?? new Set();
      byViewer.set(key, sessions.add(session));
      const unsubscribe = signal?.subscribe(viewer, session.check);
      return () => {
        unsubscribe?.();
        sessions.delete(session);
        if (sessions.size === 0 && byViewer.get(key) === sessions) byViewer.delete(key);
      };
    },
    end(viewer) {
      endedAt = performance.now();
      for (const session of [...(byViewer.get(viewerKey(viewer)) ?? [])]) session.end();
      signal?.send(viewer);
    },
    endedRecently: () => performance.now() - endedAt < openingTime,
  };
}
