import { existsSync, readFileSync } from 'node:fs';
import { exportJWK, generateKeyPair, importJWK, type JSONWebKeySet, type JWK, SignJWT } from 'jose';
import { writePrivately } from '../private-file.ts';

/** The issuer of the demo's tokens. Its key pair is in a file next to the data. */
export interface DemoIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly jwks: JSONWebKeySet;
  /** Returns a token that signs a subject in for thirty days. */
  token(subject: string): Promise<string>;
}

const issuer = 'attune-demo';
const audience = 'attune';
const algorithm = 'ES256';

/** Opens the issuer whose key pair is in this file. Creates the file when it is missing. */
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
  const text = readFileSync(file, 'utf8');
  try {
    const key: JWK = JSON.parse(text);
    if (key.crv === 'P-256' && key.d !== undefined) return key;
  } catch {
    // Text that is no JSON is no key either.
  }
  throw new Error(`${file} holds no key. Remove it, and the next start creates a new one.`);
}
