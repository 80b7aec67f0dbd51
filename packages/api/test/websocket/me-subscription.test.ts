import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { meView } from '../../src/testing/index.ts';
import { socketTo } from '../support/socket-client.ts';
import { adaAndSam } from '../support/test-server.ts';

vi.setConfig({ testTimeout: 30_000 });

const query = `subscription { me { ...MeView } } ${meView}`;

/** Every event of a stream so far, as sent. */
function eventsOf(response: Response): readonly string[] {
  const events: string[] = [];
  const reading = async () => {
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString();
      events.splice(0, events.length, ...[...text.matchAll(/^data: (.+)$/gm)].map(([, data]) => data ?? ''));
    }
  };
  reading().catch(() => {});
  return events;
}

test('the viewer’s view has the same bytes over server-sent events and a socket, for changes by either person', async () => {
  const { attune, issuer, ada, sam, close } = await adaAndSam();
  const server = createServer(attune.handler).listen(0, '127.0.0.1');
  attune.sockets.attach(server);
  onTestFinished(async () => {
    await attune.sockets.end();
    server.closeAllConnections();
    server.close();
    await close();
  });
  await vi.waitFor(() => expect(server.listening).toBe(true));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const authorization = `Bearer ${await issuer.token('ada')}`;
  const headers = { authorization, 'content-type': 'application/json', accept: 'text/event-stream' };
  const events = eventsOf(await fetch(at, { method: 'POST', headers, body: JSON.stringify({ query }) }));
  const client = socketTo(at);
  await client.init({ authorization });
  client.subscribe('1', { query });
  const both = async (count: number) => {
    await vi.waitFor(() => expect([events.length, client.raw.length - 1]).toEqual([count, count]), 10_000);
  };

  await both(1);
  await ada.act('setDial', { dial: 4 });
  await both(2);
  const sent = await ada.give('invite', { note: 'Tea first?' });
  await both(3);
  await sam.act('sayNo', { invitationId: sent.me.couple.invitation.id, kindness: 'THANKS' });
  await both(4);
  await sam.act('setDial', { dial: -7 });
  await sam.act('pause');
  await pause(150);
  await both(4);

  const carried = client.raw.slice(1).map((raw) => /"payload":(.*)\}$/s.exec(raw)?.[1]);
  expect(carried).toEqual(events);
  expect(events[3]).toContain('"NOT_NOW"');
});
