import type { CommandName } from './command-policy.ts';
import type { LockedView, ShownView } from './view.ts';

/** What an app shows now. Each state is a new object, and never changes. */
export type ClientState = Loading | Unreachable | SignedOut | NotJoined | Ready | Locked;

/** There is no answer yet. */
export interface Loading {
  readonly type: 'loading';
}

/** The first answer did not arrive. The client tries again by itself. */
export interface Unreachable {
  readonly type: 'unreachable';
}

/** No one is signed in. Nothing of a person is kept. Call `refresh` after a sign-in. */
export interface SignedOut {
  readonly type: 'signedOut';
}

/** Someone is signed in who has not joined yet. `join` is next. */
export interface NotJoined extends Connection {
  readonly type: 'notJoined';
}

/** A person is here, and unlocked. */
export interface Ready extends Connection {
  readonly type: 'ready';
  /** Show all of it from this one object, and pass it to the commands that start something. */
  readonly view: ShownView;
  /**
   * The commands that the server has not answered yet, in the order of their sending. While an exit is among them,
   * the partner cannot see it yet: say so, and offer no yes.
   */
  readonly waiting: readonly CommandName[];
}

/** A recent unlock is missing. Close every sheet: only the exits of the couple work. */
export interface Locked extends Connection {
  readonly type: 'locked';
  readonly view: LockedView;
  /** The largest accepted age of a sign-in, in seconds (`max_age` of OpenID Connect); null until it is known. */
  readonly maxAge: number | null;
}

interface Connection {
  /** Whether the last request got an answer. If not, offer no yes. */
  readonly isConnected: boolean;
}
