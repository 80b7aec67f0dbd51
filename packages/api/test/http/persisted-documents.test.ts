import { describe, expect, test } from 'vitest';
import { serve } from '../../src/http/server.ts';
import { createSockets } from '../../src/http/websocket/server.ts';
import { socketTo } from '../support/socket-client.ts';
import { toy, url } from '../support/toy-schema.ts';

const sha256 = '7dba4bd717b41f10434822356a93c32b1fb4907b983e854300ad839f84cdcd6e';
const documents = {
  [sha256]: 'query Hello($name: String) { hello(name: $name) }',
  both: 'query A { hello } query B { who }',
  setDial: 'mutation SetDial($input: SetDialInput!) { setDial(input: $input) }',
  finite: 'subscription { finite }',
};
const only = toy({ persisted: { documents, only: true } });
const mixed = toy({ persisted: { documents, only: false } });

async function send(operation: object, server = only) {
  const response = await server.yoga.fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify(operation),
  });
  const body = await response.json();
  return { status: response.status, body, refusal: [response.status, body.errors?.[0]?.extensions?.code] };
}

describe('a persisted document', () => {
  test.each([
    ['by documentId', { documentId: sha256 }],
    ['by documentId with the prefix of the specification', { documentId: `sha256:${sha256}` }],
    [
      'by the extension of Apollo Client',
      { extensions: { persistedQuery: { version: 1, sha256Hash: sha256 } } },
    ],
  ])('is executed %s, with its variables', async (_how, operation) => {
    for (const server of [only, mixed]) {
      const { status, body } = await send({ ...operation, variables: { name: 'Ada' } }, server);
      expect([status, body]).toEqual([200, { data: { hello: 'Hello, Ada' } }]);
    }
  });

  test('may hold several operations, selected by name', async () => {
    expect((await send({ documentId: 'both', operationName: 'B' })).body).toEqual({ data: { who: null } });
    expect((await send({ documentId: 'both' })).refusal).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
  });

  test('has its variables checked', async () => {
    const { refusal } = await send({ documentId: 'setDial', variables: { input: { dial: 11 } } });
    expect(refusal).toEqual([400, 'BAD_USER_INPUT']);
  });

  test('may be a subscription', async () => {
    const response = await only.yoga.fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ documentId: 'finite' }),
    });
    expect(await response.text()).toContain('data: {"data":{"finite":1}}');
  });
});

describe('an operation without a persisted document', () => {
  test.each([
    [{ documentId: 'nothing' }],
    [{ documentId: 'toString' }],
    [{ documentId: '__proto__' }],
    [{ extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } }],
  ])('gets 404 for an unknown id: %j', async (operation) => {
    for (const server of [only, mixed])
      expect((await send(operation, server)).refusal).toEqual([404, 'PERSISTED_QUERY_NOT_FOUND']);
  });

  test.each([[{}], [{ documentId: 7 }], [{ extensions: { persistedQuery: 'x' } }], [{ query: null }]])(
    'and without an id is a malformed request: %j',
    async (operation) => {
      for (const server of [only, mixed])
        expect((await send(operation, server)).refusal).toEqual([400, 'BAD_REQUEST']);
    },
  );
});

