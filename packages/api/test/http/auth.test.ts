import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  importJWK,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Algorithm, algorithms, BadToken, tokenAuthenticator } from '../../src/http/auth.ts';
import { audience, inOneHour, issuer, signer } from '../support/toy-schema.ts';

const requestWith = (authorization?: string) =>
  new Request('http://attune.example', { headers: authorization === undefined ? {} : { authorization } });

let ada: Awaited<ReturnType<typeof signer>>;
let authenticate: ReturnType<typeof tokenAuthenticator>;

beforeAll(async () => {
  ada = await signer();
  authenticate = tokenAuthenticator({ issuers: [{ issuer, audience, keys: { jwks: ada.jwks } }] });
});

describe('a valid token', () => {
  test('gives the viewer and the expiry', async () => {
    const exp = inOneHour();
    expect(await authenticate(requestWith(`Bearer ${await ada.sign({ exp })}`))).toEqual({
      viewer: { tenant: issuer, subject: 'ada' },
      expires: exp * 1000,
      unlockedAt: null,
    });
  });

  test.each([
    [1_700_000_000, 1_700_000_000_000],
    [1_700_000_000.75, 1_700_000_000_750],
    [0, 0],
    [undefined, null],
    ['1700000000', null],
    [-1, null],
    [1e300, null],
    [true, null],
  ])('with auth_time %s gives unlockedAt %s', async (auth_time, unlockedAt) => {
    const session = await authenticate(requestWith(`Bearer ${await ada.sign({ auth_time })}`));
    expect(session).toMatchObject({ viewer: { subject: 'ada' }, unlockedAt });
  });

  test('may write the scheme in any case, and list this audience among others', async () => {
    const token = await ada.sign({ aud: ['other', audience] });
    expect(await authenticate(requestWith(`bearer ${token}`))).toMatchObject({ viewer: { subject: 'ada' } });
  });

  test('belongs to the tenant of its issuer', async () => {
    const sam = await signer('EdDSA');
    const both = tokenAuthenticator({
      issuers: [
        { issuer, audience, tenant: 'home', keys: { jwks: ada.jwks } },
        { issuer: 'https://other.example', audience, keys: { jwks: sam.jwks } },
      ],
    });
    const tenantOf = async (token: string) => (await both(requestWith(`Bearer ${token}`)))?.viewer.tenant;
    expect(await tenantOf(await ada.sign())).toBe('home');
    expect(await tenantOf(await sam.sign({ iss: 'https://other.example' }))).toBe('https://other.example');
    await expect(tenantOf(await sam.sign({ iss: issuer }))).rejects.toThrow(BadToken);
  });

  test('that expires in the far future expires at the last instant of a Date', async () => {
    const session = await authenticate(requestWith(`Bearer ${await ada.sign({ exp: 1e300 })}`));
    expect(session?.expires).toBe(8.64e15);
  });

  test.each(['ES384', 'ES512', 'Ed25519', 'RS256', 'PS512'] as const)(
    'may be signed with %s',
    async (alg) => {
      const other = await signer(alg);
      const only = tokenAuthenticator({
        issuers: [{ issuer, audience, keys: { jwks: other.jwks }, algorithms: [alg] }],
      });
      expect(await only(requestWith(`Bearer ${await other.sign()}`))).not.toBeNull();
    },
  );

  test('is accepted if the clocks differ by five seconds', async () => {
    const now = Math.floor(Date.now() / 1000);
    expect(await authenticate(requestWith(`Bearer ${await ada.sign({ exp: now - 2 })}`))).not.toBeNull();
  });
});

test('a request without an Authorization header has no session and is no error', async () => {
  expect(await authenticate(requestWith())).toBeNull();
});

