import { connect } from 'node:net';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { serving } from '../../support/socket-server.ts';

const body = JSON.stringify({ query: '{ hello }' });
const valid = [
  'POST /graphql HTTP/1.1',
  'Host: 127.0.0.1',
  'Content-Type: application/json',
  `Content-Length: ${body.length}`,
  'Connection: close',
  '',
  body,
].join('\r\n');

/** Lines and pieces that parsers of HTTP have confused. */
const pieces = [
  'Content-Length: -1\r\n',
  'Content-Length: 5\r\nContent-Length: 6\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Transfer-Encoding: chunked, identity\r\n',
  'Transfer-Encoding : chunked\r\n',
  'ffffffffffffffff\r\n',
  '0\r\n\r\n',
  'Expect: 100-continue\r\n',
  'Upgrade: websocket\r\nConnection: Upgrade\r\n',
  'Authorization: Bearer a\r\nAuthorization: Bearer b\r\n',
  'X: \u0000\r\n',
  ' folded\r\n',
  '\r\n\r\n',
  '\n',
  '\u0000',
  'x'.repeat(20_000),
  'GET / HTTP/1.1\r\nHost: a\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
];
const edits = fc.array(
  fc.tuple(
    fc.nat(valid.length),
    fc.nat(12),
    fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 9 })),
  ),
  { minLength: 1, maxLength: 4 },
);
/** The host is another matter: a request without a well-formed one is tested with the gate. */
const keepsHost = (text: string): boolean => (text.match(/^Host: 127\.0\.0\.1\r$/gm) ?? []).length === 1;
const requests = edits
  .map((all) =>
    all.reduce((text, [at, cut, piece]) => text.slice(0, at) + piece + text.slice(at + cut), valid),
  )
  .filter(keepsHost);

it('any bytes in place of a request get an answer below 500 or none, and the next request is answered', async () => {
  const { at, faults } = await serving();
  const port = Number(new URL(at).port);
  await fc.assert(
    fc.asyncProperty(requests, async (text) => {
      const answer = await exchange(port, text);
      for (const [, status] of answer.matchAll(/^HTTP\/1\.1 (\d+)/gm))
        expect(Number(status)).toBeLessThan(500);
      expect(answer).not.toMatch(/node_modules|\.ts:\d/);
    }),
    { numRuns: 150, seed: 20_261_128 },
  );
  expect(await exchange(port, valid)).toMatch(/^HTTP\/1\.1 200 /);
  expect(faults).toEqual([]);
});

/** Sends bytes on a connection of their own. Returns what the server sent until it closed, or was silent for a while. */
function exchange(port: number, text: string): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('latin1').on('data', (part) => {
    answer += part;
  });
  socket.on('error', () => {});
  // An incomplete request gets no answer until the server's own timeout.
  socket.setTimeout(60, () => socket.destroy());
  socket.on('close', () => resolve(answer));
  socket.end(text);
  return promise;
}
