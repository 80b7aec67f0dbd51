import { createHmac, generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../support/test-server.ts';

let home: TestServer;
beforeAll(async () => {
  home = await openTestServer();
  await home.person('Ada');
});
afterAll(() => home.close());

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const claimsOf = () => ({
  iss: 'https://issuer.test',
  aud: 'attune',
  sub: 'ada',
  exp: Math.floor(Date.now() / 1_000) + 600,
});
const unsigned = (header: object): string => `${base64(header)}.${base64(claimsOf())}`;
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
/** Signs with a key that the server does not know, with a header of the caller's. */
const forged = (header: object): Promise<string> =>
  new SignJWT(claimsOf()).setProtectedHeader({ alg: 'ES256', ...header }).sign(stranger.privateKey);
const jwk = stranger.publicKey.export({ format: 'jwk' });

const tokens: Readonly<Record<string, () => string | Promise<string>>> = {
  'no algorithm': () => `${unsigned({ alg: 'none' })}.`,
  'no algorithm, in capitals': () => `${unsigned({ alg: 'NONE', kid: 'test' })}.`,
  'an HMAC with the public key': () => {
    const [key] = home.issuer.auth.issuers[0].keys.jwks.keys;
    const signed = unsigned({ alg: 'HS256', kid: 'test' });
    return `${signed}.${createHmac('sha256', JSON.stringify(key)).update(signed).digest('base64url')}`;
  },
  'an empty signature': () => `${unsigned({ alg: 'ES256', kid: 'test' })}.`,
  'a signature of zeros': () =>
    `${unsigned({ alg: 'ES256', kid: 'test' })}.${Buffer.alloc(64).toString('base64url')}`,
  'the key of a stranger': () => forged({ kid: 'test' }),
  'the own key in the header': () => forged({ jwk: { ...jwk, kty: 'EC' } }),
  'an address of keys': () => forged({ jku: 'http://127.0.0.1:9/keys' }),
  'an address of certificates': () => forged({ x5u: 'http://127.0.0.1:9/certificate', kid: 'test' }),
  'a path as key id': () => forged({ kid: '../../../../dev/null' }),
  'an address as key id': () => forged({ kid: 'http://127.0.0.1:9/keys' }),
  'SQL as key id': () => forged({ kid: "' or 1=1 --" }),
  'the prototype as key id': () => forged({ kid: '__proto__' }),
  'an unknown critical header': () =>
    forged({ kid: 'test', crit: ['x'], x: 1 } as object).catch(() => 'a.b.c'),
  'another audience': () => home.issuer.token('ada', { aud: 'other' }),
  'another issuer': () => home.issuer.token('ada', { iss: 'https://elsewhere.test' }),
  'an expiry in the past': () => home.issuer.token('ada', { exp: 1 }),
  'a start in the future': () => home.issuer.token('ada', { nbf: claimsOf().exp }),
  'an empty subject': () => home.issuer.token(''),
  'changed claims': async () => {
    const [header, , signature] = (await home.issuer.token('sam')).split('.');
    return `${header}.${base64(claimsOf())}.${signature}`;
  },
  'a huge token': () => 'x'.repeat(60_000),
  'two tokens in one header': async () => {
    const token = await home.issuer.token('ada');
    return `${token}, Bearer ${token}`;
  },
};

it('the token of the issuer is accepted', async () => {
  expect((await pause(await home.issuer.token('ada'))).status).toBe(200);
});

it.each(Object.keys(tokens))('a token with %s is refused', async (what) => {
  const { status, text } = await pause((await tokens[what]?.()) ?? '');
  expect(status).toBe(401);
  expect(text).not.toMatch(/PauseSuccess|node_modules|\.ts:\d/);
});

async function pause(token: string): Promise<{ readonly status: number; readonly text: string }> {
  const response = await home.attune.fetch(
    new Request('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: 'mutation { pause { __typename } }' }),
    }),
  );
  return { status: response.status, text: await response.text() };
}