describe('an invalid token is rejected with one message for all reasons:', () => {
  const at = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
  const claims = { iss: issuer, aud: audience, sub: 'ada', exp: at(3600) };
  const without = (claim: string): JWTPayload => ({ [claim]: undefined });
  const bearer = async (token: string | Promise<string>) => `Bearer ${await token}`;
  const bad: Record<string, () => Promise<string>> = {
    expired: () => bearer(ada.sign({ exp: at(-60) })),
    'not yet valid': () => bearer(ada.sign({ nbf: at(60) })),
    unsigned: () => bearer(new UnsecuredJWT(claims).encode()),
    'signed with a shared secret': () =>
      bearer(new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(new Uint8Array(32))),
    'signed with our public key as a shared secret': async () => {
      const key = await importJWK(ada.publicJwk, 'ES256', { extractable: true });
      if (key instanceof Uint8Array) throw new Error('not a public key');
      const secret = new TextEncoder().encode(await exportSPKI(key));
      return bearer(new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(secret));
    },
    'signed by another signer': async () => bearer((await signer()).sign()),
    'signed with an unknown key': () => bearer(ada.sign({}, { kid: 'two' })),
    'carrying its own key': async () => {
      const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
      const header = { alg: 'ES256', jwk: await exportJWK(publicKey) };
      return bearer(new SignJWT(claims).setProtectedHeader(header).sign(privateKey));
    },
    'for another audience': () => bearer(ada.sign({ aud: 'other' })),
    'without an audience': () => bearer(ada.sign(without('aud'))),
    'of another issuer': () => bearer(ada.sign({ iss: 'https://other.example' })),
    'without an issuer': () => bearer(ada.sign(without('iss'))),
    'without an expiry': () => bearer(ada.sign(without('exp'))),
    'without a subject': () => bearer(ada.sign(without('sub'))),
    'with an empty subject': () => bearer(ada.sign({ sub: '' })),
    'with a subject that is too long': () => bearer(ada.sign({ sub: 'a'.repeat(256) })),
    'with NUL in the subject': () => bearer(ada.sign({ sub: 'ada\0' })),
    'with a lone surrogate in the subject': () => bearer(ada.sign({ sub: 'ada\ud83d' })),
    tampered: async () => (await bearer(ada.sign())).replace(/\.[^.]+\./, `.${btoa('{"sub":"sam"}')}.`),
    malformed: () => bearer('abc.def.ghi'),
    'not a token': () => bearer('abc'),
    'two tokens': async () => `${await bearer(ada.sign())}, ${await bearer(ada.sign())}`,
    empty: async () => '',
    'Bearer alone': async () => 'Bearer ',
    'not Bearer': async () => `Basic ${btoa('ada:secret')}`,
    'of another scheme': async () => `DPoP ${await ada.sign()}`,
  };

  test.each(Object.entries(bad))('%s', async (_name, header) => {
    const failed = authenticate(requestWith(await header())).catch((error: unknown) => error);
    expect(await failed).toBeInstanceOf(BadToken);
    expect(await failed).toMatchObject({ message: new BadToken().message });
    expect(await failed).not.toHaveProperty('cause');
  });

  test('with an algorithm that the issuer does not use', async () => {
    const narrow = tokenAuthenticator({
      issuers: [{ issuer, audience, keys: { jwks: ada.jwks }, algorithms: ['RS256'] }],
    });
    await expect(narrow(requestWith(await bearer(ada.sign())))).rejects.toThrow(BadToken);
  });
});

describe('unsafe options are rejected at start:', () => {
  const good = () => ({ issuer, audience, keys: { jwks: ada.jwks } });
  const withAlgorithm = (name: string) => ({ ...good(), algorithms: [name as Algorithm] });
  test.each(['HS256', 'HS512', 'none', 'dir', ''])('the algorithm "%s"', (name) => {
    expect(() => tokenAuthenticator({ issuers: [withAlgorithm(name)] })).toThrow(/Use one of: ES256/);
  });
  test('no algorithm, audience, issuer or keys, keys over http, a duplicate issuer', () => {
    const start = (changed: object) => () => tokenAuthenticator({ issuers: [{ ...good(), ...changed }] });
    expect(start({})).not.toThrow();
    expect(start({ algorithms: [...algorithms] })).not.toThrow();
    expect(start({ algorithms: [] })).toThrow(/empty list of algorithms/);
    expect(start({ audience: '' })).toThrow(/audience/);
    expect(start({ audience: undefined })).toThrow(/audience/);
    expect(start({ issuer: '' })).toThrow(/issuer/);
    expect(start({ tenant: '' })).toThrow(/tenant/);
    expect(start({ keys: { jwks: {} } })).toThrow(/JSON Web Key Set/);
    expect(start({ keys: { jwksUrl: 'http://issuer.example/jwks' } })).toThrow(/https/);
    expect(start({ keys: { jwksUrl: 'file:///etc/keys' } })).toThrow(/https/);
    for (const staleFor of [0, 599_999, Number.NaN, Number.POSITIVE_INFINITY])
      expect(start({ keys: { jwksUrl: 'https://issuer.example/jwks', staleFor } })).toThrow(/staleFor/);
    expect(() => tokenAuthenticator({ issuers: [good(), good()] })).toThrow(/twice/);
  });
});
