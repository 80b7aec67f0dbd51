import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createAuthenticator } from '../../src/http/identify.ts';
import { toy, url } from '../support/toy-schema.ts';

/** A server whose host signs people in by a header, and reads Ada's sign-in slowly. */
const host = () =>
  toy({
    authenticate: createAuthenticator({
      identify: async ({ headers }) => {
        const subject = headers.get('x-user');
        if (subject === 'ada') await pause(20);
        return subject === null ? null : { tenant: 't', subject };
      },
    }),
  });

const asUser = (user: string | null): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...(user !== null && { 'x-user': user }) },
  body: JSON.stringify({ query: '{ who }' }),
});
const users = ['ada', 'sam', null, 'ada', null, 'sam'];
const expected = users.map((user) => ({ data: { who: user && `t ${user}` } }));

describe('the sign-in of a request', () => {
  test('does not reach another request at the same time', async () => {
    const { yoga } = host();
    const responses = users.map(async (user) => (await yoga.fetch(url, asUser(user))).json());
    expect(await Promise.all(responses)).toEqual(expected);
  });

  test('does not reach another request if the host passes one context object to `fetch`', async () => {
    const { yoga } = host();
    const shared = {};
    const responses = users.map(async (user) => (await yoga.fetch(url, asUser(user), shared)).json());
    expect(await Promise.all(responses)).toEqual(expected);
    expect(shared).toEqual({});
  });
});
