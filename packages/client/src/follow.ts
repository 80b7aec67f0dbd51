import type { AccessControl, Granted } from './access.ts';
import { backoff } from './backoff.ts';
import type { FollowSubscription } from './generated/types.ts';
import type { Settings } from './options.ts';
import { newSleeper } from './sleep.ts';
import type { Transport } from './transport.ts';
import type { ViewCache } from './view-cache.ts';

/** Keeps the view current while someone looks. */
export interface Follower {
  start(): void;
  stop(): void;
  /** Reads the view again, and opens a new stream: after a lock, an unlock or a sign-in. */
  restart(): void;
  /** Reads the view again now, unless a stream keeps it current. */
  wake(): void;
}

export interface FollowerContext {
  readonly settings: Settings;
  readonly transport: Transport;
  readonly access: AccessControl;
  readonly cache: ViewCache;
  /** Sends the exits that wait. Returns whether reading can go on; if not, `wake` follows. */
  readonly sendExits: () => Promise<boolean>;
}

/** What one round did, and how long to wait for the next, in milliseconds; null: until something happens. */
interface Round {
  readonly worked: boolean;
  readonly wait: number | null;
}

/** A stream that lived this long, in milliseconds, was a working one: the next wait is short again. */
const longLife = 10_000;

export function newFollower(context: FollowerContext): Follower {
  const { settings, transport, access, cache, sendExits } = context;
  const { runtime, updates } = settings;
  const sleeper = newSleeper(runtime);
  let run: AbortController | null = null;
  let stream: AbortController | null = null;
  let isStale = false;
  let isWoken = false;

  const failed = (failures: number, after = 0): Round => ({
    worked: false,
    wait: Math.max(after, backoff(failures, runtime.random)),
  });
  const untilWoken: Round = { worked: true, wait: null };
  const atOnce: Round = { worked: false, wait: 0 };

  /** Reads the view, then follows it for as long as that works. */
  async function round(failures: number): Promise<Round> {
    // Exits go first. While one waits, it finds out whether there is a network.
    if (!(await sendExits())) return untilWoken;
    const granted = await access.get();
    if (granted.type === 'signedOut') return cache.getSnapshot().type === 'signedOut' ? untilWoken : atOnce;
    const looked = granted.type === 'granted' && !granted.isFresh ? await access.look(granted) : granted;
    if (looked.type === 'unreachable') return failed(failures, looked.after);
    if (looked.type === 'signedOut') {
      if (granted.type === 'granted') access.reject(granted.session, granted.token);
      return atOnce;
    }
    if (cache.getSnapshot().type === 'notJoined') return untilWoken;
    if (updates !== 'stream') return { worked: true, wait: updates.every };
    return followStream(looked, failures);
  }

  async function followStream({ session, token }: Granted, failures: number): Promise<Round> {
    const request = cache.numberRequest();
    const startedAt = runtime.now();
    const controller = new AbortController();
    const stop = (): void => controller.abort();
    stream = controller;
    session.signal.addEventListener('abort', stop);
    const ended = await transport.follow<FollowSubscription>(
      { name: 'follow', token, signal: controller.signal },
      (reply) => {
        if (reply.type === 'data') cache.show(reply.data.me, { session, token, request, isEvent: true });
      },
    );
    session.signal.removeEventListener('abort', stop);
    if (ended.type === 'unauthenticated') access.reject(session, token);
    if (ended.type === 'lost') access.recheck(session);
    const isLong = runtime.now() - startedAt > longLife;
    return { ...failed(isLong ? 0 : failures, 'after' in ended ? ended.after : 0), worked: isLong };
  }

  async function follow({ signal }: AbortController): Promise<void> {
    for (let failures = 0; !signal.aborted; ) {
      isStale = false;
      isWoken = false;
      const { worked, wait } = await round(failures);
      failures = worked ? 0 : failures + 1;
      const isDue = isStale || (wait === null && isWoken);
      if (!signal.aborted && !isDue) await sleeper.sleep(wait ?? undefined);
    }
  }

  function wake(): void {
    isWoken = true;
    sleeper.wake();
  }

  function restart(): void {
    isStale = true;
    stream?.abort();
    wake();
  }

  return {
    start() {
      if (run) return;
      run = new AbortController();
      void follow(run);
    },
    stop() {
      run?.abort();
      run = null;
      restart();
    },
    restart,
    wake,
  };
}
