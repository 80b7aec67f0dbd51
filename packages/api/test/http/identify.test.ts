import { describe, expect, test } from 'vitest';
import { BadToken } from '../../src/http/auth.ts';
import type { FaultEntry } from '../../src/http/errors/error-masking.ts';
import { createAuthenticator, type Identified, type Identify, type SignIn } from '../../src/http/identify.ts';
import { toy, url } from '../support/toy-schema.ts';

const request = new Request(url);
const authenticate = (identify: Identify) => createAuthenticator({ identify })(request);

describe('a host with its own sign-in', () => {
  test('gives a person with their tenant', async () => {
    expect(await authenticate(() => ({ tenant: 't', subject: 'ada' }))).toEqual({
      viewer: { tenant: 't', subject: 'ada' },
      expires: 8.64e15,
      unlockedAt: null,
    });
  });
  test('may give the expiry and the last unlock, asynchronously', async () => {
    const expires = Date.now() + 60_000;
    const identify = async () => ({ tenant: 't', subject: 'ada', unlockedAt: 1_000.7, expires });
    expect(await authenticate(identify)).toEqual({
      viewer: { tenant: 't', subject: 'ada' },
      expires,
      unlockedAt: 1_000,
    });
  });
  test('may say whether the person is an adult', async () => {
    for (const adult of [true, false, null]) {
      const session = await authenticate(() => ({ tenant: 't', subject: 'ada', adult }));
      expect(session?.viewer.adult ?? null).toBe(adult);
    }
  });
  test('may give null', async () => {
    expect(await authenticate(() => null)).toBeNull();
    const { ask } = toy({ authenticate: createAuthenticator({ identify: () => null }) });
    expect((await ask({ query: '{ who }' })).body).toEqual({ data: { who: null } });
  });
  test('receives the request', async () => {
    const identify: Identify = (request) => ({ tenant: 't', subject: request.headers.get('x-user') ?? '' });
    const { ask } = toy({ authenticate: createAuthenticator({ identify }) });
    expect((await ask({ query: '{ who }' }, { 'x-user': 'ada' })).body).toEqual({ data: { who: 't ada' } });
  });

  const ada = { tenant: 't', subject: 'ada' };
  const wrong: Record<string, unknown> = {
    'no subject': { tenant: 't' },
    'an empty subject': { tenant: 't', subject: '' },
    'a number as subject': { tenant: 't', subject: 7 },
    'a subject that is too long': { tenant: 't', subject: 'a'.repeat(256) },
    'NUL in the subject': { tenant: 't', subject: 'ada\0' },
    'a lone surrogate': { tenant: 't', subject: 'ada\ud83d' },
    'no tenant': { subject: 'ada' },
    'a text as unlock time': { ...ada, unlockedAt: 'now' },
    'NaN as unlock time': { ...ada, unlockedAt: Number.NaN },
    'a text as age': { ...ada, adult: 'yes' },
    'a text as expiry': { ...ada, expires: '2026' },
    'a Date as expiry': { ...ada, expires: new Date() },
    'an expiry in seconds': { ...ada, expires: Date.now() / 1000 + 3600 },
    nothing: undefined,
  };
  test.each(Object.entries(wrong))('causes a masked fault if it gives %s', async (_what, identified) => {
    const identify = () => identified as Identified;
    await expect(authenticate(identify)).rejects.toThrow(TypeError);
    const { ask, faults } = toy({ authenticate: createAuthenticator({ identify }) });
    const { status, body } = await ask({ query: '{ who }' });
    expect([status, body.errors[0].extensions.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    expect(faults).toHaveLength(1);
  });

  test('that has expired is not valid', async () => {
    const identify = () => ({ tenant: 't', subject: 'ada', expires: Date.now() - 1 });
    await expect(authenticate(identify)).rejects.toThrow(BadToken);
    const { ask } = toy({ authenticate: createAuthenticator({ identify }) });
    const { status, error } = await ask({ query: '{ who }' });
    expect([status, error.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('names the mistake when an expiry is in seconds, or a Date', async () => {
    const expiring = (expires: unknown) => authenticate(() => ({ ...ada, expires }) as Identified);
    await expect(expiring(1_800_000_000)).rejects.toThrow(/looks like seconds/);
    await expect(expiring(new Date())).rejects.toThrow(/getTime/);
  });

  const broken: Record<string, Identify> = {
    throws: () => {
      throw new Error('a secret');
    },
    rejects: async () => {
      throw new Error('a secret');
    },
    'never answers': () => new Promise(() => {}),
  };
  test.each(Object.entries(broken))('that %s is an outage, which is logged once', async (_how, identify) => {
    const faults: FaultEntry[] = [];
    let works = false;
    const sometimes: Identify = (request, host) => (works ? null : identify(request, host));
    const log = (entry: FaultEntry) => faults.push(entry);
    const server = toy({
      authenticate: createAuthenticator({ identify: sometimes, identifyTimeout: 50 }, log),
    });
    for (let n = 0; n < 3; n += 1) {
      const { status, body, response } = await server.ask({ query: '{ who }' });
      expect([status, body.errors[0].extensions]).toEqual([503, { code: 'SIGN_IN_UNAVAILABLE' }]);
      expect(response.headers.get('retry-after')).toBe('5');
      expect(JSON.stringify([body, faults])).not.toContain('secret');
    }
    expect(faults.map(({ errors }) => errors[0]?.name)).toEqual(['SignInUnavailable']);
    works = true;
    expect((await server.ask({ query: '{ who }' })).body).toEqual({ data: { who: null } });
    works = false;
    await server.ask({ query: '{ who }' });
    expect(faults).toHaveLength(2);
    expect(server.faults).toEqual([]);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])(
    'cannot have identifyTimeout = %s',
    (identifyTimeout) => {
      expect(() => createAuthenticator({ identify: () => null, identifyTimeout })).toThrow(/identifyTimeout/);
    },
  );

  test('gives either auth or identify, not both', () => {
    const auth = { issuers: [] };
    expect(() => createAuthenticator({ auth })).not.toThrow();
    for (const both of [{}, { auth, identify: () => null }]) {
      expect(() => createAuthenticator(both as unknown as SignIn)).toThrow(/exactly one of them/);
    }
  });
});

describe('the response to a locked viewer', () => {
  const challenge =
    'Bearer error="insufficient_user_authentication", error_description="This is locked; a more recent unlock opens it", max_age="300"';
  const locking = (locked: boolean) =>
    toy({
      unlockWithin: 300_000,
      corsOrigins: ['https://app.example.org'],
      authenticate: createAuthenticator({ identify: () => ({ tenant: 't', subject: 'ada' }) }),
      context: (operation) => {
        operation.locked = locked;
        return { who: 'ada' };
      },
    });

  test('carries a challenge with the maximum age of an unlock, in addition to the data', async () => {
    const { status, response, body } = await locking(true).ask({ query: '{ who }' });
    expect(response.headers.get('www-authenticate')).toBe(challenge);
    expect([status, body]).toEqual([200, { data: { who: 'ada' } }]);
  });

  test('carries the challenge to a page of another origin, and over a stream', async () => {
    const headers = { 'content-type': 'application/json', origin: 'https://app.example.org' };
    const { yoga } = locking(true);
    const stream = await yoga.fetch(url, {
      method: 'POST',
      headers: { ...headers, accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { finite }' }),
    });
    expect(stream.headers.get('www-authenticate')).toBe(challenge);
    const exposed = stream.headers.get('access-control-expose-headers')?.split(', ').sort();
    // By `Date`, a client measures its clock.
    expect(exposed).toEqual(['date', 'retry-after', 'www-authenticate']);
    expect(await stream.text()).toContain('"finite":1');
  });

  test('is the only response with a challenge', async () => {
    const { response } = await locking(false).ask({ query: '{ who }' });
    expect(response.headers.get('www-authenticate')).toBeNull();
    // A malformed operation is not executed, so that it meets no lock.
    const malformed = await locking(true).ask({ query: '{ whoo }' });
    expect(malformed.response.headers.get('www-authenticate')).toBeNull();
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])(
    'is impossible with unlockWithin = %s, which the server rejects at start',
    (unlockWithin) => {
      expect(() => toy({ unlockWithin })).toThrow(/unlockWithin/);
    },
  );
});
