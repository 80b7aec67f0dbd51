import type { LookQuery } from './generated/types.ts';
import type { Settings } from './options.ts';
import type { Session } from './session.ts';
import type { Transport } from './transport.ts';
import type { ViewCache } from './view-cache.ts';

/** Whether requests of the person can be sent now, and with which token. */
type Access =
  | Granted
  | { readonly type: 'signedOut' }
  | { readonly type: 'unreachable'; readonly after: number };

export interface Granted {
  readonly type: 'granted';
  readonly session: Session;
  /** Null for a cookie. */
  readonly token: string | null;
  /** Whether the view was read to find this out. */
  readonly isFresh: boolean;
}

/** Asks the app for tokens, and finds out whose they are. */
export interface AccessControl {
  /** Returns the access of the current session. A new token is used for commands only once `me` says whose it is. */
  get(): Promise<Access>;
  /** Reads what the person sees now, and shows it. */
  look(access: Granted): Promise<Access>;
  /** The server refused the token. The next access asks for another. */
  reject(session: Session, token: string | null): void;
  /** Ends the session, and asks for no token until `open`. */
  close(): void;
  open(): void;
  /** The network failed. A cookie may belong to someone else by now. */
  recheck(session: Session): void;
}

/** Marks a checked session without a token: the cookie is the sign-in. */
const cookie = '';

export function newAccessControl(settings: Settings, transport: Transport, cache: ViewCache): AccessControl {
  let checking: { readonly session: Session; readonly access: Promise<Access> } | null = null;
  let rejected: string | null = null;
  let isClosed = false;
  const unreachable = { type: 'unreachable', after: 0 } as const;

  function signOut(session: Session): Access {
    if (session === cache.session()) cache.clear({ type: 'signedOut' });
    return { type: 'signedOut' };
  }

  async function askForToken(): Promise<string | null | undefined> {
    if (settings.token === null) return cookie;
    const asked = Promise.resolve({ rejected }).then(settings.token);
    let cancel: () => void = () => {};
    const late = new Promise<undefined>((resolve) => {
      cancel = settings.runtime.setTimer(() => resolve(undefined), settings.timeout);
    });
    return Promise.race([asked.catch(() => undefined), late]).finally(() => cancel());
  }

  async function check(): Promise<Access> {
    const session = cache.session();
    const token = await askForToken();
    if (session.signal.aborted) return { type: 'signedOut' };
    if (token === undefined) return failed(session, 0);
    if (token === null || (token !== cookie && token === rejected)) return signOut(session);
    const granted = {
      type: 'granted',
      session,
      token: token === cookie ? null : token,
      isFresh: false,
    } as const;
    session.latestToken = granted.token;
    if (token === session.token) return granted;
    const access = await look(granted);
    if (session.signal.aborted || access.type !== 'signedOut') return access;
    if (token === cookie) return signOut(session);
    // A newer token may be valid.
    rejected = token;
    return check();
  }

  function failed(session: Session, after: number): Access {
    if (session === cache.session()) cache.setConnected(false);
    return { ...unreachable, after };
  }

  async function look({ session, token }: Granted): Promise<Access> {
    const request = cache.numberRequest();
    const reply = await transport.send<LookQuery>({ name: 'look', token, signal: session.signal });
    if (session.signal.aborted || reply.type === 'unauthenticated') return { type: 'signedOut' };
    if (reply.type !== 'data') return failed(session, 'after' in reply ? reply.after : 0);
    const { signedIn, me } = reply.data;
    if (!signedIn) return { type: 'signedOut' };
    const isCurrent = cache.show(me, { session, token, request, maxAge: reply.maxAge });
    // A newer view of the earlier token is shown, so that it is not known whose the new one is.
    if (!isCurrent && session.token !== (token ?? cookie)) return unreachable;
    cache.setConnected(true);
    // The person may have changed, and the session with them.
    const now = cache.session();
    now.token = token ?? cookie;
    rejected = null;
    return { type: 'granted', session: now, token, isFresh: true };
  }

  return {
    get() {
      if (isClosed) return Promise.resolve({ type: 'signedOut' });
      const session = cache.session();
      if (checking?.session === session) return checking.access;
      const access = check().finally(() => {
        if (checking?.access === access) checking = null;
      });
      checking = { session, access };
      return access;
    },
    look,
    reject(session, token) {
      session.token = null;
      rejected = token;
    },
    close() {
      isClosed = true;
      signOut(cache.session());
    },
    open() {
      isClosed = false;
      rejected = null;
    },
    recheck(session) {
      if (settings.token === null) session.token = null;
    },
  };
}
