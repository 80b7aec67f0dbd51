import { readFileSync } from 'node:fs';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { devIssuer, devKeys } from '../config/dev-issuer.ts';
import { givenIn } from '../config/read.ts';
import { createPrivateFile, hasErrorCode } from '../store/crypto/private-file.ts';
import type { Command } from './dependencies.ts';

const defaultFile = './attune.issuer.json';

/** `attune token <subject>`: for development only. Anyone who can read the key file can sign in as anyone. */
export const token: Command = async ({
  env,
  args: {
    positionals: [subject = ''],
  },
  dependencies: { output },
}) => {
  const settings = givenIn(env);
  if (settings['NODE_ENV'] === 'production') {
    output.error('attune token is for development; NODE_ENV is production.');
    return 2;
  }
  const file = settings['ATTUNE_DEV_ISSUER_FILE'] ?? defaultFile;
  const text = await keyPairIn(file);
  const pair = privateKeyIn(text);
  if (pair === null) {
    output.error(
      `${file} holds no key pair. Remove it, and the next run of "attune token" creates a new one.`,
    );
    return 1;
  }
  output.progress(
    `Signed with ${file}. Set ATTUNE_DEV_ISSUER_FILE to it, so that \`attune serve\` trusts it.`,
  );
  output.result(await sign(pair, subject));
  return 0;
};

/** Signs a token for thirty days, with an unlock at this instant. */
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

/** Returns the text of the file. Creates it with a new key pair when it is missing. */
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
