import { setTimeout as pause } from 'node:timers/promises';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { describe, expect, test, vi } from 'vitest';
import { createAuthenticator } from '../../src/http/identify.ts';
import { serve } from '../../src/http/server.ts';
import { createSockets } from '../../src/http/websocket/server.ts';
import { socketTo } from '../support/socket-client.ts';
import { toy, url } from '../support/toy-schema.ts';

/** Signs in each client under the name in its token. */
const byName = createAuthenticator({
  identify: (request) => {
    const subject = request.headers.get('authorization')?.slice('Bearer '.length);
    return subject === undefined ? null : { tenant: 't', subject };
  },
});
const hello = { query: '{ hello }' };

describe('the rate limit without a sign-in', () => {
  test('is one budget for all addresses, and is restored after one second', async () => {
    const { ask, faults } = toy({ anonymousPerSecond: 3 });
    const from = (address: string) => ask(hello, { 'x-forwarded-for': address });
    for (const address of ['10.0.0.1', '10.0.0.2', '10.0.0.3'])
      expect((await from(address)).status).toBe(200);
    const { status, response, body } = await from('10.0.0.4');
    expect(status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('1');
    expect(body).toEqual({
      errors: [{ message: expect.stringContaining('second'), extensions: { code: 'RATE_LIMITED' } }],
    });
    expect((await ask(hello, { accept: 'application/json' })).status).toBe(429);
    await pause(1_100);
    expect((await from('10.0.0.4')).status).toBe(200);
    expect(faults).toEqual([]);
  });

  test('counts malformed requests', async () => {
    const { ask } = toy({ anonymousPerSecond: 2 });
    for (const query of ['{', '{ helo }']) expect((await ask({ query })).status).toBe(400);
    expect((await ask(hello)).status).toBe(429);
  });

  test('counts bodies that are not JSON', async () => {
    const { yoga } = toy({ anonymousPerSecond: 2 });
    const send = async () => {
      const headers = { 'content-type': 'application/json' };
      return (await yoga.fetch(url, { method: 'POST', headers, body: '[[[' })).status;
    };
    expect([await send(), await send(), await send()]).toEqual([400, 400, 429]);
  });

  test('answers with a masked fault, not with 429, when the rate limiter fails', async () => {
    const { ask, faults } = toy({ anonymousPerSecond: 2 });
    const consume = vi.spyOn(RateLimiterMemory.prototype, 'consume');
    consume.mockRejectedValueOnce(new TypeError('a secret of the limiter'));
    const { status, error, response, body } = await ask(hello);
    consume.mockRestore();
    expect([status, error.extensions.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    expect(response.headers.get('retry-after')).toBeNull();
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(faults.map(({ errors }) => errors.map(({ name }) => name))).toEqual([['TypeError']]);
    expect((await ask(hello)).status).toBe(200);
  });
});

test('the rate limit without a sign-in neither counts nor rejects requests with a sign-in', async () => {
  const { ask } = toy({ anonymousPerSecond: 1, authenticate: byName });
  const asAda = () => ask(hello, { authorization: 'Bearer ada' });
  for (let i = 0; i < 5; i += 1) expect((await asAda()).status).toBe(200);
  expect((await ask(hello)).status).toBe(200);
  expect((await ask(hello)).status).toBe(429);
  expect((await asAda()).status).toBe(200);
});

test('the rate limit without a sign-in is one budget for both transports', async () => {
  const { yoga, ask } = toy({ anonymousPerSecond: 2, authenticate: byName });
  const sockets = createSockets({ yoga, authenticate: byName, log: () => {} });
  const served = await serve({ handler: yoga, sockets, host: '127.0.0.1', port: 0, ready: async () => {} });
  const anonymous = socketTo(`${served.url}/graphql`);
  await anonymous.init();
  const ada = socketTo(`${served.url}/graphql`);
  await ada.init({ authorization: 'Bearer ada' });
  expect((await anonymous.ask('1', hello))[0]?.type).toBe('next');
  expect((await ask(hello)).status).toBe(200);
  expect(await anonymous.ask('2', hello)).toMatchObject([
    { type: 'error', payload: [{ extensions: { code: 'RATE_LIMITED' } }] },
  ]);
  expect((await ada.ask('1', hello))[0]?.type).toBe('next');
  await served.close();
});

test.each([0, -1, 1.5, Number.NaN])(
  'the server rejects anonymousPerSecond = %s at start',
  (anonymousPerSecond) => {
    expect(() => toy({ anonymousPerSecond })).toThrow(/anonymousPerSecond/);
  },
);
