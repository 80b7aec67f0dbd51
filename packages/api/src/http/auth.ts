import type { Instant } from '@attune/core';
import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Session } from '../use-cases/ports.ts';
import { faultEntry, type Log } from './errors/error-masking.ts';
import { isSubject, maxInstant, maxSubjectLength } from './gate/subject-id.ts';
import { type IssuerKeys, keyFinder, type OnOutage } from './issuer-keys.ts';

/** The accepted signature algorithms. All are asymmetric: a key that verifies a token cannot sign one. */
export const algorithms = [
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
] as const;
export type Algorithm = (typeof algorithms)[number];

export interface IssuerOptions {
  /** The exact `iss` claim of its tokens. */
  readonly issuer: string;
  /** The exact `aud` claim of its tokens for this service. */
  readonly audience: string;
  /** The tenant of its people; the issuer by default. Issuers may share a tenant only if they share subjects. */
  readonly tenant?: string;
  /** Its public keys; found by OpenID Connect Discovery by default. */
  readonly keys?: IssuerKeys;
  /** Narrows the accepted `algorithms`; all of them by default. */
  readonly algorithms?: readonly Algorithm[];
}

export interface AuthOptions {
  readonly issuers: readonly IssuerOptions[];
}

/**
 * Reads the sign-in from a request. `host` is the request as the host's framework knows it. Returns null for a request
 * without a sign-in.
 *
 * @throws BadToken when the token is not valid.
 * @throws SignInUnavailable when the sign-in cannot be checked now.
 */
export type Authenticate = (request: Request, host?: unknown) => Promise<Session | null>;

/** A token is not valid. The message is the same for every reason, so that an attacker learns nothing. */
export class BadToken extends Error {
  override readonly name = 'BadToken';
  constructor() {
    super('This sign-in is not valid, or not any more. Please sign in again.');
  }
}

/** The largest accepted difference between the issuer's clock and this server's, in seconds. */
const clockTolerance = 5;

interface Issuer {
  readonly tenant: string;
  verify(token: string): Promise<JWTPayload>;
}

/**
 * Authenticates requests by the bearer tokens of these issuers. Logs each outage of an issuer's keys once.
 *
 * @throws TypeError when an option is invalid or unsafe.
 */
export function tokenAuthenticator(options: AuthOptions, log: Log = () => {}): Authenticate {
  const issuers = new Map<string, Issuer>();
  const onOutage: OnOutage = (error) => log(faultEntry(error));
  for (const issuer of options.issuers) {
    if (issuers.has(issuer.issuer)) {
      throw new TypeError(`auth: the issuer ${issuer.issuer} is listed twice. Remove one entry.`);
    }
    issuers.set(issuer.issuer, createIssuer(issuer, onOutage));
  }
  return async (request) => {
    const header = request.headers.get('authorization');
    if (header === null) return null;
    const token = /^bearer +([\w.~+/-]+=*)$/i.exec(header)?.[1];
    if (token === undefined) throw new BadToken();
    // The unverified `iss` only selects the keys. `verify` then checks the claim itself.
    const issuer = issuers.get(unverifiedIssuer(token));
    if (issuer === undefined) throw new BadToken();
    const { sub, exp, auth_time, age_over_18 } = await issuer.verify(token);
    if (exp === undefined || !isSubject(sub)) throw new BadToken();
    const expires = Math.min(exp * 1000, maxInstant) as Instant;
    const adult = typeof age_over_18 === 'boolean' ? { adult: age_over_18 } : {};
    const viewer = { tenant: issuer.tenant, subject: sub, ...adult };
    return { viewer, expires, unlockedAt: unlockedAt(auth_time) };
  };
}

/** Returns null for an unreadable `auth_time`: locked is the safe side, and a locked viewer can still use exits. */
function unlockedAt(authTime: unknown): Instant | null {
  if (typeof authTime !== 'number' || !(authTime >= 0 && authTime <= maxInstant / 1000)) return null;
  return Math.floor(authTime * 1000) as Instant;
}

function createIssuer(options: IssuerOptions, onOutage: OnOutage): Issuer {
  const { issuer, audience, tenant = issuer, keys = { discover: true } } = options;
  for (const [name, value] of Object.entries({ issuer, audience, tenant })) {
    if (!isSubject(value))
      throw new TypeError(`auth: ${name} must be a text of 1 to ${maxSubjectLength} characters.`);
  }
  const accepted = [...(options.algorithms ?? algorithms)];
  if (accepted.length === 0) {
    throw new TypeError(
      `auth: the issuer ${issuer} has an empty list of algorithms. Add one, or omit the list.`,
    );
  }
  for (const name of accepted) {
    if (!algorithms.includes(name)) {
      throw new TypeError(
        `auth: the algorithm ${name} is not supported. Use one of: ${algorithms.join(', ')}.`,
      );
    }
  }
  const getKey = keyFinder(issuer, keys, onOutage);
  const required = { issuer, audience, algorithms: accepted, clockTolerance };
  return {
    tenant,
    async verify(token) {
      try {
        return (await jwtVerify(token, getKey, required)).payload;
      } catch (error) {
        throw error instanceof errors.JOSEError ? new BadToken() : error;
      }
    },
  };
}

function unverifiedIssuer(token: string): string {
  try {
    return decodeJwt(token).iss ?? '';
  } catch {
    throw new BadToken();
  }
}
