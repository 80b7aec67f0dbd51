import { expect, test } from 'vitest';
import { advance, ask, emptyStore, newCouple, openNode, openNodes } from './nodes.ts';

test('without the option, no path moves the time', async () => {
  const attune = await openNode(await emptyStore(), { testClock: false });
  expect((await advance(attune, 'app', 'PT8H')).status).toBe(400);
  expect((await ask(attune, 'app-ada')).status).toBe(405);
});

test('a page of an allowed origin can move the time', async () => {
  const origin = 'https://app.example.org';
  const [attune] = await openNodes({ corsOrigins: [origin] });
  const headers = { authorization: 'Bearer app-ada', 'content-type': 'application/json', origin };
  const asked = { ...headers, 'access-control-request-method': 'POST' };
  const url = 'http://localhost/test-clock';
  const preflight = await attune.fetch(new Request(url, { method: 'OPTIONS', headers: asked }));
  const { status, headers: answered } = await ask(attune, 'app-ada', { advance: 'PT1H' }, { headers });
  expect([preflight.ok, status]).toEqual([true, 200]);
  const origins = [preflight.headers, answered].map((all) => all.get('access-control-allow-origin'));
  expect(origins).toEqual([origin, origin]);
});

test('every malformed request says what would be right, and moves nothing', async () => {
  const [attune] = await openNodes();
  await newCouple(attune, 'app');
  const text = { headers: { authorization: 'Bearer app-ada', 'content-type': 'text/plain' } };
  const cases = [
    [
      { advance: 'PT8H' },
      401,
      'UNAUTHENTICATED',
      'Sign in',
      { headers: { 'content-type': 'application/json' } },
    ],
    [{ advance: 'PT8H' }, 415, 'UNSUPPORTED_MEDIA_TYPE', 'application/json', text],
    [undefined, 405, 'METHOD_NOT_ALLOWED', 'GET and advanced with POST', { method: 'DELETE' }],
    ...[
      { advance: '8 hours' },
      { advance: 'P1Y' },
      { advance: 'PT0S' },
      { advance: 'PT-8H' },
      { advance: 8 },
      'PT8H',
      null,
    ].map((body) => [body, 400, 'BAD_USER_INPUT', '{"advance": "PT8H"}', {}] as const),
    [{ advance: 'P3651D' }, 400, 'BAD_USER_INPUT', 'at most 3,650 days', {}],
  ] as const;
  for (const [sent, status, code, message, init] of cases) {
    const { body, ...answer } = await ask(attune, 'app-ada', sent, init);
    const [error] = body.errors;
    expect([answer.status, error.extensions.code, error.message]).toEqual([
      status,
      code,
      expect.stringContaining(message),
    ]);
  }
  await expect(attune.testClock?.advance('app', 0.5)).rejects.toThrow(RangeError);
  await expect(attune.testClock?.advance('app', -1)).rejects.toThrow(RangeError);
  expect((await ask(attune, 'app-ada')).body.ahead).toBe('PT0S');
});
