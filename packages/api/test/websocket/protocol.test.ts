import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { rawSocket } from '../support/raw-socket.ts';
import { bearer, serving } from '../support/socket-server.ts';
import { toyState } from '../support/toy-schema.ts';

vi.setConfig({ testTimeout: 30_000 });

const init = '{"type":"connection_init"}';
const ticks = '{"query":"subscription { ticks }"}';
const subscribe = `{"id":"1","type":"subscribe","payload":${ticks}}`;
const long = 'x'.repeat(1_000);

/** Messages that no client may send at this time, with the close code of the protocol. */
const misplaced: Record<string, [code: number, ...messages: string[]]> = {
  'an operation before connection_init': [4401, subscribe],
  'an operation before the acknowledgement': [4401, `${init}`, subscribe],
  'a second connection_init': [4429, init, init],
  'an id twice': [4409, init, 'ack', subscribe, subscribe],
  'a long id twice': [4409, init, 'ack', ...[1, 2].map(() => subscribe.replace('"1"', `"${long}"`))],
  'no JSON': [4400, '{'],
  'no object': [4400, '7'],
  null: [4400, 'null'],
  'a list': [4400, '[]'],
  'no type': [4400, '{}'],
  'an unknown type': [4400, '{"type":"nothing"}'],
  'a long unknown type': [4400, `{"type":"${long}"}`],
  'a type that is no text': [4400, '{"type":{"a":1}}'],
  'a type of the prototype': [4400, '{"type":"__proto__"}'],
  'no payload': [4400, init, 'ack', '{"id":"1","type":"subscribe"}'],
  'no id': [4400, init, 'ack', `{"type":"subscribe","payload":${ticks}}`],
  'an operation without query and id': [4400, init, 'ack', '{"id":"1","type":"subscribe","payload":{}}'],
  'variables that are no object': [
    4400,
    init,
    'ack',
    '{"id":"1","type":"subscribe","payload":{"query":"{ hello }","variables":[]}}',
  ],
  ...Object.fromEntries(
    [
      '{"type":"connection_ack"}',
      '{"id":"1","type":"next","payload":{}}',
      '{"id":"1","type":"error","payload":[]}',
      '{"id":"1","type":"error"}',
    ].map((message) => [`a message of servers: ${message}`, [4400, init, 'ack', message]]),
  ),
};

describe('a message out of place closes the socket, and is no fault:', () => {
  test.each(Object.entries(misplaced))('%s', async (_what, [code, ...messages]) => {
    const { connect, faults } = await serving();
    const client = connect();
    await new Promise((resolve) => client.socket.once('open', resolve));
    for (const message of messages) {
      if (message === 'ack') await client.until(1);
      else client.send(message);
    }
    expect((await client.closed).code).toBe(code);
    expect(faults).toEqual([]);
  });

  test('a client that goes on after that causes no fault either', async () => {
    const { at, faults } = await serving();
    const client = await rawSocket(at);
    client.send(init);
    await vi.waitFor(() => expect(client.received()).toContain('connection_ack'));
    for (let n = 0; n < 100; n += 1) client.send('{"type":"connection_ack"}');
    await sleep(200);
    expect(faults).toEqual([]);
  });

  test.each(['a b', 'a:b', '[::1', 'user:password@host', 'user@host', '%', ''])(
    'the host "%s" neither',
    async (host) => {
      const { at, faults } = await serving();
      const client = await rawSocket(at, { host });
      client.send(init);
      await vi.waitFor(() => expect(client.received()).toContain('connection_ack'));
      expect(faults).toEqual([]);
    },
  );

  test('nor does a client that disconnects while responses are sent', async () => {
    const { connect, faults } = await serving();
    for (let n = 0; n < 5; n += 1) {
      const client = connect();
      await client.init();
      client.send('{"id":"1","type":"subscribe","payload":{"query":"subscription { flood }"}}');
      await client.until(3);
      client.socket.terminate();
    }
    await sleep(200);
    expect(faults).toEqual([]);
  });
});

test('a client that ignores that its token expired executes nothing more', async () => {
  toyState.paused = 0;
  const { at } = await serving();
  const client = await rawSocket(at);
  const lifetime = 2_000;
  const exp = Math.floor((Date.now() + lifetime) / 1000);
  client.send({ type: 'connection_init', payload: await bearer({ exp }) });
  await vi.waitFor(() => expect(client.received()).toContain('connection_ack'));
  client.send({ id: '1', type: 'subscribe', payload: { query: 'mutation { pause }' } });
  await vi.waitFor(() => expect(toyState.paused).toBe(1));
  await vi.waitFor(() => expect(client.received()).toContain('not valid'), 2 * lifetime);
  client.send({ id: '2', type: 'subscribe', payload: { query: 'mutation { pause }' } });
  await sleep(300);
  expect(client.isOpen()).toBe(true);
  expect(toyState.paused).toBe(1);
});
