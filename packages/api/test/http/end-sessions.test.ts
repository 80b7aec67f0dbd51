import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Attune, createAttune } from '../../src/index.ts';
import { type Following, testPerson } from '../../src/testing/index.ts';
import { socketTo } from '../support/socket-client.ts';

vi.setConfig({ testTimeout: 30_000 });

/** The sessions of the host: what a client sends as its token, and whose it is. */
const sessions = new Map<string, string>();
let attune: Attune;
let at: string;
let close: () => Promise<void>;

beforeEach(async () => {
  sessions.clear();
  sessions.set('phone', 'ada').set('tablet', 'ada').set('other', 'sam');
  attune = await createAttune({
    store: { sqlite: ':memory:' },
    confirmEvery: 400,
    identify: ({ headers }) => {
      const subject = sessions.get(headers.get('authorization')?.replace('Bearer ', '') ?? '');
      return subject === undefined ? null : { tenant: 'app', subject };
    },
  });
  const server = createServer(attune.handler).on('upgrade', attune.sockets.upgrade).listen(0, '127.0.0.1');
  await vi.waitFor(() => expect(server.listening).toBe(true));
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  close = async () => {
    server.closeAllConnections();
    server.close();
    await attune.close();
  };
  for (const session of ['phone', 'other'])
    await person(session).act('join', { displayName: session, adult: true });
});
afterEach(() => close());

const person = (session: string) => testPerson(fetch, session, at);

async function socketOf(session: string) {
  const client = socketTo(at);
  await client.init({ authorization: `Bearer ${session}` });
  return client;
}

/** Whether a stream ends within three seconds. */
const hasEnded = ({ ended }: Following) =>
  Promise.race([ended.then(() => true), sleep(3_000, false, { ref: false })]);

test('a session that the host ended receives no private view any more, and its socket runs nothing', async () => {
  const events = await person('phone').follow();
  await events.until(1);
  const client = await socketOf('phone');
  sessions.delete('phone');

  for (const [id, query] of Object.entries({
    erase: 'mutation { eraseMe { __typename } }',
    dial: 'mutation { setDial(input: { dial: 7 }) { __typename } }',
    export: 'mutation { exportMe { ... on ExportMeSuccess { document } } }',
  })) {
    client.subscribe(id, { query });
  }
  expect((await client.closed).code).toBe(4403);
  expect(client.seen.filter(({ id }) => id !== undefined)).toEqual([]);

  expect(await hasEnded(events)).toBe(true);
  await person('tablet').act('setDial', { dial: -3 });
  await sleep(200);
  expect(events.seen).toHaveLength(1);
  expect(events.seen[0].own.reading).toBeNull();
});

test('endSessions ends the streams and sockets of one person at once; who is still signed in can connect again', async () => {
  const events = [
    await person('phone').follow(),
    await person('tablet').follow(),
    await person('other').follow(),
  ];
  const clients = [await socketOf('phone'), await socketOf('tablet'), await socketOf('other')];
  await Promise.all(events.map((stream) => stream.until(1)));
  attune.endSessions('app', 'ada');
  for (const client of clients.slice(0, 2)) expect((await client.closed).code).toBe(4403);
  await Promise.all(events.slice(0, 2).map(({ ended }) => ended));

  const query = '{ me { displayName } }';
  expect((await clients[2]?.ask('1', { query }))?.[0]?.payload).toEqual({
    data: { me: { displayName: 'other' } },
  });
  const again = await socketOf('tablet');
  expect((await again.ask('1', { query }))[0]?.payload).toEqual({ data: { me: { displayName: 'phone' } } });
  await person('other').act('setDial', { dial: 1 });
  await events[2]?.until(2);
  await events[2]?.stop();
});
