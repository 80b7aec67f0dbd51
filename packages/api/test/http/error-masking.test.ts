import { describe, expect, test } from 'vitest';
import { toy, url } from '../support/toy-schema.ts';

const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/;
const failing = async (how: string) => {
  const { ask, faults } = toy();
  const secretly = { query: 'query ($how: String!) { hello fails(how: $how) }', variables: { how } };
  return { ...(await ask(secretly)), faults };
};

describe('a fault', () => {
  test.each(['plainly', 'uncoded', 'foreign', 'serializing', 'withCause'])(
    '(%s) reveals only its incident id',
    async (how) => {
      const { status, body, error, faults } = await failing(how);
      expect(status).toBe(200);
      expect(body).toEqual({
        data: null,
        errors: [
          {
            message: 'Something went wrong on our side; nothing was half done.',
            extensions: { code: 'INTERNAL_SERVER_ERROR', incident: expect.stringMatching(uuid) },
          },
        ],
      });
      expect(faults.map(({ incident }) => incident)).toEqual([error.extensions.incident]);
    },
  );

  test.each(['plainly', 'uncoded', 'foreign', 'serializing', 'withCause'])(
    '(%s) is logged with its place, without content',
    async (how) => {
      const { faults } = await failing(how);
      const [first] = faults[0]?.errors ?? [];
      expect(first?.name).toMatch(/Error$/);
      expect(first?.frames.length).toBeGreaterThan(0);
      expect(first?.frames.every((frame) => frame.startsWith('at '))).toBe(true);
      const written = JSON.stringify(faults);
      for (const content of ['note', 'dial', '3.5', how])
        expect(written.replaceAll(`Object.${how}`, '')).not.toContain(content);
    },
  );

  test('is logged with its cause', async () => {
    const { faults } = await failing('withCause');
    expect(faults[0]?.errors.map(({ code }) => code)).toEqual([undefined, 'SQLITE_BUSY']);
  });

  test('of a store that is busy or away is answered with 503 and a time to wait', async () => {
    const { yoga, faults } = toy();
    const response = await yoga.fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ fails(how: "storeAway") }' }),
    });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await response.text()).not.toContain('"http"');
    expect(faults[0]?.errors[0]?.name).toBe('StoreUnavailable');
  });

  test('before execution is answered with 500', async () => {
    const { ask, faults } = toy({
      context: () => {
        throw new Error('a secret note');
      },
    });
    const { status, body } = await ask({ query: '{ hello }' });
    expect(status).toBe(500);
    expect(body).toMatchObject({ data: null, errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
    expect(JSON.stringify([body, faults])).not.toContain('note');
    expect(faults).toHaveLength(1);
  });

  test('in the middle of a stream ends the stream with the same message', async () => {
    const { yoga, faults } = toy();
    const response = await yoga.fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { breaks }' }),
    });
    const text = await response.text();
    expect(text).toContain('{"data":{"breaks":1}}');
    expect(text).toContain('{"data":null,"errors":[{');
    expect(text).toContain('"code":"INTERNAL_SERVER_ERROR"');
    expect(text).not.toContain('note');
    expect(faults).toHaveLength(1);
  });
});

test('an error with a code reaches the client unchanged', async () => {
  const { body, faults } = await failing('meant');
  expect(body.data).toEqual({ hello: 'Hello, you', fails: null });
  expect(body.errors[0]).toMatchObject({
    message: 'This one is for the client.',
    extensions: { code: 'TEAPOT' },
  });
  expect(faults).toEqual([]);
});
