import { longestDelay } from '../../use-cases/longest-delay.ts';
import type { Session } from '../../use-cases/ports.ts';
import { type Authenticate, BadToken } from '../auth.ts';
import { waitAtMost } from '../sign-in-unavailable.ts';
import { newOpenSessions, type OpenSessions } from './open-sessions.ts';

/** Why a stream or socket has to end: its sign-in ended, or it could not be checked for too long. */
export type SessionEnd = 'ended' | 'unconfirmed';

/** Watches the sign-in of one open stream or socket. */
export interface SessionWatch {
  /**
   * Reads the sign-in again. An outage does not hold back an exit: a session that was confirmed recently is enough for
   * it. `isExit` is called only when the check fails or is slow.
   *
   * @throws BadToken when the sign-in ended. The watch then ends the stream or socket, too.
   * @throws SignInUnavailable when it cannot be checked now.
   */
  confirm(isExit: () => boolean): Promise<Session>;
  stop(): void;
}

/** The request that opened a stream or socket, and the sign-in that was read from it. */
interface Opening {
  readonly request: Request;
  /** The request as the host's framework knows it. */
  readonly host: unknown;
  readonly session: Session;
}

/** Starts to watch the sign-in of a stream or socket. `onEnd` is called at most once. */
export type WatchSession = (opening: Opening, onEnd: (why: SessionEnd) => void) => SessionWatch;

export interface SessionWatchOptions {
  readonly authenticate: Authenticate;
  /** The longest time between two checks of an open stream or socket, in milliseconds; one minute by default. */
  readonly confirmEvery?: number | undefined;
  readonly openSessions?: OpenSessions;
}

const defaultConfirmEvery = 60_000;
/** How long an exit waits for its sign-in to be checked, in milliseconds. */
const exitWait = 1_000;
/** Checks that were requested for many streams at once are spread over this time, in milliseconds. */
const signalSpread = 1_000;

/**
 * Returns a function that watches sign-ins. Each is read again at an interval that varies, so that the streams of a node
 * do not all ask at once. Expiry is measured by the monotonic clock, from the instant at which the sign-in was read.
 *
 * @throws TypeError when `confirmEvery` is not a possible interval.
 */
export function sessionWatcher(options: SessionWatchOptions): WatchSession {
  const { authenticate, openSessions = newOpenSessions(), confirmEvery = defaultConfirmEvery } = options;
  if (!(confirmEvery >= 1 && confirmEvery <= longestDelay)) {
    throw new TypeError(`confirmEvery must be a number of milliseconds from 1 to ${longestDelay}.`);
  }
  /** For how long a confirmed session may stay open unconfirmed. Covers an outage of one interval. */
  const confirmedFor = 2 * confirmEvery;

  return ({ request, host, session: opened }, onEnd) => {
    let session = opened;
    let confirmedAt = performance.now();
    let expiresAt = deadlineOf(opened);
    let timer: NodeJS.Timeout | undefined;
    let checkAt = Number.POSITIVE_INFINITY;
    let isOver = false;

    function stop(): void {
      isOver = true;
      clearTimeout(timer);
      remove();
    }
    function end(why: SessionEnd): void {
      if (isOver) return;
      stop();
      onEnd(why);
    }
    /** Schedules a check within this time, and at the expiry. Never postpones one. */
    function schedule(delay: number): void {
      const now = performance.now();
      const at = Math.max(now, Math.min(now + delay, expiresAt));
      if (isOver || at >= checkAt) return;
      clearTimeout(timer);
      checkAt = at;
      timer = setTimeout(check, Math.ceil(at - now)).unref();
    }
    const scheduleNext = () => schedule(confirmEvery * (0.5 + Math.random() / 2));
    const checkSoon = () => schedule(signalSpread * Math.random());

    async function read(): Promise<Session> {
      const askedAt = performance.now();
      const found = await readSession(authenticate, request, host);
      if (!isOver && (found === null || !isSamePerson(found, opened))) end('ended');
      if (found === null || isOver) throw new BadToken();
      if (askedAt >= confirmedAt) {
        session = found;
        confirmedAt = askedAt;
        expiresAt = deadlineOf(found);
        schedule(confirmEvery);
      }
      return found;
    }

    async function check(): Promise<void> {
      checkAt = Number.POSITIVE_INFINITY;
      if (performance.now() >= expiresAt) return end('ended');
      try {
        // What a stream shows depends on the unlock with which it was opened.
        if (isLockedSince(opened, await read())) end('ended');
      } catch {
        if (performance.now() - confirmedAt >= confirmedFor) end('unconfirmed');
      }
      scheduleNext();
    }

    /** The session, if it was confirmed recently and has not ended since. */
    function recent(): Session | null {
      const now = performance.now();
      return !isOver && now < expiresAt && now - confirmedAt < confirmedFor ? session : null;
    }

    async function confirm(isExit: () => boolean): Promise<Session> {
      const reading = read();
      try {
        return await waitAtMost(exitWait, reading);
      } catch (error) {
        const known = error instanceof BadToken || !isExit() ? null : recent();
        if (known === null) return reading;
        reading.catch(() => {});
        return known;
      }
    }

    const remove = openSessions.add(opened.viewer, { end: () => end('ended'), check: checkSoon });
    if (openSessions.endedRecently()) checkSoon();
    else scheduleNext();
    return { confirm, stop };
  };
}

/** Returns null for a sign-in that ended. */
async function readSession(
  authenticate: Authenticate,
  request: Request,
  host: unknown,
): Promise<Session | null> {
  try {
    return await authenticate(request, host);
  } catch (error) {
    if (error instanceof BadToken) return null;
    throw error;
  }
}

/** When a session expires, by the monotonic clock. */
const deadlineOf = ({ expires }: Session): number => performance.now() + (expires - Date.now());

const isSamePerson = (one: Session, other: Session): boolean =>
  one.viewer.tenant === other.viewer.tenant && one.viewer.subject === other.viewer.subject;

/** Whether the host took back the unlock with which a session was opened. */
const isLockedSince = (opened: Session, now: Session): boolean =>
  (now.unlockedAt ?? Number.NEGATIVE_INFINITY) < (opened.unlockedAt ?? Number.NEGATIVE_INFINITY);
