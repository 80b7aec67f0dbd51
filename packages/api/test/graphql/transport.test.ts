import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testIssuer } from '../../src/testing/index.ts';
import { adaAndSam, type Couple } from '../support/test-server.ts';

let home: Couple;
beforeAll(async () => {
  home = await adaAndSam();
});
afterAll(() => home.close());

async function post(body: string, headers: Record<string, string> = {}) {
  const response = await home.attune.fetch(
    new Request('http://localhost/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...headers,
      },
      body,
    }),
  );
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const lookBody = JSON.stringify({ query: '{ signedIn me { displayName } }' });
const withToken = (token: string) => post(lookBody, { authorization: `Bearer ${token}` });
const now = () => Math.floor(Date.now() / 1000);

describe('a token', () => {
  it('that is valid identifies the viewer', async () => {
    const { status, text } = await withToken(await home.issuer.token('ada'));
    expect(status).toBe(200);
    expect(JSON.parse(text).data).toEqual({ signedIn: true, me: { displayName: 'Ada' } });
  });

  it.each([
    ['expired', () => home.issuer.token('ada', { exp: now() - 60 })],
    ['for another audience', () => home.issuer.token('ada', { aud: 'elsewhere' })],
    ['of another issuer', () => home.issuer.token('ada', { iss: 'https://elsewhere.test' })],
    [
      'unsigned',
      async () =>
        new UnsecuredJWT({})
          .setIssuer('https://issuer.test')
          .setAudience('attune')
          .setSubject('ada')
          .setExpirationTime('1h')
          .encode(),
    ],
    [
      'HS256',
      () =>
        new SignJWT({})
          .setProtectedHeader({ alg: 'HS256', kid: 'test' })
          .setIssuer('https://issuer.test')
          .setAudience('attune')
          .setSubject('ada')
          .setExpirationTime('1h')
          .sign(new TextEncoder().encode('a shared secret of thirty-two byte')),
    ],
    ['signed by another key', async () => (await testIssuer()).token('ada')],
    [
      'without an expiry',
      async () => {
        const { privateKey } = await generateKeyPair('ES256');
        return new SignJWT({})
          .setProtectedHeader({ alg: 'ES256', kid: 'test' })
          .setIssuer('https://issuer.test')
          .setAudience('attune')
          .setSubject('ada')
          .sign(privateKey);
      },
    ],
    ['nonsense', async () => 'nonsense'],
  ])('that is %s gets the same 401 response as any invalid token', async (_reason, make) => {
    const { status, headers, text } = await withToken(await make());
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toContain('Bearer');
    const [error] = JSON.parse(text).errors;
    expect(error.extensions.code).toBe('UNAUTHENTICATED');
    expect(text).toBe((await withToken('nonsense')).text);
  });
});

describe('a request', () => {
  it('of 2 MB is rejected as too large', async () => {
    const { status, text } = await post(JSON.stringify({ query: `{ signedIn } # ${'x'.repeat(2_000_000)}` }));
    expect(status).toBe(413);
    expect(JSON.parse(text).errors[0].extensions.code).toBe('REQUEST_TOO_LARGE');
  });

  it.each([
    ['3,000 levels deep', `${'{ me '.repeat(3_000)}{ id }${' }'.repeat(3_000)}`],
    [
      'deep in introspection',
      `{ __type(name: "Me") ${'{ fields { type '.repeat(40)}{ name }${' } }'.repeat(40)} }`,
    ],
    ['of 200 aliases', `{ ${Array.from({ length: 200 }, (_, i) => `a${i}: signedIn`).join(' ')} }`],
  ])('that is %s is rejected as too complex', async (_what, query) => {
    const { status, text } = await post(JSON.stringify({ query }));
    expect(status).toBe(400);
    expect(JSON.parse(text).errors[0].extensions.code).toBe('QUERY_TOO_COMPLEX');
  });

  it.each([
    'mutation { a: pause { __typename } b: closeDoor { __typename } }',
    'mutation { ...Both } fragment Both on Mutation { pause { __typename } closeDoor { __typename } }',
  ])('with several commands is rejected before any takes effect: %s', async (query) => {
    const { status, body } = await home.ada.send(query);
    expect(status).toBe(400);
    expect(body.errors?.[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await home.ada.look()).couple.mine.paused).toBe(false);
  });

  it('that a page of another origin can send without preflight is rejected', async () => {
    const token = await home.issuer.token('ada');
    const query = 'mutation { pause { __typename } }';
    for (const type of [
      'application/x-www-form-urlencoded',
      'text/plain',
      'multipart/form-data; boundary=x',
    ]) {
      const { status } = await post(JSON.stringify({ query }), {
        'content-type': type,
        authorization: `Bearer ${token}`,
      });
      expect(status).toBe(415);
    }
    const url = `http://localhost/graphql?query=${encodeURIComponent(query)}`;
    const viaGet = await home.attune.fetch(
      new Request(url, { headers: { authorization: `Bearer ${token}` } }),
    );
    expect(viaGet.status).toBe(405);
    expect((await home.ada.look()).couple.mine.paused).toBe(false);
  });

  it('of another origin gets no CORS headers, and its response must not be cached', async () => {
    const { headers } = await post(lookBody, { origin: 'https://elsewhere.test' });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