describe('automatic persisted queries of Apollo Client and urql', () => {
  const persistedQuery = { version: 1, sha256Hash: '0'.repeat(64) };
  /** What both clients look for: Apollo Client the code or the message, urql the message. */
  const told = async (operation: object, server: ReturnType<typeof toy>) => {
    const { body } = await send(operation, server);
    const [error] = body.errors ?? [];
    return error ? [error.message, error.extensions.code] : body;
  };

  test('are told to send the text from now on, by a server without a list', async () => {
    const notSupported = ['PersistedQueryNotSupported', 'PERSISTED_QUERY_NOT_SUPPORTED'];
    for (const query of [undefined, null, ''])
      expect(await told({ query, extensions: { persistedQuery } }, toy())).toEqual(notSupported);
    const { refusal } = await send({ extensions: { persistedQuery } }, toy());
    expect(refusal).toEqual([400, 'PERSISTED_QUERY_NOT_SUPPORTED']);
  });

  test('are told to send the text this time, by a server whose list does not have it', async () => {
    for (const server of [mixed, only])
      expect(await told({ extensions: { persistedQuery } }, server)).toEqual([
        'PersistedQueryNotFound',
        'PERSISTED_QUERY_NOT_FOUND',
      ]);
  });

  test('are executed when they bring the text, and never kept', async () => {
    for (const server of [toy(), mixed]) {
      const withText = { query: '{ hello }', extensions: { persistedQuery } };
      expect(await told(withText, server)).toEqual({ data: { hello: 'Hello, you' } });
      expect((await told({ extensions: { persistedQuery } }, server))[0]).toMatch(/^PersistedQueryNot/);
    }
  });

  test('get the same answers on a socket', async () => {
    const { yoga } = toy();
    const sockets = createSockets({ yoga, authenticate: async () => null, log: () => {} });
    const served = await serve({ handler: yoga, sockets, host: '127.0.0.1', port: 0, ready: async () => {} });
    const client = socketTo(`${served.url}/graphql`);
    await client.init();
    expect(await client.ask('1', { query: '', extensions: { persistedQuery } })).toMatchObject([
      { type: 'error', payload: [{ message: 'PersistedQueryNotSupported' }] },
    ]);
    await served.close();
  });
});

describe('a server with `only` rejects', () => {
  test.each([
    ['any other document', { query: '{ hello }' }],
    ['the text of a persisted document', { query: documents[sha256] }],
    ['introspection', { query: '{ __schema { types { name } } }' }],
    ['a text in addition to an id', { query: '{ who }', documentId: sha256 }],
    ['a malformed document', { query: '{ hello' }],
  ])('%s', async (_what, operation) => {
    expect((await send(operation)).refusal).toEqual([400, 'PERSISTED_QUERY_ONLY']);
    expect((await send(operation, mixed)).refusal[1]).not.toBe('PERSISTED_QUERY_ONLY');
  });

  test('documents from clients of plain application/json, too', async () => {
    const { status, error } = await only.ask({ query: '{ hello }' }, { accept: 'application/json' });
    expect([status, error.extensions.code]).toEqual([400, 'PERSISTED_QUERY_ONLY']);
  });
});

test('a server without persisted documents rejects an id as an unknown parameter', async () => {
  expect((await send({ documentId: sha256 }, toy())).refusal).toEqual([400, 'BAD_REQUEST']);
});

describe('the check at start', () => {
  const start = (documents: Record<string, string>) => () => toy({ persisted: { documents, only: true } });
  test.each([
    ['malformed', '{ hello', /Syntax Error/],
    ['selecting an unknown field', '{ helo }', /Cannot query field "helo"/],
    ['holding a wrong value', '{ dialIs(dial: 11) }', /whole number from −10 to 10/],
    ['too deep', `{ ${'deep { '.repeat(13)}name${' }'.repeat(13)} }`, /12 levels/],
    ['too long', `{ ${'hello '.repeat(1_100)}}`, /1000 tokens/],
    [
      'holding two commands',
      'mutation { a: setDial(input: {dial: 1}) b: setDial(input: {dial: 1}) }',
      /exactly one mutation field/,
    ],
  ])('rejects a document that is %s', (_what, document, message) => {
    expect(start({ good: '{ hello }', bad: document })).toThrow(TypeError);
    expect(start({ good: '{ hello }', bad: document })).toThrow(
      /^These persisted documents do not fit the schema or the limits:\n {2}bad: /,
    );
    expect(start({ good: '{ hello }', bad: document })).toThrow(message);
  });
  test('rethrows a fault of the server unchanged', () => {
    const fault = new RangeError('The plugin failed.');
    const failing = {
      onParse: () => {
        throw fault;
      },
    };
    const options = { persisted: { documents: { good: '{ hello }' }, only: true }, plugins: [failing] };
    expect(() => toy(options)).toThrow(fault);
  });
  test('lists every invalid document', () => {
    expect(start({ one: '{', two: '{ helo }' })).toThrow(/\n {2}one: .*\n {2}two: /);
  });
});
