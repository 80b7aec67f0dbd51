import fc from 'fast-check';
import { expect, it } from 'vitest';
import { serving } from '../../support/socket-server.ts';

const ids = fc.constantFrom('1', '', '__proto__', 'x'.repeat(1_000), 7, null, undefined);
const payloads = fc.constantFrom<unknown>(
  { query: '{ hello }' },
  { query: 'subscription { ticks }' },
  { query: '{' },
  { query: 7 },
  { query: '{ hello }', variables: [] },
  { query: '{ hello }', operationName: {} },
  { query: '{ hello }', extensions: 'x' },
  null,
  undefined,
  [],
  'x',
);
const types = fc.constantFrom(
  'subscribe',
  'complete',
  'ping',
  'pong',
  'next',
  'error',
  'connection_ack',
  'start',
  7,
);
const messages = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ id: ids, type: types, payload: payloads }).map((one) => JSON.stringify(one)),
  },
  { weight: 1, arbitrary: fc.constantFrom('', '{', '[]', 'null', '"x"', '{"type":"connection_init"}') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.toWellFormed()) },
);

it('any messages on a socket are answered or close it, and the next socket works', async () => {
  const { connect } = await serving();
  await fc.assert(
    fc.asyncProperty(fc.array(messages, { maxLength: 6 }), async (all) => {
      const client = connect();
      await client.init();
      for (const message of all) if (client.socket.readyState === client.socket.OPEN) client.send(message);
      // A ping waits behind the messages. The socket answers it, or has closed.
      const { promise, resolve } = Promise.withResolvers<unknown>();
      client.socket.once('pong', resolve);
      if (client.socket.readyState === client.socket.OPEN) client.socket.ping();
      const end = await Promise.race([promise, client.closed]);
      if (end && typeof end === 'object' && 'code' in end)
        expect(end.code === 1011 ? 'a fault' : 'a refusal').toBe('a refusal');
      expect(client.raw.join('\n')).not.toMatch(/INTERNAL_SERVER_ERROR|node_modules|\.ts:\d/);
      client.socket.terminate();
    }),
    { numRuns: 100, seed: 20_261_128 },
  );
  const next = connect();
  await next.init();
  const answer = await next.ask('1', { query: '{ hello }' });
  expect(answer[0]).toMatchObject({ type: 'next', payload: { data: { hello: 'Hello, you' } } });
});
