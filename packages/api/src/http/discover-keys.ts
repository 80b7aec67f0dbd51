import { secureUrl } from '../use-cases/secure-url.ts';

/** How long the discovery document may take, in milliseconds. */
const timeout = 5_000;

/**
 * Returns a function that finds the address of an issuer's keys by OpenID Connect Discovery 1.0. It rejects when the
 * document cannot be read, or when it names another issuer.
 *
 * @throws TypeError when the issuer is not a safe address.
 */
export function discoverKeys(issuer: string): () => Promise<URL> {
  const document = new URL(safeKeyUrl(issuer, 'issuer'));
  document.pathname = `${document.pathname.replace(/\/$/, '')}/.well-known/openid-configuration`;
  return async () => {
    const response = await fetch(document, { redirect: 'error', signal: AbortSignal.timeout(timeout) });
    const found: unknown = response.ok ? await response.json() : null;
    if (typeof found !== 'object' || found === null || !('issuer' in found) || !('jwks_uri' in found)) {
      throw new Error(`There is no discovery document at ${document}.`);
    }
    if (found.issuer !== issuer) throw new Error(`${document} is the document of another issuer.`);
    const keys = safeKeyUrl(`${found.jwks_uri}`, 'jwks_uri');
    if (keys.protocol === 'http:' && document.protocol !== 'http:') {
      throw new Error(`${document} names keys that are fetched in clear text.`);
    }
    return keys;
  };
}

/**
 * Parses a JWKS address. It requires https, except on localhost: keys fetched in clear text could be forged.
 *
 * @throws TypeError for any other address.
 */
export function safeKeyUrl(text: string, name = 'jwksUrl'): URL {
  const url = secureUrl(text);
  if (url !== null) return url;
  throw new TypeError(`auth: ${name} must start with https:// (on localhost, http:// is allowed).`);
}
