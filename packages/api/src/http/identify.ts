import type { Instant } from '@attune/core';
import { longestDelay } from '../use-cases/longest-delay.ts';
import type { Session } from '../use-cases/ports.ts';
import { type Authenticate, type AuthOptions, BadToken, tokenAuthenticator } from './auth.ts';
import { faultEntry, type Log } from './errors/error-masking.ts';
import { isSubject, maxInstant, maxSubjectLength } from './gate/subject-id.ts';
import { SignInUnavailable, waitAtMost } from './sign-in-unavailable.ts';

/** A person as the host identifies them. */
export interface Identified {
  /** The tenant of the person: one constant text for a host with a single community. */
  readonly tenant: string;
  /** The person's id. The host never gives it to another person. */
  readonly subject: string;
  /** When they last unlocked, in epoch milliseconds. Unknown by default: with `unlockWithin`, everything is then locked. */
  readonly unlockedAt?: number | null;
  /**
   * True: you verified that they are 18 or older. False: you verified that they are younger, and `join` fails. Null or
   * missing: you did not check, and what the person says counts.
   */
  readonly adult?: boolean | null;
  /** When the sign-in expires, in epoch milliseconds; open streams and sockets end then. Never by default. */
  readonly expires?: number | null;
}

/**
 * The host's own sign-in. Called before each request over HTTP, before each operation of a signed-in WebSocket, and at
 * an interval for each open stream and socket. Returns null for a request without a valid sign-in. When it throws or
 * takes too long, the sign-in counts as unavailable, and clients retry.
 */
export type Identify = {
  /**
   * `host` is the request as your framework knows it, with what your middleware added, such as `session`. It is the
   * request that `handler` or a WebSocket came with, or the second argument of `fetch`. Declare the type that your
   * framework has for it.
   */
  identify(request: Request, host: unknown): Identified | null | Promise<Identified | null>;
}['identify'];

/** How people sign in: with the tokens of issuers, or with the host's own function. */
export type SignIn =
  | { readonly auth: AuthOptions; readonly identify?: undefined }
  | {
      readonly identify: Identify;
      /** How long `identify` may take, in milliseconds; 5 s by default. */
      readonly identifyTimeout?: number;
      readonly auth?: undefined;
    };

/**
 * Creates the function that reads the sign-in from a request. Logs each outage of a sign-in once.
 *
 * @throws TypeError when both `auth` and `identify` are given, or neither, or when an option is invalid or unsafe.
 */
export function createAuthenticator(signIn: SignIn, log: Log = () => {}): Authenticate {
  const { auth, identify } = signIn;
  if (identify === undefined && auth !== undefined) return tokenAuthenticator(auth, log);
  if (identify === undefined) {
    throw new TypeError('Give `auth` or `identify`: people sign in by exactly one of them.');
  }
  if (auth !== undefined) {
    throw new TypeError('Give either `auth` or `identify`, not both: people sign in by exactly one of them.');
  }
  return hostAuthenticator(identify, signIn.identifyTimeout ?? defaultTimeout, log);
}

/** How long `identify` may take by default, in milliseconds. */
const defaultTimeout = 5_000;

function hostAuthenticator(identify: Identify, timeout: number, log: Log): Authenticate {
  if (!(timeout > 0 && timeout <= longestDelay)) {
    throw new TypeError(`identifyTimeout must be a number of milliseconds from 1 to ${longestDelay}.`);
  }
  let isOutage = false;
  return async (request, host) => {
    let identified: Identified | null;
    try {
      identified = await waitAtMost(timeout, (async () => identify(request, host))());
      isOutage = false;
    } catch (cause) {
      const error = new SignInUnavailable('identify threw an error, or took too long.', { cause });
      if (!isOutage) log(faultEntry(error));
      isOutage = true;
      throw error;
    }
    return identified === null ? null : toSession(identified);
  };
}

/**
 * Checks what the host returned. A database might store an invalid id in another form, and match another person.
 *
 * @throws BadToken when the sign-in has expired.
 */
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
  const expiry = expires === null ? (maxInstant as Instant) : toInstant('expires', expires);
  if (expiry < firstPlausibleExpiry) {
    throw new TypeError(
      'identify: expires must be in milliseconds, and this looks like seconds. Use seconds * 1000.',
    );
  }
  if (expiry <= Date.now()) throw new BadToken();
  return {
    viewer: { tenant, subject, ...(adult !== null && { adult }) },
    expires: expiry,
    unlockedAt: unlockedAt === null ? null : toInstant('unlockedAt', unlockedAt),
  };
}

/** March 1973 in milliseconds. The same number of seconds is far in the future. */
const firstPlausibleExpiry = 1e11;

function toInstant(name: string, value: unknown): Instant {
  if (typeof value === 'number' && value >= 0 && value <= maxInstant) return Math.floor(value) as Instant;
  throw new TypeError(
    `identify: ${name} must be a number: a time in epoch milliseconds. For a Date, use getTime().`,
  );
}
