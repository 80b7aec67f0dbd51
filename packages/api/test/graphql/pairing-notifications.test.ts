import { afterEach, beforeEach, expect, it } from 'vitest';
import type { TestPerson } from '../../src/testing/index.ts';
import { hour, openTestServer, type TestServer } from '../support/test-server.ts';

let notified: string[];
let home: TestServer;
let ada: TestPerson;
let sam: TestPerson;

/** Sam has sent Ada a request, and the host was notified of it. */
beforeEach(async () => {
  notified = [];
  home = await openTestServer({ onViewChanged: ({ subject }) => notified.push(subject) });
  ada = await home.person('Ada');
  sam = await home.person('Sam');
  const { me } = await ada.give('makePairingCode');
  await sam.give('redeemPairingCode', { code: me.own.pairing.code });
  expect(notified).toEqual(['ada']);
  notified.length = 0;
});
afterEach(() => home.close());

const decline = async () => {
  const { pairing } = (await ada.look()).own;
  await ada.act('declinePairing', { requestId: pairing.id });
};

it('the host is notified when the sender of a request cancels it', async () => {
  await sam.act('cancelPairingCode');
  expect(notified).toEqual(['ada']);
});

it('the host is notified when the sender of a request is erased, and an open stream shows that it is gone', async () => {
  const following = await ada.follow();
  await following.until(1);
  await sam.act('eraseMe');
  await following.until(2);
  expect(following.seen.map(({ own }) => own.pairing?.__typename)).toEqual(['PairingRequest', undefined]);
  expect(notified).toEqual(['ada']);
  await following.stop();
});

it.each<[string, () => Promise<unknown>]>([
  ['that was declined', decline],
  [
    'whose code was replaced',
    async () => {
      home.clock.now += 1;
      await ada.give('makePairingCode');
    },
  ],
  [
    'that expired',
    async () => {
      home.clock.now += hour;
    },
  ],
])('no one is notified about a request %s, whichever command its sender runs', async (_which, end) => {
  await end();
  await sam.give('redeemPairingCode', { code: 'AAAAAAAA' });
  await sam.act('cancelPairingCode');
  await sam.give('makePairingCode');
  await sam.act('eraseMe');
  expect(notified).toEqual([]);
});
