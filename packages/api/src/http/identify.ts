import type { Instant } from '@attune/core';
import type { Session } from '../use-cases/ports.ts';
import { type Authenticate, type AuthOptions, authenticator } from './auth.ts';
import { endOfTime, isSubject, longestSubject } from './gate/subject-id.ts';

/** Who a host says is asking. */
export interface Identified {
  /** Whose people these are: one text for a host with a single community. */
  readonly tenant: string;
  /** The person, by a name that the host never gives to anybody else. */
  readonly subject: string;
  /** When they last unlocked, in epoch milliseconds; not known unless given. */
  readonly unlockedAt?: number | null;
  /** Until when the sign-in holds, in epoch milliseconds; open streams end then. Without an end unless given. */
  readonly expires?: number | null;
}

/**
 * A host's own sign-in, asked before each request and once for a WebSocket: who is asking, or null for nobody. What
 * it throws is a fault of the server's, told to nobody; a sign-in that does not hold is null.
 */
export type Identify = (request: Request) => Identified | null | Promise<Identified | null>;

/** How people sign in: with tokens of issuers, or as the host says. */
export type SignIn =
  | { readonly auth: AuthOptions; readonly identify?: undefined }
  | { readonly identify: Identify; readonly auth?: undefined };

/**
 * Reads the viewer out of a request, one way or the other.
 *
 * @throws TypeError when both ways are given, or neither, or one that could not be safe.
 */
export function signInBy({ auth, identify }: SignIn): Authenticate {
  if (identify === undefined && auth !== undefined) return authenticator(auth);
  if (identify === undefined || auth !== undefined) {
    throw new TypeError('People sign in by `auth` or by `identify`: one of the two is given.');
  }
  return async (request) => {
    const identified = await identify(request);
    return identified === null ? null : signedIn(identified);
  };
}

/** What a host answered, checked: nobody is let in under a name that a database would read as another. */
function signedIn({ tenant, subject, unlockedAt = null, expires = null }: Identified): Session {
  for (const [name, value] of Object.entries({ tenant, subject })) {
    if (!isSubject(value)) {
      throw new TypeError(`identify: ${name} is a text of 1 to ${longestSubject} characters.`);
    }
  }
  return {
    viewer: { tenant, subject },
    expires: expires === null ? (endOfTime as Instant) : instant('expires', expires),
    unlockedAt: unlockedAt === null ? null : instant('unlockedAt', unlockedAt),
  };
}

function instant(name: string, value: unknown): Instant {
  if (typeof value === 'number' && value >= 0 && value <= endOfTime) return Math.floor(value) as Instant;
  throw new TypeError(`identify: ${name} is a time in epoch milliseconds.`);
}
