import { expect, onTestFinished, test } from 'vitest';
import { createAttune } from '../../src/index.ts';
import { testIssuer } from '../../src/testing/index.ts';

const app = 'https://app.example.org';
const url = 'https://attune.example.org/graphql';

async function open(signIn: 'identify' | 'auth') {
  const { auth } = await testIssuer();
  const attune = await createAttune({
    store: { sqlite: ':memory:' },
    corsOrigins: [app],
    ...(signIn === 'auth'
      ? { auth }
      : {
          identify: ({ headers }) =>
            headers.get('cookie') === 'session=ada' ? { tenant: 't', subject: 'ada' } : null,
        }),
  });
  onTestFinished(() => attune.close());
  return (origin: string, contentType = 'application/json') =>
    attune.fetch(
      new Request(url, {
        method: 'POST',
        headers: { origin, 'content-type': contentType, cookie: 'session=ada' },
        body: JSON.stringify({ query: '{ signedIn }' }),
      }),
    );
}
const credentials = 'access-control-allow-credentials';

test('a page of an allowed origin may send cookies when the host reads them', async () => {
  const response = await (await open('identify'))(app);
  expect(response.headers.get(credentials)).toBe('true');
  expect(await response.json()).toEqual({ data: { signedIn: true } });
});

test('a page may not send cookies when tokens sign people in', async () => {
  const response = await (await open('auth'))(app);
  expect(response.headers.get(credentials)).toBeNull();
  expect(await response.json()).toEqual({ data: { signedIn: false } });
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
  'a page of another origin cannot use a cookie with %s, which needs no preflight',
  async (contentType) => {
    const response = await (await open('identify'))('https://evil.example', contentType);
    expect([response.status, response.headers.get(credentials)]).toEqual([415, null]);
  },
);
