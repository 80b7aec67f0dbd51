import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** Issues tokens in tests and trials, with its own ES256 key pair. */
export interface TestIssuer {
  /** The `auth` option that makes `createAttune` trust this issuer. */
  readonly auth: { readonly issuers: readonly [TrustedIssuer] };
  /** Signs a token for a subject. It is valid for an hour, unless `claims` has another `exp`. */
  token(subject: string, claims?: JWTPayload): Promise<string>;
}
interface TrustedIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: {
    readonly jwks: { readonly keys: (Awaited<ReturnType<typeof exportJWK>> & { kty: string })[] };
  };
}

export async function testIssuer(issuer = 'https://issuer.test', audience = 'attune'): Promise<TestIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kty: 'EC', kid: 'test', alg: 'ES256' };
  return {
    auth: { issuers: [{ issuer, audience, keys: { jwks: { keys: [jwk] } } }] },
    token: (subject, claims = {}) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'test' })
        .setIssuer(claims.iss ?? issuer)
        .setAudience(claims.aud ?? audience)
        .setSubject(subject)
        .setIssuedAt()
        .setExpirationTime(claims.exp ?? '1h')
        .sign(privateKey),
  };
}
