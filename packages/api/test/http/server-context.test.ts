import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
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

  test('is kept from another request by a fault if the host passes one context object to the Node handler', async () => {
    const { yoga, faults } = host();
    const shared = {};
    const server = createServer(async (request, response) => {
      const result = await yoga.handleNodeRequestAndResponse(request, response, shared);
      response.writeHead(result.status).end(await result.text());
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    const send = async (user: string | null) => {
      const response = await fetch(at, asUser(user));
      return { status: response.status, text: await response.text() };
    };
    const [ada, sam] = await Promise.all([send('ada'), send('sam')]);
    expect(sam).toEqual({ status: 200, text: JSON.stringify({ data: { who: 't sam' } }) });
    expect([ada.status, ada.text]).toEqual([500, expect.not.stringContaining('t sam')]);
    expect(faults).toHaveLength(1);
  });
});
