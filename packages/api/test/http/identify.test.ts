import { describe, expect, test } from 'vitest';
import { createAuthenticator, type Identified, type Identify, type SignIn } from '../../src/http/identify.ts';
import { toy, url } from '../support/toy-schema.ts';

const asking = new Request(url);
const answer = (identify: Identify) => createAuthenticator({ identify })(asking);

describe('a host that says who is asking', () => {
  test('may name a person, by their tenant', async () => {
    expect(await answer(() => ({ tenant: 't', subject: 'ada' }))).toEqual({
      viewer: { tenant: 't', subject: 'ada' },
      expires: 8.64e15,
      unlockedAt: null,
    });
  });
  test('may say until when, and when they last unlocked; and take its time', async () => {
    const identify = async () => ({ tenant: 't', subject: 'ada', unlockedAt: 1_000.7, expires: 2_000 });
    expect(await answer(identify)).toEqual({
      viewer: { tenant: 't', subject: 'ada' },
      expires: 2_000,
      unlockedAt: 1_000,
    });
  });
  test('may know nobody', async () => {
    expect(await answer(() => null)).toBeNull();
    const { ask } = toy({ authenticate: createAuthenticator({ identify: () => null }) });
    expect((await ask({ query: '{ who }' })).body).toEqual({ data: { who: null } });
  });
  test('is asked with the request as it came', async () => {
    const identify: Identify = (request) => ({ tenant: 't', subject: request.headers.get('x-user') ?? '' });
    const { ask } = toy({ authenticate: createAuthenticator({ identify }) });
    expect((await ask({ query: '{ who }' }, { 'x-user': 'ada' })).body).toEqual({ data: { who: 't ada' } });
  });

  const ada = { tenant: 't', subject: 'ada' };
  const wrong: Record<string, unknown> = {
    'no subject': { tenant: 't' },
    'an empty one': { tenant: 't', subject: '' },
    'a number': { tenant: 't', subject: 7 },
    'one too long': { tenant: 't', subject: 'a'.repeat(256) },
    'NUL in one': { tenant: 't', subject: 'ada\0' },
    'half a character': { tenant: 't', subject: 'ada\ud83d' },
    'no tenant': { subject: 'ada' },
    'an unlock in words': { ...ada, unlockedAt: 'now' },
    'an unlock that is no number': { ...ada, unlockedAt: Number.NaN },
    'an end in words': { ...ada, expires: '2026' },
    nothing: undefined,
  };
  test.each(Object.entries(wrong))(
    'and says %s has a fault: nobody is let in, and nothing is told',
    async (_what, said) => {
      const identify = () => said as Identified;
      await expect(answer(identify)).rejects.toThrow(TypeError);
      const { ask, faults } = toy({ authenticate: createAuthenticator({ identify }) });
      const { status, body } = await ask({ query: '{ who }' });
      expect([status, body.errors[0].extensions.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
      expect(faults).toHaveLength(1);
    },
  );

  test.each([
    () => {
      throw new Error('a secret');
    },
    async () => {
      throw new Error('a secret');
    },
  ])('and throws has a fault as well', async (identify: Identify) => {
    const { ask, faults } = toy({ authenticate: createAuthenticator({ identify }) });
    const { status, body } = await ask({ query: '{ who }' });
    expect(status).toBe(500);
    expect(JSON.stringify([body, faults])).not.toContain('secret');
  });

  test('is one way of two, not both and not none', () => {
    const auth = { issuers: [] };
    expect(() => createAuthenticator({ auth })).not.toThrow();
    for (const both of [{}, { auth, identify: () => null }]) {
      expect(() => createAuthenticator(both as unknown as SignIn)).toThrow(/exactly one of them/);
    }
  });
});

describe('an answer that a lock has met', () => {
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

  test('says by how recent an unlock it opens, beside the data', async () => {
    const { status, response, body } = await locking(true).ask({ query: '{ who }' });
    expect(response.headers.get('www-authenticate')).toBe(challenge);
    expect([status, body]).toEqual([200, { data: { who: 'ada' } }]);
  });

  test('says so to a page of another origin, and over a stream', async () => {
    const headers = { 'content-type': 'application/json', origin: 'https://app.example.org' };
    const { yoga } = locking(true);
    const stream = await yoga.fetch(url, {
      method: 'POST',
      headers: { ...headers, accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { finite }' }),
    });
    expect(stream.headers.get('www-authenticate')).toBe(challenge);
    expect(stream.headers.get('access-control-expose-headers')).toContain('www-authenticate');
    expect(await stream.text()).toContain('"finite":1');
  });

  test('is the only one that does', async () => {
    const { response } = await locking(false).ask({ query: '{ who }' });
    expect(response.headers.get('www-authenticate')).toBeNull();
    // Never executed, so never met.
    const malformed = await locking(true).ask({ query: '{ whoo }' });
    expect(malformed.response.headers.get('www-authenticate')).toBeNull();
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])(
    '%s ms is no time to be unlocked',
    (unlockWithin) => {
      expect(() => toy({ unlockWithin })).toThrow(/unlockWithin/);
    },
  );
});
