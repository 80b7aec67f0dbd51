import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';

/** The issuer of `attune token`, for development on your own machine. */
export const devIssuer = { issuer: 'attune-development', audience: 'attune', algorithm: 'ES256' } as const;

const keyPair = z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() });

/** The public half of a key pair file, which is all that checking a token takes; null if it holds none. */
export function devKeys(pair: unknown): JSONWebKeySet | null {
  const { success, data } = keyPair.safeParse(pair);
  return success ? { keys: [{ ...data, alg: devIssuer.algorithm, kid: 'development', use: 'sig' }] } : null;
}
