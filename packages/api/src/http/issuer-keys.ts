import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import { discoverKeys, safeKeyUrl } from './discover-keys.ts';
import { SignInUnavailable, waitAtMost } from './sign-in-unavailable.ts';

/**
 * Where an issuer's public keys come from: a given key set, their address, or OpenID Connect Discovery. Fetched keys are
 * cached and rotated.
 */
export type IssuerKeys =
  | { readonly jwks: JSONWebKeySet }
  | ({ readonly jwksUrl: string } & FetchOptions)
  | ({
      /** Finds the address at `/.well-known/openid-configuration` below the issuer. */
      readonly discover: true;
    } & FetchOptions);

interface FetchOptions {
  /**
   * How long fetched keys stay in use while the address does not answer, in milliseconds; one day by default. A key that
   * the issuer withdraws meanwhile stays in use as well.
   */
  readonly staleFor?: number;
}

/** The issuer's keys could not be fetched. The token may be valid. */
export class KeysUnreachable extends SignInUnavailable {
  override readonly name = 'KeysUnreachable';
  constructor(cause: unknown) {
    super("Could not fetch the issuer's keys. Check its address and the network.", { cause });
  }
}

/** Receives the first failure of an outage. */
export type OnOutage = (error: SignInUnavailable) => void;

/** The age from which keys are fetched again in the background, in milliseconds. */
const refreshAfter = 600_000;
/** `staleFor` by default. */
const defaultStaleFor = 86_400_000;
/** The time between two fetches, in milliseconds. Tokens with invented key ids cause no more of them. */
const fetchSpacing = 5_000;
/** How long one fetch may take, and how long a request waits for it, in milliseconds. */
const fetchTimeout = 5_000;
const longestWait = 2_000;

/**
 * Finds the keys of an issuer's tokens.
 *
 * @throws TypeError when an option is invalid or unsafe. The returned function throws `KeysUnreachable` when the key of
 * a token may exist and cannot be fetched now, and `JWKSNoMatchingKey` when it does not exist.
 */
export function keyFinder(issuer: string, keys: IssuerKeys, onOutage: OnOutage): JWTVerifyGetKey {
  const find = 'jwks' in keys ? localKeys(keys.jwks) : remoteKeys(keyLocator(issuer, keys), keys, onOutage);
  return async (header, token) => {
    try {
      return await find(header, token);
    } catch (error) {
      const unknownKey =
        error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
      throw unknownKey || error instanceof SignInUnavailable ? error : new KeysUnreachable(error);
    }
  };
}

function localKeys(jwks: JSONWebKeySet): JWTVerifyGetKey {
  try {
    return createLocalJWKSet(jwks);
  } catch (cause) {
    throw new TypeError('auth: jwks must be a JSON Web Key Set: {"keys": […]}.', { cause });
  }
}

/**
 * Fetches keys when they are first needed, and again in the background. A token with a known key never waits. Without
 * its own limits, `createRemoteJWKSet` only stores the keys: it would drop them after ten minutes, and measure that by
 * the wall clock.
 */
function remoteKeys(
  locate: KeyLocator,
  { staleFor = defaultStaleFor }: FetchOptions,
  onOutage: OnOutage,
): JWTVerifyGetKey {
  if (!(Number.isFinite(staleFor) && staleFor >= refreshAfter)) {
    throw new TypeError(`auth: staleFor must be a number of milliseconds from ${refreshAfter}.`);
  }
  const unlimited = { cacheMaxAge: Number.POSITIVE_INFINITY, cooldownDuration: Number.POSITIVE_INFINITY };
  let known: ReturnType<typeof createRemoteJWKSet> | null = null;
  /** When the last fetch started, and the last one that succeeded, by the monotonic clock. */
  let triedAt = Number.NEGATIVE_INFINITY;
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let fetching: Promise<void> | null = null;
  let isOutage = false;

  async function fetchKeys(startedAt: number): Promise<void> {
    try {
      const fetched = createRemoteJWKSet(await locate(), { ...unlimited, timeoutDuration: fetchTimeout });
      await fetched.reload();
      known = fetched;
      fetchedAt = startedAt;
      isOutage = false;
    } catch (cause) {
      const error = new KeysUnreachable(cause);
      if (!isOutage) onOutage(error);
      isOutage = true;
      throw error;
    } finally {
      fetching = null;
    }
  }

  /** Starts a fetch, unless one is running. Returns null when the last one started too recently. */
  function refresh(): Promise<void> | null {
    const now = performance.now();
    if (fetching === null && now - triedAt >= fetchSpacing) {
      triedAt = now;
      fetching = fetchKeys(now);
      // In the background, no one waits for it.
      fetching.catch(() => {});
    }
    return fetching;
  }

  const find: JWTVerifyGetKey = async (header, token) => {
    if (known === null) throw new KeysUnreachable(null);
    return known(header, token);
  };

  async function waitForKeys(): Promise<void> {
    const fetched = refresh();
    if (fetched === null) throw new KeysUnreachable(null);
    await waitAtMost(longestWait, fetched);
  }

  return async (header, token) => {
    const askedAt = performance.now();
    const age = askedAt - fetchedAt;
    if (age > staleFor) await waitForKeys();
    else if (age > refreshAfter) refresh();
    try {
      return await find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || fetchedAt >= askedAt) throw error;
    }
    // The issuer may have published the key since the last fetch.
    await waitForKeys();
    return find(header, token);
  };
}

/** Returns the address of an issuer's keys, each time they are fetched. */
type KeyLocator = () => Promise<URL>;

function keyLocator(issuer: string, keys: Exclude<IssuerKeys, { jwks: JSONWebKeySet }>): KeyLocator {
  if ('jwksUrl' in keys) {
    const url = safeKeyUrl(keys.jwksUrl);
    return async () => url;
  }
  return discoverKeys(issuer);
}
