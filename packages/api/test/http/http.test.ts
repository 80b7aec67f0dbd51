import { buildClientSchema, getIntrospectionQuery, printSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { BadToken, tokenAuthenticator } from '../../src/http/auth.ts';
import type { FaultEntry } from '../../src/http/errors/error-masking.ts';
import { audience, issuer, signer, toy, url } from '../support/toy-schema.ts';

const { yoga, ask } = toy();
const post = (init: RequestInit, to = yoga) => to.fetch(url, { method: 'POST', ...init });
const hello = JSON.stringify({ query: '{ hello }' });
const json = { 'content-type': 'application/json' };

describe('an operation', () => {
  test('is answered when plain curl sends it', async () => {
    const response = await post({ headers: { ...json, accept: '*/*' }, body: hello });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: { hello: 'Hello, you' } });
  });

  test('is answered in the GraphQL media type, with a charset parameter, under any path', async () => {
    const response = await yoga.fetch('http://attune.example/attune/here', {
      method: 'POST',
      headers: {
        'content-type': 'Application/JSON; charset=utf-8',
        accept: 'application/graphql-response+json',
      },
      body: hello,
    });
    expect(response.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
    expect(response.status).toBe(200);
  });

  test('sees its viewer', async () => {
    const ada = await signer();
    const { ask } = toy({
      authenticate: tokenAuthenticator({
        issuers: [{ issuer, audience, tenant: 't', keys: { jwks: ada.jwks } }],
      }),
    });
    const asAda = await ask({ query: '{ who }' }, { authorization: `Bearer ${await ada.sign()}` });
    expect(asAda.body).toEqual({ data: { who: 't ada' } });
    expect((await ask({ query: '{ who }' })).body).toEqual({ data: { who: null } });
  });

  test('may be the introspection query of editors and code generators', async () => {
    const query = getIntrospectionQuery({
      inputValueDeprecation: true,
      specifiedByUrl: true,
      oneOf: true,
      schemaDescription: true,
      directiveIsRepeatable: true,
    });
    const { body, status } = await ask({ query });
    expect(status).toBe(200);
    expect(printSchema(buildClientSchema(body.data))).toContain('scalar Dial');
  });
});

