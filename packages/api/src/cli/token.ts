import { readFileSync } from 'node:fs';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { devIssuer, devKeys } from '../config/dev-issuer.ts';
import { givenIn } from '../config/read.ts';
import { createPrivateFile, hasErrorCode } from '../store/crypto/private-file.ts';
import type { Command } from './dependencies.ts';

const defaultFile = './attune.issuer.json';

/** `attune token <subject>`: for development, as whoever can read the file can sign in as anybody. */
export const token: Command = async ({
  env,
  given: {
    words: [subject = ''],
  },
  parts: { screen },
}) => {
  const given = givenIn(env);
  if (given['NODE_ENV'] === 'production') {
    screen.problem('attune token is for development; NODE_ENV is production.');
    return 2;
  }
  const file = given['ATTUNE_DEV_ISSUER_FILE'] ?? defaultFile;
  const text = await keyPairIn(file);
  const pair = privateKeyIn(text);
  if (pair === null) {
    screen.problem(`${file} holds no key pair; with the file gone, the next token makes a new one.`);
    return 1;
  }
  screen.progress(`Signed with ${file}, which ATTUNE_DEV_ISSUER_FILE has \`attune serve\` trust.`);
  screen.result(await sign(pair, subject));
  return 0;
};

/** Good for thirty days, and as though its subject had unlocked just now. */
async function sign(pair: JWK, subject: string): Promise<string> {
  const { algorithm, audience, issuer } = devIssuer;
  return new SignJWT({ auth_time: Math.floor(Date.now() / 1000) })
    .setProtectedHeader({ alg: algorithm, kid: 'development' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime('30d')
    .sign(await importJWK(pair, algorithm));
}

/** What the file holds; a new key pair if there is no file. */
async function keyPairIn(file: string): Promise<string> {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    if (!hasErrorCode(fault, 'ENOENT')) throw fault;
    const { privateKey } = await generateKeyPair(devIssuer.algorithm, { extractable: true });
    return createPrivateFile(file, `${JSON.stringify(await exportJWK(privateKey))}\n`);
  }
}

function privateKeyIn(text: string): JWK | null {
  try {
    const pair: JWK = JSON.parse(text);
    return devKeys(pair) !== null && typeof pair.d === 'string' ? pair : null;
  } catch {
    return null;
  }
}
