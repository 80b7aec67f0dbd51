import { afterEach, beforeEach, expect, it } from 'vitest';
import type { TestPerson } from '../../src/testing/index.ts';
import { type Household, hour, household } from '../support/test-server.ts';

let told: string[];
let home: Household;
let ada: TestPerson;
let sam: TestPerson;

/** Sam has asked Ada, and her host knows. */
beforeEach(async () => {
  told = [];
  home = await household({ onViewChanged: ({ subject }) => told.push(subject) });
  ada = await home.person('Ada');
  sam = await home.person('Sam');
  const { me } = await ada.give('makePairingCode');
  await sam.give('redeemPairingCode', { code: me.own.pairing.code });
  expect(told).toEqual(['ada']);
  told.length = 0;
});
afterEach(() => home.close());

const declines = async () => {
  const { pairing } = (await ada.look()).own;
  await ada.act('declinePairing', { requestId: pairing.id });
};

it('a host is told that a request is gone when its asker takes it back', async () => {
  await sam.act('cancelPairingCode');
  expect(told).toEqual(['ada']);
});

it('and when its asker is erased, which ends it in an open stream, too', async () => {
  const following = await ada.follow();
  await following.until(1);
  await sam.act('eraseMe');
  await following.until(2);
  expect(following.seen.map(({ own }) => own.pairing?.__typename)).toEqual(['PairingRequest', undefined]);
  expect(told).toEqual(['ada']);
  await following.stop();
});

it.each<[string, () => Promise<unknown>]>([
  ['that was declined', declines],
  [
    'for which there is a newer code',
    async () => {
      home.clock.now += 1;
      await ada.give('makePairingCode');
    },
  ],
  [
    'that ran out',
    async () => {
      home.clock.now += hour;
    },
  ],
])('nobody is told of a request %s, whatever its asker does with it', async (_which, goes) => {
  await goes();
  await sam.give('redeemPairingCode', { code: 'AAAAAAAA' });
  await sam.act('cancelPairingCode');
  await sam.give('makePairingCode');
  await sam.act('eraseMe');
  expect(told).toEqual([]);
});