describe('every response', () => {
  const nowhere = toy({
    authenticate: async () => {
      throw new BadToken();
    },
  }).yoga;
  test.each([
    ['good', () => post({ headers: json, body: hello })],
    ['refused', () => post({ headers: { 'content-type': 'text/plain' }, body: hello })],
    ['not signed in', () => post({ headers: json, body: hello }, nowhere)],
    ['GraphiQL', () => toy({ graphiql: true }).yoga.fetch(url, { headers: { accept: 'text/html' } })],
    [
      'a stream',
      () => {
        const headers = { ...json, accept: 'text/event-stream' };
        return post({ headers, body: JSON.stringify({ query: 'subscription { finite }' }) });
      },
    ],
  ])('(%s) forbids caching and content sniffing', async (_name, answer) => {
    const { headers, body } = await answer();
    for await (const _chunk of body ?? []) break;
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('an invalid token', () => {
  let executed = 0;
  const { yoga, ask, faults } = toy({
    authenticate: async () => {
      throw new BadToken();
    },
    context: () => {
      executed += 1;
      return { who: null };
    },
  });

  test('is answered with 401 before anything is parsed or executed', async () => {
    const { status, body, response } = await ask({ query: '{ this is not even GraphQL' });
    expect(status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(response.headers.get('content-type')).toMatch(/^application\/graphql-response\+json/);
    expect(body).toEqual({
      errors: [{ message: new BadToken().message, extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(executed).toBe(0);
    expect(faults).toEqual([]);
  });

  test('is answered with 401 to clients of application/json, and for a subscription', async () => {
    expect((await ask({ query: '{ who }' }, { accept: 'application/json' })).status).toBe(401);
    const headers = { ...json, accept: 'text/event-stream' };
    expect((await post({ headers, body: hello }, yoga)).status).toBe(401);
  });
});

test('unreachable keys are answered with 503 and a time to retry, and are logged once', async () => {
  const faults: FaultEntry[] = [];
  const keys = { jwksUrl: 'http://127.0.0.1:1/jwks' };
  const authenticate = tokenAuthenticator({ issuers: [{ issuer, audience, keys }] }, (entry) =>
    faults.push(entry),
  );
  const { ask, faults: others } = toy({ authenticate });
  const authorization = `Bearer ${await (await signer()).sign()}`;
  for (let n = 0; n < 3; n += 1) {
    const { status, error, body, response } = await ask({ query: '{ who }' }, { authorization });
    expect([status, error.extensions]).toEqual([503, { code: 'SIGN_IN_UNAVAILABLE' }]);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(JSON.stringify(body)).not.toContain('127.0.0.1');
  }
  expect(faults.map(({ errors }) => errors[0]?.name)).toEqual(['KeysUnreachable']);
  expect(others).toEqual([]);
});

describe('a request that a foreign page can send without a preflight is rejected:', () => {
  test.each([
    ['a form', 'application/x-www-form-urlencoded', `query=${encodeURIComponent('{ hello }')}`],
    ['plain text', 'text/plain', hello],
    ['plain text that mentions JSON', 'text/plain; application/json', hello],
    ['a list of types', 'text/plain, application/json', hello],
    ['a multipart form', 'multipart/form-data; boundary=x', `--x\r\n\r\n${hello}\r\n--x--`],
    ['a bare query', 'application/graphql', '{ hello }'],
  ])('%s gets 415', async (_name, type, body) => {
    const response = await post({ headers: { 'content-type': type }, body });
    expect(response.status).toBe(415);
    expect(await response.text()).not.toContain('Hello');
  });

  test('no content type gets 415', async () => {
    expect((await post({ body: new Uint8Array(Buffer.from(hello)) })).status).toBe(415);
  });

  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s gets 405', async (method) => {
    const response = await yoga.fetch(`${url}?query={hello}`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(await response.text()).not.toContain('Hello');
  });
});

describe('GraphiQL', () => {
  const html = { headers: { accept: 'text/html,application/xhtml+xml' } };
  test('is served to browsers in development, and loads nothing from other origins', async () => {
    const response = await toy({ graphiql: true }).yoga.fetch(url, html);
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain('<title>Attune</title>');
    expect(page).not.toMatch(/<(script|link|img)[^>]+(src|href)="?https?:/);
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'.*connect-src 'self'/,
    );
  });
  test('is not served otherwise, and only to browsers', async () => {
    expect((await yoga.fetch(url, html)).status).toBe(405);
    const query = await toy({ graphiql: true }).yoga.fetch(`${url}?query={hello}`);
    expect(query.status).toBe(405);
  });
  test.each([
    ['http://localhost:4000/graphql', 200],
    ['http://127.0.0.1:4000/graphql', 200],
    ['http://[::1]:4000/graphql', 200],
    // A website's name can resolve to this machine. Its pages then have this origin and could read the tokens.
    ['http://attune.example/graphql', 405],
    ['http://127.0.0.1.attune.example/graphql', 405],
    ['http://localhost.attune.example/graphql', 405],
  ])('with tokens of people, %s gets %i', async (address, status) => {
    const people = [{ name: 'Ada', token: 'the-token-of-ada' }];
    const response = await toy({ graphiql: { people } }).yoga.fetch(address, html);
    expect(response.status).toBe(status);
    expect((await response.text()).includes('the-token-of-ada')).toBe(status === 200);
  });
  test('a name, a token and a tab cannot end the script of the page', async () => {
    const text = '</script><!--<script>\u2028';
    const graphiql = { tabs: [text], people: [{ name: text, token: text }] };
    const page = await (await toy({ graphiql }).yoga.fetch('http://localhost/graphql', html)).text();
    expect(page).toContain('\\u003c/script>');
    expect(page).not.toContain(text.slice(0, 20));
  });
});

describe('CORS', () => {
  const app = 'https://app.example.org';
  const from = (origin: string, method: string, to: typeof yoga) =>
    to.fetch(url, {
      method,
      headers: { ...json, origin, 'access-control-request-method': 'POST' },
      ...(method === 'POST' && { body: hello }),
    });
  const corsHeaders = (response: Response) =>
    [...response.headers.keys()].filter((name) => name.startsWith('access-control'));

  test.each(['OPTIONS', 'POST'])('is off by default: %s from any origin gets no header', async (method) => {
    expect(corsHeaders(await from(app, method, yoga))).toEqual([]);
  });

  for (const corsOrigins of [[app], [app, 'https://two.example.org']]) {
    const allowing = toy({ corsOrigins }).yoga;
    test.each(['OPTIONS', 'POST'])(
      `with ${corsOrigins.length} allowed origins answers only those: %s`,
      async (method) => {
        const allowed = await from(app, method, allowing);
        expect(allowed.ok).toBe(true);
        expect(allowed.headers.get('access-control-allow-origin')).toBe(app);
        expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
        expect(allowed.headers.get('vary')).toBe('Origin');
        for (const origin of ['https://evil.example', 'null', `${app}.evil.example`]) {
          expect(corsHeaders(await from(origin, method, allowing))).toEqual([]);
        }
      },
    );
  }

  test.each(['*', 'app.example.org', `${app}/`, 'null'])('rejects "%s" as an origin at start', (origin) => {
    expect(() => toy({ corsOrigins: [origin] })).toThrow(/not an origin/);
  });
});
