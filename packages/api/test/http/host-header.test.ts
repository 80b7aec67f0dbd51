import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/http/server.ts';
import { toy } from '../support/toy-schema.ts';

const { yoga, faults } = toy();
const mounted = createServer(yoga);
let standalone: Awaited<ReturnType<typeof serve>>;
let ports: readonly number[];
beforeAll(async () => {
  standalone = await serve({ handler: yoga, host: '127.0.0.1', port: 0, ready: async () => {} });
  mounted.listen(0, '127.0.0.1');
  await once(mounted, 'listening');
  ports = [(mounted.address() as AddressInfo).port, Number(new URL(standalone.url).port)];
});
afterAll(async () => {
  await standalone.close();
  mounted.closeAllConnections();
  mounted.close();
});

/** Sends these bytes, and returns the whole response. */
async function send(port: number, lines: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(Buffer.from(lines.join('\r\n'), 'latin1'));
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  await once(socket, 'close');
  return Buffer.concat(chunks).toString('latin1');
}

const body = '{"query":"{ hello }"}';
interface Raw {
  readonly method?: string;
  readonly path?: string;
  readonly host?: string;
  readonly headers?: readonly string[];
}
const request = ({ method = 'POST', path = '/graphql', host = 'x', headers = [] }: Raw) => [
  `${method} ${path} HTTP/1.1`,
  `Host: ${host}`,
  'Connection: close',
  'Content-Type: application/json',
  `Content-Length: ${body.length}`,
  ...headers,
  '',
  body,
];
const statusOf = (response: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(response)?.[1]);

describe('a Host header that is not a host and a port', () => {
  const hosts = [
    'a b',
    'a:b',
    '[::1',
    '::1',
    '%',
    '%zz',
    'x:99999',
    'a:1:2',
    '1.2.3.4.5',
    '<>',
    'a/b',
    'a?b',
    'a#b',
    'a@b',
    'a\\b',
  ];
  test.each(hosts)('gets 400 without a stack trace: %j', async (host) => {
    for (const port of ports) {
      const response = await send(port, request({ host }));
      expect(response).toMatch(/^HTTP\/1\.1 400 /);
      expect(response).toContain('"code":"BAD_REQUEST"');
      expect(response).toMatch(/cache-control: no-store/i);
      expect(response).not.toMatch(/\bat .*:\d+:\d+|node_modules|TypeError/);
    }
    expect(faults).toEqual([]);
  });

  test.each(['x', 'x:80', '[::1]', '[::1]:80', '127.0.0.1:4000', 'xn--mnchen-3ya.de', ''])(
    'is not one of these, which are answered: %j',
    async (host) => {
      for (const port of ports) expect(statusOf(await send(port, request({ host })))).toBe(200);
    },
  );
});

describe('a malformed request', () => {
  const malformed: readonly Raw[] = [
    ...[
      '//',
      '/%',
      '*',
      '/graphql?%',
      '//[/graphql',
      'http://[::1/graphql',
      '/graphql?a=%zz',
      '/\\graphql',
    ].map((path) => ({ path })),
    ...['TRACE', 'PUT', 'OPTIONS', 'M-SEARCH', 'FOO'].map((method) => ({ method })),
    ...[
      'Expect: something',
      'Transfer-Encoding: gzip',
      'Content-Length: x',
      'Authorization: Bearer \u00e9',
      'Origin: \u00e9%',
      'Accept: ;,"',
      '__proto__: x',
      'X-Raw: \u00ff',
    ].map((header) => ({ headers: [header] })),
  ];
  test.each(malformed)('gets no stack trace, and is no fault of the server: %j', async (raw) => {
    for (const port of ports) {
      const response = await send(port, request(raw));
      expect(statusOf(response)).toBeGreaterThanOrEqual(200);
      expect(statusOf(response)).toBeLessThan(500);
      expect(response).not.toMatch(/\bat .*:\d+:\d+|node_modules|TypeError/);
    }
    expect(faults).toEqual([]);
  });
});
