import { existsSync, readFileSync } from 'node:fs';
import { exportJWK, generateKeyPair, importJWK, type JSONWebKeySet, type JWK, SignJWT } from 'jose';
import { writePrivately } from './private-file.ts';

/** Who the demo's tokens come from: a key pair kept beside its data, known to nobody else. */
export interface DemoIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly jwks: JSONWebKeySet;
  /** A token that signs a subject in for thirty days from now. */
  token(subject: string): Promise<string>;
}

const issuer = 'attune-demo';
const audience = 'attune';
const algorithm = 'ES256';

/** The issuer whose key pair is in this file; makes one if there is none. */
export async function demoIssuer(file: string): Promise<DemoIssuer> {
  const { d, ...open } = await keyIn(file);
  const publicKey = { ...open, kty: 'EC' };
  const privateKey = await importJWK({ ...publicKey, d: String(d) }, algorithm);
  return {
    issuer,
    audience,
    jwks: { keys: [publicKey] },
    token: (subject) =>
      new SignJWT()
        .setProtectedHeader({ alg: algorithm, kid: 'demo' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(subject)
        .setIssuedAt()
        .setExpirationTime('30d')
        .sign(privateKey),
  };
}

async function keyIn(file: string): Promise<JWK> {
  if (existsSync(file)) return readKey(file);
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: 'demo', alg: algorithm, use: 'sig' };
  writePrivately(file, `${JSON.stringify(key, null, 2)}\n`);
  return key;
}

function readKey(file: string): JWK {
  try {
    const key: JWK = JSON.parse(readFileSync(file, 'utf8'));
    if (key.crv === 'P-256' && key.d !== undefined) return key;
  } catch {
    // What it says is the same either way.
  }
  throw new Error(`${file} holds no key; with the file gone, the next start makes a new one.`);
}
