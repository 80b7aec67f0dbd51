import type { Instant } from '@attune/core';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  errors,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import type { Session } from '../use-cases/ports.ts';
import { endOfTime, isSubject, longestSubject } from './gate/subject-id.ts';

/** The signatures accepted: asymmetric only, so that whoever can check a token cannot also make one. */
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

/** Where an issuer's public keys come from: fetched, cached and rotated, or given. */
export type IssuerKeys = { readonly jwksUrl: string } | { readonly jwks: JSONWebKeySet };

export interface IssuerOptions {
  /** The exact `iss` of its tokens. */
  readonly issuer: string;
  /** The exact `aud` its tokens have for this service. */
  readonly audience: string;
  /** Whose people these are; the issuer itself unless given. Issuers share a tenant only if they share subjects. */
  readonly tenant?: string;
  readonly keys: IssuerKeys;
  /** Narrows `algorithms`; all of them unless given. */
  readonly algorithms?: readonly Algorithm[];
}

export interface AuthOptions {
  readonly issuers: readonly IssuerOptions[];
}

/** Who sent the request: null without an `Authorization` header; throws `BadToken` or `KeysUnreachable`. */
export type Authenticate = (request: Request) => Promise<Session | null>;

/** A token that isn't good, for whatever reason: one message for all, so that trying teaches nothing. */
export class BadToken extends Error {
  override readonly name = 'BadToken';
  constructor() {
    super('This sign-in is not valid, or not any more. Please sign in again.');
  }
}

/** The issuer's keys could not be had: an outage, which says nothing about the token. */
export class KeysUnreachable extends Error {
  override readonly name = 'KeysUnreachable';
  constructor(cause: unknown) {
    super("The issuer's keys could not be fetched.", { cause });
  }
}

/** Seconds by which the issuer's clock may differ from ours. */
const clockTolerance = 5;

interface Issuer {
  readonly tenant: string;
  verify(token: string): Promise<JWTPayload>;
}

/** Reads the viewer out of bearer tokens of these issuers. Options that could not be safe throw here, at start. */
export function authenticator(options: AuthOptions): Authenticate {
  const issuers = new Map<string, Issuer>();
  for (const each of options.issuers) {
    if (issuers.has(each.issuer)) throw new TypeError(`auth: the issuer ${each.issuer} is given twice.`);
    issuers.set(each.issuer, issuerOf(each));
  }
  return async (request) => {
    const header = request.headers.get('authorization');
    if (header === null) return null;
    const token = /^bearer +([\w.~+/-]+=*)$/i.exec(header)?.[1];
    if (token === undefined) throw new BadToken();
    // The unverified `iss` only picks whose keys to try; `verify` then checks it like everything else.
    const issuer = issuers.get(claimedIssuer(token));
    if (issuer === undefined) throw new BadToken();
    const { sub, exp, auth_time } = await issuer.verify(token);
    if (exp === undefined || !isSubject(sub)) throw new BadToken();
    const expires = Math.min(exp * 1000, endOfTime) as Instant;
    return { viewer: { tenant: issuer.tenant, subject: sub }, expires, unlockedAt: unlockedAt(auth_time) };
  };
}

/** An `auth_time` that cannot be read is as good as none: locked is the safe side, and shuts nobody out. */
function unlockedAt(authTime: unknown): Instant | null {
  if (typeof authTime !== 'number' || !(authTime >= 0 && authTime <= endOfTime / 1000)) return null;
  return Math.floor(authTime * 1000) as Instant;
}

function issuerOf({ issuer, audience, tenant = issuer, keys, algorithms: some }: IssuerOptions): Issuer {
  for (const [name, value] of Object.entries({ issuer, audience, tenant })) {
    if (!isSubject(value))
      throw new TypeError(`auth: ${name} is a text of 1 to ${longestSubject} characters.`);
  }
  const accepted = [...(some ?? algorithms)];
  if (accepted.length === 0) throw new TypeError(`auth: the issuer ${issuer} is given without an algorithm.`);
  for (const name of accepted) {
    if (!algorithms.includes(name)) {
      throw new TypeError(
        `auth: ${name} is not an algorithm here. Asymmetric ones are: ${algorithms.join(', ')}.`,
      );
    }
  }
  const getKey = keySet(keys);
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

/** The keys, with every failure to have them told apart from a token that names a key nobody has. */
function keySet(keys: IssuerKeys): JWTVerifyGetKey {
  const find = 'jwks' in keys ? givenKeys(keys.jwks) : createRemoteJWKSet(safeKeyUrl(keys.jwksUrl));
  return async (header, token) => {
    try {
      return await find(header, token);
    } catch (error) {
      const unknownKey =
        error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
      throw unknownKey ? error : new KeysUnreachable(error);
    }
  };
}

function givenKeys(jwks: JSONWebKeySet): JWTVerifyGetKey {
  try {
    return createLocalJWKSet(jwks);
  } catch (cause) {
    throw new TypeError('auth: jwks is a JSON Web Key Set, {"keys": […]}.', { cause });
  }
}

/** Keys fetched in the clear could be anybody's, so only this machine may serve them over http. */
export function safeKeyUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const local = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url?.protocol === 'https:' || (local && url.protocol === 'http:')) return url;
  throw new TypeError('auth: a JWKS address starts with https:// (http:// is fine on localhost).');
}

function claimedIssuer(token: string): string {
  try {
    return decodeJwt(token).iss ?? '';
  } catch {
    throw new BadToken();
  }
}
