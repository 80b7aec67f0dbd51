import type { CommandName } from './command-policy.ts';
import { newSession, type Session } from './session.ts';
import type { ClientState } from './state.ts';
import { freezeView, type LockedView, type ShownView, type View } from './view.ts';

/** Where a view comes from. */
interface ViewSource {
  readonly session: Session;
  /** The number of its request, or of the stream that sent it. */
  readonly request: number;
  readonly maxAge?: number | null;
  /** Whether it is the latest message of a stream. It then counts as asked for now. */
  readonly isEvent?: boolean;
}

/** The one cache of a person: one view, in memory. */
export interface ViewCache {
  getSnapshot(): ClientState;
  subscribe(listener: () => void): () => void;
  session(): Session;
  /** Numbers a request when it starts, so that an older view never replaces a newer one. */
  numberRequest(): number;
  /** Shows what the server sent; null: the person has not joined. Returns false for an outdated view, and ignores it. */
  show(me: View | null, source: ViewSource): boolean;
  /** Whether a person may act from this view: it was shown, and no lock or sign-out followed. */
  isShown(view: View): boolean;
  /** Ends the session and forgets all of it. */
  clear(state: ClientState): void;
  /** Forgets the view, and keeps the session: no one looks any more. */
  forget(): void;
  setConnected(isConnected: boolean): void;
  setWaiting(waiting: readonly CommandName[]): void;
}

export interface CacheListener {
  readonly onEnd: () => void;
  readonly onLock: () => void;
  readonly onUnlock: () => void;
  readonly onJoin: () => void;
  /** Called when it is unclear whether a view is newer than the message of the stream before it. */
  readonly onOverlap: () => void;
}

export function newViewCache({ onEnd, onLock, onUnlock, onJoin, onOverlap }: CacheListener): ViewCache {
  let state: ClientState = { type: 'loading' };
  let session = newSession();
  let shown = new WeakSet<View>();
  let waiting: readonly CommandName[] = [];
  /** The latest request number, that of the latest answer shown, that of the latest message, and that of the lock. */
  let latest = 0;
  let shownFrom = 0;
  let messageFrom = 0;
  let lockedFrom = 0;
  const listeners = new Set<() => void>();

  function set(next: ClientState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function clear(next: ClientState): void {
    session.end();
    session = newSession();
    shown = new WeakSet();
    waiting = [];
    shownFrom = messageFrom = lockedFrom = latest;
    onEnd();
    set(next);
  }

  function lock(view: LockedView, maxAge: number | null): void {
    const wasLocked = state.type === 'locked';
    const known = state.type === 'locked' ? state.maxAge : null;
    if (!wasLocked) {
      shown = new WeakSet();
      latest += 1;
      lockedFrom = latest;
    }
    set({ type: 'locked', view, maxAge: maxAge ?? known, isConnected: true });
    if (!wasLocked) onLock();
  }

  function unlock(view: ShownView): void {
    const wasLocked = state.type === 'locked';
    shown.add(view);
    set({ type: 'ready', view, waiting, isConnected: true });
    if (wasLocked) onUnlock();
  }

  const isOtherPerson = (me: View): boolean => session.person !== null && session.person !== me.id;

  return {
    getSnapshot: () => state,
    subscribe(listener) {
      const entry = (): void => listener();
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    session: () => session,
    numberRequest() {
      latest += 1;
      return latest;
    },
    show(me, { session: from, request, maxAge = null, isEvent = false }) {
      if (from !== session) return false;
      if (me !== null && isOtherPerson(me)) clear({ type: 'loading' });
      const isFromBeforeLock = request < lockedFrom && me?.own != null;
      if (isFromBeforeLock || (!isEvent && request < shownFrom)) return false;
      if (me === null && session.person !== null) clear({ type: 'loading' });
      if (isEvent) {
        latest += 1;
        messageFrom = latest;
      } else shownFrom = request;
      session.person = me?.id ?? null;
      const hasJoined = state.type === 'notJoined' && me !== null;
      if (me === null) set({ type: 'notJoined', isConnected: true });
      else if (isUnlocked(me)) unlock(freezeView(me));
      else lock(freezeView(me as LockedView), maxAge);
      if (hasJoined) onJoin();
      if (!isEvent && request < messageFrom) onOverlap();
      return true;
    },
    isShown: (view) => shown.has(view),
    clear,
    forget() {
      shown = new WeakSet();
      if (state.type !== 'signedOut') set({ type: 'loading' });
    },
    setConnected(isConnected) {
      if (state.type === 'loading' && !isConnected) set({ type: 'unreachable' });
      else if ('isConnected' in state && state.isConnected !== isConnected) set({ ...state, isConnected });
    },
    setWaiting(names) {
      waiting = names;
      if (state.type === 'ready') set({ ...state, waiting });
    },
  };
}

const isUnlocked = (me: View): me is ShownView => !me.locked && me.own !== null;
