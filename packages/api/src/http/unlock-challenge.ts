import type { Plugin } from 'graphql-yoga';

const met = new WeakSet<Request>();

/** Notes that an operation of this request was answered less, because its viewer did not unlock lately. */
export const markLocked = (request: Request): void => void met.add(request);

/**
 * Tells a client that a more recent unlock would show more (RFC 9470), beside data that says the same: RFC 9110
 * (§ 11.6.1) has room for a challenge on any answer.
 */
export function useUnlockChallenge(unlockWithin: number): Plugin {
  if (!(Number.isFinite(unlockWithin) && unlockWithin > 0)) {
    throw new TypeError('unlockWithin: how long an unlock lasts, in milliseconds, is more than none.');
  }
  const challenge = [
    'Bearer error="insufficient_user_authentication"',
    'error_description="This is locked; a more recent unlock opens it"',
    `max_age="${Math.floor(unlockWithin / 1000)}"`,
  ].join(', ');
  return {
    onResponse({ request, response }) {
      if (met.has(request)) response.headers.set('WWW-Authenticate', challenge);
    },
  };
}
