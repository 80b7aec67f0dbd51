import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type RunningServer, serve } from '../../src/http/server.ts';
import { createSockets } from '../../src/http/websocket/server.ts';
import { type SocketClient, socketTo } from '../support/socket-client.ts';
import { toy } from '../support/toy-schema.ts';

vi.setConfig({ testTimeout: 30_000 });

const documents = { hello: '{ hello }', finite: 'subscription { finite }' };
const { yoga, faults } = toy({ persisted: { documents, only: false } });
const sockets = createSockets({ yoga, authenticate: async () => null, log: (entry) => faults.push(entry) });
let served: RunningServer;
beforeAll(async () => {
  served = await serve({ handler: yoga, sockets, host: '127.0.0.1', port: 0, ready: async () => {} });
});
afterAll(() => served.close());

interface Operation {
  readonly query?: string;
  readonly variables?: unknown;
  readonly operationName?: string | null;
  readonly extensions?: unknown;
  readonly documentId?: string;
}

const post = (operation: Operation, accept: string) =>
  fetch(`${served.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(operation),
  });

async function connected(): Promise<SocketClient> {
  const client = socketTo(`${served.url}/graphql`);
  await client.init();
  return client;
}

/** The payload of a message, as sent. An `error` message holds the errors of the HTTP response. */
function carried(raw: string): string {
  const payload = /^\{"id":"1","type":"(next|error)","payload":(.*)\}$/s.exec(raw);
  return payload?.[1] === 'error' ? `{"errors":${payload[2]}}` : (payload?.[2] ?? raw);
}

async function overSocket(operation: Operation): Promise<readonly string[]> {
  const client = await connected();
  await client.ask('1', operation);
  return client.raw.filter((text) => text.startsWith('{"id":"1","type":"')).map(carried);
}

/** Each fault has a new random incident id. */
const withoutIncident = (text: string) => text.replaceAll(/"incident":"[^"]+"/g, '"incident":"…"');

const setDial = 'mutation ($input: SetDialInput!) { setDial(input: $input) }';
const deep = `{ ${'deep { '.repeat(13)}name${' }'.repeat(13)} }`;
const answered: Record<string, Operation> = {
  'a query': { query: '{ hello deep { name } }' },
  'a query by name': { query: 'query A { hello } query B { who }', operationName: 'B' },
  'a query with variables': {
    query: 'query ($n: String!) { hello(name: $n) }',
    variables: { n: 'É "\u2028' },
  },
  'a mutation': { query: setDial, variables: { input: { dial: -7 } } },
  'a persisted query': { documentId: 'hello' },
  'a persisted query in the extension of Apollo Client': {
    extensions: { persistedQuery: { version: 1, sha256Hash: 'hello' } },
  },
  'an unknown persisted query': { documentId: 'nothing' },
  'a malformed document': { query: '{ hello' },
  'an empty document': { query: '{ # nothing' },
  'an unknown field': { query: '{ helo }' },
  'an unknown operation': { query: 'query A { hello }', operationName: 'B' },
  'a wrong value in a variable': { query: setDial, variables: { input: { dial: 11, mood: 'SAD' } } },
  'a wrong value in the document': { query: '{ dialIs(dial: 11) }' },
  'two commands at once': { query: 'mutation { a: setDial(input: {dial: 1}) b: setDial(input: {dial: 1}) }' },
  'a query that is too deep': { query: deep },
  'a query that is too long': { query: `{ ${'hello '.repeat(1_100)}}` },
  'a query with too many aliases': {
    query: `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: hello`).join(' ')} }`,
  },
  'an unknown parameter': { query: '{ hello }', nothing: 1 } as Operation,
  'an error for the client': { query: '{ hello fails(how: "meant") }' },
  'a fault': { query: '{ hello fails(how: "plainly") }' },
  'a wrong value to a subscription': {
    query: 'subscription ($dial: Dial) { finite(dial: $dial) }',
    variables: { dial: 11 },
  },
};

describe('the bytes of a response are the same over HTTP and a socket:', () => {
  test.each(Object.entries(answered))('%s', async (_what, operation) => {
    const overHttp = await (await post(operation, 'application/graphql-response+json')).text();
    const [first, ...rest] = await overSocket(operation);
    expect(withoutIncident(first ?? '')).toBe(withoutIncident(overHttp));
    // `complete` follows a result, but not an error.
    expect(rest).toEqual('data' in JSON.parse(overHttp) ? ['{"id":"1","type":"complete"}'] : []);
  });
});

describe('the bytes of a subscription are the same over server-sent events and a socket:', () => {
  test.each([
    ['a stream that ends', { query: 'subscription { finite }' }],
    ['a persisted subscription', { documentId: 'finite' }],
    ['a stream that fails', { query: 'subscription { breaks }' }],
  ])('%s', async (_what, operation: Operation) => {
    const text = await (await post(operation, 'text/event-stream')).text();
    const events = [...text.matchAll(/^event: next\ndata: (.*)$/gm)].map(([, data]) => data ?? '');
    const overIt = await overSocket(operation);
    expect(events.length).toBeGreaterThan(0);
    expect(overIt.map(withoutIncident)).toEqual([
      ...events.map(withoutIncident),
      '{"id":"1","type":"complete"}',
    ]);
    expect(text.endsWith('event: complete\ndata:\n\n')).toBe(true);
  });
});

test('a fault over a socket reveals only its incident id, and is logged once', async () => {
  faults.length = 0;
  const [only] = await overSocket({ query: '{ fails(how: "plainly") }' });
  expect(only).not.toContain('secret');
  expect(faults.map(({ incident }) => incident)).toEqual([
    JSON.parse(only ?? '').errors[0].extensions.incident,
  ]);
});
