import type { Identified, Identify } from '../../../src/index.ts';
import { currentDelivery } from '../delivery.ts';
import type { Faults } from '../faults.ts';
import type { Account } from '../request.ts';
import type { Rng } from '../rng.ts';
import type { Scheduler } from '../scheduler.ts';

/** A sign-in with the host. */
export interface SignInSession {
  readonly token: string;
  readonly by: Account;
  /** When it expires, by the wall clock; null if it never does. */
  readonly expires: number | null;
  /** When the host ended it, by the scheduler. */
  endedAt: number | null;
}

/** The host's sign-ins. */
export interface Sessions {
  signIn(by: Account): SignInSession;
  find(token: string): SignInSession | null;
  isValid(session: SignInSession): boolean;
  /** Ends a sign-in, as a host does when a person signs out everywhere. */
  end(session: SignInSession): void;
  /** The `identify` of the host. It may be slow, and fails while the identity provider is away. */
  readonly identify: Identify;
}

export function newSessions(
  scheduler: Scheduler,
  faults: Faults,
  rng: Rng,
  wallClock: () => number,
): Sessions {
  const sessions = new Map<string, SignInSession>();
  let awayUntil = 0;
  const isValid = ({ endedAt, expires }: SignInSession): boolean =>
    endedAt === null && (expires === null || wallClock() < expires);
  return {
    isValid,
    find: (token) => sessions.get(token) ?? null,
    signIn(by) {
      const lasts = rng.chance(0.4) ? rng.between(30, 600) * 1_000 : null;
      const token = `token-${sessions.size + 1}`;
      const session = { token, by, expires: lasts === null ? null : wallClock() + lasts, endedAt: null };
      sessions.set(token, session);
      return session;
    },
    end(session) {
      session.endedAt ??= scheduler.now();
    },
    async identify(request): Promise<Identified | null> {
      await scheduler.sleep(rng.between(0, 8));
      if (faults.happens('identity provider away')) awayUntil = scheduler.now() + rng.between(500, 12_000);
      if (scheduler.now() < awayUntil) {
        const delivery = currentDelivery.getStore();
        if (delivery) delivery.isFailed = true;
        throw new Error('The identity provider is away.');
      }
      const token = request.headers.get('authorization')?.replace('Bearer ', '') ?? '';
      const session = sessions.get(token);
      return session && isValid(session) ? { ...session.by, expires: session.expires } : null;
    },
  };
}
