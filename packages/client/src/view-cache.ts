import type { CommandName } from './command-policy.ts';
import { newSession, type Session } from './session.ts';
import type { ClientState } from './state.ts';
import { freezeView, type LockedView, type ShownView, type View } from './view.ts';

/** Where a view comes from. */
interface ViewSource {
  readonly session: Session;
  readonly token: string | null;
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
  /** Called when a person is here and unlocked, with the state before. */
  readonly onReady: (before: ClientState['type']) => void;
  readonly onJoin: () => void;
  /** Called when it is unclear which of two views is the newer one. */
  readonly onOverlap: () => void;
}

export function newViewCache({ onEnd, onLock, onReady, onJoin, onOverlap }: CacheListener): ViewCache {
  let state: ClientState = { type: 'loading' };
  let session = newSession();
  let shown = new WeakSet<View>();
  let waiting: readonly CommandName[] = [];
  /** Numbers of requests, of views that were shown, and of locks, in the order of their time. */
  let latest = 0;
  let shownAt = 0;
  let lockedAt = 0;
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
    shownAt = lockedAt = latest;
    state = next;
    onEnd();
    set(next);
  }

  function lock(view: LockedView, maxAge: number | null): void {
    const wasLocked = state.type === 'locked';
    const known = state.type === 'locked' ? state.maxAge : null;
    if (!wasLocked) {
      shown = new WeakSet();
      latest += 1;
      lockedAt = latest;
    }
    set({ type: 'locked', view, maxAge: maxAge ?? known, isConnected: true });
    if (!wasLocked) onLock();
  }

  function unlock(view: ShownView): void {
    const before = state.type;
    shown.add(view);
    set({ type: 'ready', view, waiting, isConnected: true });
    if (before !== 'ready') onReady(before);
  }

  /** Forgets a person, because the same app now shows another one. */
  function startOver(token: string | null): void {
    clear({ type: 'loading' });
    session.latestToken = token;
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
    show(me, { session: from, token, request, maxAge = null, isEvent = false }) {
      if (from !== session) return false;
      const isOfOldToken = token !== session.latestToken;
      const isFromBeforeLock = state.type === 'locked' && (isOfOldToken || request < lockedAt);
      if (me !== null && isOtherPerson(me) && !isOfOldToken) startOver(token);
      // The request and the view on the screen met on their way: either may be the newer one.
      const isOverlapping = !isEvent && request < shownAt;
      if ((me?.own && isFromBeforeLock) || (!isEvent && isOfOldToken) || (me === null && isOverlapping)) {
        if (!isEvent) onOverlap();
        return false;
      }
      if (me === null && session.person !== null) startOver(token);
      const isUnclear = isOverlapping && !('view' in state && me !== null && isSameView(state.view, me));
      const hasJoined = state.type === 'notJoined' && me !== null;
      latest += 1;
      shownAt = latest;
      session.person = me?.id ?? null;
      if (me === null) set({ type: 'notJoined', isConnected: true });
      else if (isUnlocked(me)) unlock(freezeView(me));
      else lock(freezeView(me as LockedView), maxAge);
      if (hasJoined) onJoin();
      if (isUnclear) onOverlap();
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

/** Whether two views differ at most in their moments. */
function isSameView(one: View, other: View): boolean {
  const textOf = (view: View): string =>
    JSON.stringify(view, (key, value: unknown) => (key === 'moment' ? null : value));
  return textOf(one) === textOf(other);
}

const isUnlocked = (me: View): me is ShownView => !me.locked && me.own !== null;
