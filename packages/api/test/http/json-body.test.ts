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
