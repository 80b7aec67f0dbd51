import type { TestClock } from '../../use-cases/test-clock.ts';
import type { Authenticate } from '../auth.ts';

/** Returns sessions whose unlock is in the tenant's time, so that it ages with everything else. They expire in real time. */
export const inTenantTime =
  (testClock: TestClock, authenticate: Authenticate): Authenticate =>
  async (request, host) => {
    const session = await authenticate(request, host);
    if (session === null || session.unlockedAt === null) return session;
    const unlockedAt = await testClock.timeAt(session.viewer.tenant, session.unlockedAt);
    return { ...session, unlockedAt };
  };
