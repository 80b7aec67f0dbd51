import { describe, expect, test } from 'vitest';

import { BadToken } from '../../src/http/auth.ts';
import { KeysUnreachable } from '../../src/http/issuer-keys.ts';
import { NewerRecord } from '../../src/use-cases/damage.ts';
import { toy, url } from '../support/toy-schema.ts';

const json = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
const operation = (query: string, variables?: unknown): RequestInit => ({
  body: JSON.stringify({ query, variables }),
});
const failing = (error: Error) =>
  toy({
    authenticate: async () => {
      throw error;
    },
  });
const documents = { hello: '{ hello }' };

/** Each error with its code and HTTP status. */
const codes: Record<string, [code: string, status: number, RequestInit, ReturnType<typeof toy>?]> = {
  'another method': ['METHOD_NOT_ALLOWED', 405, { method: 'PUT', body: '{}' }],
  'another type': ['UNSUPPORTED_MEDIA_TYPE', 415, { headers: { 'content-type': 'text/plain' }, body: '{}' }],
  'an unsupported response type': [
    'NOT_ACCEPTABLE',
    406,
    { headers: { ...json, accept: 'text/html' }, ...operation('{ hello }') },
  ],
  'too large': ['REQUEST_TOO_LARGE', 413, { body: 'x'.repeat(100_001) }],
  'not JSON': ['BAD_REQUEST', 400, { body: '{' }],
  'an invalid token': ['UNAUTHENTICATED', 401, operation('{ hello }'), failing(new BadToken())],
  'a malformed document': ['GRAPHQL_PARSE_FAILED', 400, operation('{ hello')],
  'a document that does not fit the schema': ['GRAPHQL_VALIDATION_FAILED', 400, operation('{ helo }')],
  'an ambiguous operation': [
    'OPERATION_RESOLUTION_FAILURE',
    400,
    operation('query A { hello } query B { hello }'),
  ],
  'a malformed value': ['BAD_USER_INPUT', 400, operation('{ dialIs(dial: 11) }')],
  'a malformed value in a variable': [
    'BAD_USER_INPUT',
    400,
    operation('query ($d: Dial!) { dialIs(dial: $d) }', { d: 11 }),
  ],
  'too complex': ['QUERY_TOO_COMPLEX', 400, operation(`{ ${'hello '.repeat(1_100)}}`)],
  'an introspection query that is too complex': [
    'QUERY_TOO_COMPLEX',
    400,
    operation(`{ __schema { types { ${'fields { type { '.repeat(4)}name${' } }'.repeat(4)} } } }`),
  ],
  'an unknown persisted document': [
    'PERSISTED_QUERY_NOT_FOUND',
    404,
    { body: '{"documentId":"x"}' },
    toy({ persisted: { documents, only: true } }),
  ],
  'a document that is not persisted': [
    'PERSISTED_QUERY_ONLY',
    400,
    operation('{ hello }'),
    toy({ persisted: { documents, only: true } }),
  ],
  'a fault': ['INTERNAL_SERVER_ERROR', 200, operation('{ fails(how: "plainly") }')],
  'a fault before execution': ['INTERNAL_SERVER_ERROR', 500, operation('{ hello }'), failing(new Error())],
  'an outage of the key server': [
    'SIGN_IN_UNAVAILABLE',
    503,
    operation('{ hello }'),
    failing(new KeysUnreachable(null)),
  ],
  'an outage of the store': ['INTERNAL_SERVER_ERROR', 503, operation('{ fails(how: "storeAway") }')],
  'a record of a newer version': [
    'INTERNAL_SERVER_ERROR',
    503,
    operation('{ hello }'),
    failing(new NewerRecord('newer')),
  ],
};

async function errorsOf(init: RequestInit, server = toy()) {
  const response = await server.yoga.fetch(url, { method: 'POST', headers: json, ...init });
  const body = await response.json();
  return { status: response.status, errors: body.errors };
}
const codesIn = (errors: { extensions?: { code?: string } }[]) =>
  errors.map(({ extensions }) => extensions?.code);

describe('each error has one code:', () => {
  test.each(Object.entries(codes))('%s', async (_what, [code, status, init, server]) => {
    const response = await errorsOf(init, server);
    expect([response.status, ...codesIn(response.errors)]).toEqual([status, code]);
  });

  test('too many requests', async () => {
    const server = toy({ anonymousPerSecond: 1 });
    await errorsOf(operation('{ hello }'), server);
    const { status, errors } = await errorsOf(operation('{ hello }'), server);
    expect([status, ...codesIn(errors)]).toEqual([429, 'RATE_LIMITED']);
  });
});

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
describe('every error of a malformed body has a code:', () => {
  test.each([
    '',
    'null',
    '7',
    '[]',
    '{}',
    '{"query":null}',
    '{"query":7}',
    '{"query":["{ hello }"]}',
    '{"query":""}',
    '{"query":"{ hello }","variables":7}',
    '{"query":"{ hello }","variables":[]}',
    '{"query":"{ hello }","extensions":7}',
    '{"query":"{ hello }","operationName":7}',
    '{"query":"{ hello }","operationName":{"a":1}}',
    '{"query":"{ hello }","operationName":"Other"}',
    '{"query":"{ hello }","nothing":7}',
    '{"query":"query ($a: Note) { hello }","variables":{"a":7}}',
    '{"query":"query ($a: [[Int]]) { hello(name: $a) }","variables":{"a":{}}}',
    '{"query":"{ ...F } fragment F on Query { ...F }"}',
    '{"query":"{ hello @nothing }"}',
    '{"query":"subscription { finite ticks }"}',
    '{"query":"subscription { nothing }"}',
    '{"query":"mutation { __typename }"}',
    '{"query":"type A { a: Int }"}',
    '{"query":"{ hello(name: \\"\\ud800\\") \\u0000 }"}',
    `{"query":"mutation ($i: SetDialInput!) { setDial(input: $i) }","variables":{"i":${deep(40_000)}}}`,
    `{"query":"{ hello(name: ${deep(400)}) }"}`,
    deep(49_000),
  ])('%.80s', async (body) => {
    const { errors, status } = await errorsOf({ body });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(errors.length).toBeGreaterThan(0);
    for (const code of codesIn(errors)) expect(code).toMatch(/^[A-Z_]+$/);
  });
});

test('an operation is not executed if the client accepts no response type', async () => {
  let executed = 0;
  const server = toy({
    context: () => {
      executed += 1;
      return { who: null };
    },
  });
  const dial = operation('mutation { setDial(input: { dial: 1 }) }');
  for (const accept of [
    'image/png',
    'application/json; charset=utf-16',
    'text/html, application/xhtml+xml',
  ]) {
    expect((await errorsOf({ headers: { ...json, accept }, ...dial }, server)).status).toBe(406);
  }
  expect(executed).toBe(0);
  for (const accept of ['*/*', 'application/*', 'text/html, */*;q=0.1', 'Application/JSON; charset=UTF-8']) {
    const response = await server.yoga.fetch(url, { method: 'POST', headers: { ...json, accept }, ...dial });
    expect([response.status, await response.json()]).toEqual([200, { data: { setDial: 1 } }]);
  }
});
