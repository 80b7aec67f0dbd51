import type { Instant } from '@attune/core';
import type { Session } from '../use-cases/ports.ts';
import { type Authenticate, type AuthOptions, tokenAuthenticator } from './auth.ts';
import { isSubject, maxInstant, maxSubjectLength } from './gate/subject-id.ts';

/** A person as the host identifies them. */
export interface Identified {
  /** The tenant of the person: one constant text for a host with a single community. */
  readonly tenant: string;
  /** The person's id. The host never gives it to another person. */
  readonly subject: string;
  /** When they last unlocked, in epoch milliseconds; unknown by default. */
  readonly unlockedAt?: number | null;
  /**
   * True: you verified that they are 18 or older. False: you verified that they are younger, and `join` fails. Null or
   * missing: you did not check, and what the person says counts.
   */
  readonly adult?: boolean | null;
  /** When the sign-in expires, in epoch milliseconds; open streams end then. Never by default. */
  readonly expires?: number | null;
}

/**
 * The host's own sign-in. Called before each request, and once for each WebSocket. Returns null for a request
 * without a valid sign-in. An error that it throws is masked as a fault.
 */
export type Identify = (request: Request) => Identified | null | Promise<Identified | null>;

/** How people sign in: with the tokens of issuers, or with the host's own function. */
export type SignIn =
  | { readonly auth: AuthOptions; readonly identify?: undefined }
  | { readonly identify: Identify; readonly auth?: undefined };

/**
 * Creates the function that reads the sign-in from a request.
 *
 * @throws TypeError when both `auth` and `identify` are given, or neither, or when `auth` is invalid or unsafe.
 */
export function createAuthenticator({ auth, identify }: SignIn): Authenticate {
  if (identify === undefined && auth !== undefined) return tokenAuthenticator(auth);
  if (identify === undefined || auth !== undefined) {
    throw new TypeError('Give either `auth` or `identify`, not both: people sign in by exactly one of them.');
  }
  return async (request) => {
    const identified = await identify(request);
    return identified === null ? null : toSession(identified);
  };
}

/** Checks what the host returned. A database might store an invalid id in another form, and match another person. */
function toSession(identified: Identified): Session {
  const { tenant, subject, unlockedAt = null, expires = null, adult = null } = identified;
  for (const [name, value] of Object.entries({ tenant, subject })) {
    if (!isSubject(value)) {
      throw new TypeError(`identify: ${name} must be a text of 1 to ${maxSubjectLength} characters.`);
    }
  }
  if (adult !== null && typeof adult !== 'boolean') {
    throw new TypeError('identify: adult must be true, false or null.');
  }
  return {
    viewer: { tenant, subject, ...(adult !== null && { adult }) },
    expires: expires === null ? (maxInstant as Instant) : toInstant('expires', expires),
    unlockedAt: unlockedAt === null ? null : toInstant('unlockedAt', unlockedAt),
  };
}

function toInstant(name: string, value: unknown): Instant {
  if (typeof value === 'number' && value >= 0 && value <= maxInstant) return Math.floor(value) as Instant;
  throw new TypeError(`identify: ${name} must be a time in epoch milliseconds.`);
}
