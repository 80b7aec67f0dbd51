import type { Plugin } from 'graphql-yoga';
import type { ServerContext } from './server-context.ts';

/**
 * Adds a challenge to the response to a locked viewer: a more recent unlock would show more (RFC 9470). The response
 * still carries data. RFC 9110 (§ 11.6.1) allows a challenge in any response.
 */
export function useUnlockChallenge(unlockWithin: number): Plugin<object, ServerContext> {
  if (!(Number.isFinite(unlockWithin) && unlockWithin > 0)) {
    throw new TypeError('unlockWithin must be a positive number of milliseconds.');
  }
  const challenge = [
    'Bearer error="insufficient_user_authentication"',
    'error_description="This is locked; a more recent unlock opens it"',
    `max_age="${Math.floor(unlockWithin / 1000)}"`,
  ].join(', ');
  return {
    onResponse({ response, serverContext }) {
      if (serverContext.operation?.locked) response.headers.set('WWW-Authenticate', challenge);
    },
  };
}
