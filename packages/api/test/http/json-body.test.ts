import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { toy, url } from '../support/toy-schema.ts';

const { yoga } = toy();
/** Copies the headers for each request, because this `fetch` adds the content length to the given object. */
const post = ({ headers, ...init }: RequestInit & { headers: Record<string, string> }) =>
  yoga.fetch(url, { method: 'POST', headers: { ...headers }, ...init });
const hello = JSON.stringify({ query: '{ hello }' });
const json = { 'content-type': 'application/json' };

describe('a body', () => {
  const large = JSON.stringify({ query: '{ hello }', variables: { filler: 'x'.repeat(2_000_000) } });
  const chunked = (text: string) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (let i = 0; i < text.length; i += 65_536) {
          controller.enqueue(new TextEncoder().encode(text.slice(i, i + 65_536)));
        }
        controller.close();
      },
    });
  const code = async (response: Response) => [
    response.status,
    (await response.json()).errors[0].extensions.code,
  ];

  test('of two megabytes gets 413', async () => {
    expect(await code(await post({ headers: json, body: large }))).toEqual([413, 'REQUEST_TOO_LARGE']);
  });
  test('with a large content-length is not read', async () => {
    const headers = { ...json, 'content-length': '2000000' };
    const body = new ReadableStream({
      pull: () => {
        throw new Error('was read');
      },
    });
    const response = await post({ headers, body, duplex: 'half' } as Parameters<typeof post>[0]);
    expect(await code(response)).toEqual([413, 'REQUEST_TOO_LARGE']);
  });
  test.each([large, large.slice(0, 100_001)])('in chunks without a content-length gets 413', async (text) => {
    const response = await post({ headers: json, body: chunked(text), duplex: 'half' } as Parameters<
      typeof post
    >[0]);
    expect(await code(response)).toEqual([413, 'REQUEST_TOO_LARGE']);
  });
  test('up to 100 kB is accepted, also in chunks', async () => {
    const filler = { query: '{ hello }', variables: { filler: '' } };
    filler.variables.filler = 'x'.repeat(100_000 - JSON.stringify(filler).length);
    const text = JSON.stringify(filler);
    expect(text).toHaveLength(100_000);
    expect((await post({ headers: json, body: text })).status).toBe(200);
    const response = await post({ headers: json, body: chunked(text), duplex: 'half' } as Parameters<
      typeof post
    >[0]);
    expect(response.status).toBe(200);
  });
  test.each([
    ['not JSON', '{"query": "a secret note'],
    ['empty', ''],
    ['a batch', `[${hello}]`],
    ['a text', '"{ hello }"'],
    ['null', 'null'],
    ['without a query', '{}'],
    ['with variables that are a list', '{"query":"{ hello }","variables":[1]}'],
  ])('that is %s gets 400', async (_name, body) => {
    const headers = { ...json, accept: 'application/graphql-response+json' };
    const response = await post({ headers, body });
    const text = await response.clone().text();
    expect(text).not.toContain('a secret note');
    expect(await code(response)).toEqual([400, 'BAD_REQUEST']);
  });
});

describe('the bytes of a body', () => {
  const named = (name: Uint8Array) =>
    new Uint8Array(
      Buffer.concat([
        Buffer.from('{"query":"query ($n: String!) { hello(name: $n) }","variables":{"n":"'),
        name,
        Buffer.from('"}}'),
      ]),
    );
  async function answer(headers: Record<string, string>, bytes: Uint8Array<ArrayBuffer>) {
    const response = await post({ headers: { ...headers }, body: bytes });
    const { data, errors } = await response.json();
    return [response.status, data?.hello ?? errors[0].extensions.code];
  }
  const jose = Buffer.from('José');

  test.each([
    ['an accent in Latin-1', Buffer.from('José', 'latin1')],
    ['a lone continuation byte', Buffer.from([0x80])],
    ['an overlong slash', Buffer.from([0xc0, 0xaf])],
    ['an encoded surrogate', Buffer.from([0xed, 0xa0, 0x80])],
    ['half an emoji', Buffer.from('💛').subarray(0, 2)],
  ])('that are not UTF-8 get 400: %s', async (_what, bytes) => {
    expect(await answer(json, named(bytes))).toEqual([400, 'BAD_REQUEST']);
  });

  test.each(['utf-8', 'UTF-8', '"utf-8"', 'Utf8'])('may be declared as charset=%s', async (charset) => {
    const headers = { 'content-type': `application/json; charset=${charset}` };
    expect(await answer(headers, named(jose))).toEqual([200, 'Hello, José']);
  });
  test.each(['iso-8859-1', 'utf-16', '"latin1"', 'us-ascii', ''])(
    'in another charset get 415: %j',
    async (charset) => {
      const headers = { 'content-type': `application/json ;Charset=${charset}` };
      expect(await answer(headers, named(jose))).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    },
  );
  test.each(['gzip', 'br', 'deflate', 'identity, gzip', 'x'])(
    'that are compressed get 415: %s',
    async (encoding) => {
      const headers = { ...json, 'content-encoding': encoding };
      expect(await answer(headers, named(jose))).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    },
  );
  test('may be declared as not compressed', async () => {
    const headers = { ...json, 'content-encoding': 'identity' };
    expect(await answer(headers, named(jose))).toEqual([200, 'Hello, José']);
  });
  test('may start with a byte order mark, and a replacement character is a character', async () => {
    const marked = Buffer.concat([Buffer.from('\uFEFF'), named(jose)]);
    expect(await answer(json, new Uint8Array(marked))).toEqual([200, 'Hello, José']);
    expect(await answer(json, named(Buffer.from('\uFFFD')))).toEqual([200, 'Hello, \uFFFD']);
  });
});

describe('a body that cannot be read to its end', () => {
  test('because of an error of the host is a masked fault', async () => {
    const { yoga, faults } = toy();
    const body = new ReadableStream({
      pull: () => {
        throw new Error('a secret note');
      },
    });
    const response = await yoga.fetch(url, {
      method: 'POST',
      headers: { ...json },
      body,
      duplex: 'half',
    } as RequestInit);
    const text = await response.text();
    expect([response.status, text]).toEqual([500, expect.stringContaining('INTERNAL_SERVER_ERROR')]);
    expect(JSON.stringify([text, faults])).not.toContain('secret');
    expect(faults).toHaveLength(1);
  });

  test('because the client disconnected is no fault', async () => {
    const answers: number[] = [];
    const onResponse = ({ response }: { response: Response }) => void answers.push(response.status);
    const { yoga, faults } = toy({ plugins: [{ onResponse }] });
    const server = createServer(yoga).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    const head = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n';
    socket.write(`${head}{"query`);
    await once(server, 'request');
    socket.destroy();
    await vi.waitFor(() => expect(answers).toEqual([400]));
    expect(faults).toEqual([]);
  });
});
