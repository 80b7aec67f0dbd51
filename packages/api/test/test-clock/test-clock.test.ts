import { hours } from '@attune/core';
import { afterEach, expect, test } from 'vitest';
import type { Attune } from '../../src/index.ts';
import { advance, ask, emptyStore, newCouple, on, openNode, openNodes, unlock } from './nodes.ts';

afterEach(() => {
  unlock.at = () => Date.now();
});

const leftOf = (view: { couple: { mine: { spacedUntil: string } } }, now: string) =>
  Date.parse(view.couple.mine.spacedUntil) - Date.parse(now);

test('a spacing of 20 hours passes in one call, on every node, and only for its tenant', async () => {
  const [left, right] = await openNodes();
  for (const tenant of ['app', 'other']) {
    await newCouple(left, tenant);
    await on(left, `${tenant}-ada`).give('invite', { note: 'A slow evening?' });
    const { invitation } = (await on(right, `${tenant}-sam`).look()).couple;
    await on(right, `${tenant}-sam`).act('sayNo', { invitationId: invitation.id });
    expect(await on(right, `${tenant}-ada`).give('invite')).toMatchObject({ code: 'SPACING' });
  }
  const ada = on(right, 'app-ada');
  const before = await ask(right, 'app-ada');
  expect(before.body).toEqual({ now: expect.any(String), ahead: 'PT0S' });
  expect(leftOf(await ada.look(), before.body.now)).toBeGreaterThan(hours(19.9));

  const { status, body } = await advance(left, 'app', 'PT20H');
  expect([status, body.ahead]).toEqual([200, 'PT20H']);
  expect((await ask(right, 'app-sam')).body.ahead).toBe('PT20H');
  // Everything agrees on the time: the reading of 20 hours ago counts no more.
  expect((await ada.look()).own.reading).toBeNull();
  await ada.act('setDial', { dial: 5 });
  expect(await ada.give('invite')).toMatchObject({ __typename: 'InviteSuccess' });
  expect((await on(left, 'app-sam').look()).couple.invitation).toMatchObject({ state: 'OPEN' });

  expect((await ask(right, 'other-ada')).body.ahead).toBe('PT0S');
  expect((await on(right, 'other-ada').look()).own.reading).toMatchObject({ dial: 4 });
  expect(await on(right, 'other-ada').give('invite')).toMatchObject({ code: 'SPACING' });
});

test('open streams send the view of the new time, on every node, and those of another tenant stay silent', async () => {
  const [left, right] = await openNodes();
  for (const tenant of ['app', 'other']) await newCouple(left, tenant);
  const streams = await Promise.all(
    [on(left, 'app-ada'), on(right, 'app-sam'), on(right, 'other-ada')].map((person) => person.follow()),
  );
  const [ada, sam, other] = streams as [(typeof streams)[0], (typeof streams)[0], (typeof streams)[0]];
  await Promise.all(streams.map((stream) => stream.until(1)));
  await advance(left, 'app', 'PT8H');
  await Promise.all([ada.until(2), sam.until(2)]);
  expect([ada, sam].map(({ seen }) => seen[1].own.reading)).toEqual([null, null]);
  await on(left, 'other-ada').act('setDial', { dial: 3 });
  await other.until(2);
  expect(other.seen.map(({ own }) => own.reading.dial)).toEqual([4, 3]);
  await Promise.all(streams.map((stream) => stream.stop()));
});

test('exits succeed while the time is advanced, and a pause stays', async () => {
  const [left, right] = await openNodes();
  await newCouple(left, 'app');
  await on(left, 'app-ada').give('invite');
  const { invitation } = (await on(right, 'app-sam').look()).couple;
  const [answers] = await Promise.all([
    Promise.all([
      on(right, 'app-sam').act('sayNo', { invitationId: invitation.id }),
      on(left, 'app-ada').act('pause'),
      on(right, 'app-ada').act('closeDoor'),
      on(right, 'app-ada').act('pause'),
    ]),
    ...Array.from({ length: 8 }, (_, index) => advance(index % 2 ? left : right, 'app', 'PT1H')),
  ]);
  expect(answers.map(({ me }) => me.displayName)).toEqual(['Sam', 'Ada', 'Ada', 'Ada']);
  expect((await ask(left, 'app-ada')).body.ahead).toBe('PT8H');
  await advance(right, 'app', 'P30D');
  expect((await on(right, 'app-ada').look()).couple.mine.paused).toBe(true);
  expect((await on(right, 'app-sam').look()).couple.mine.paused).toBe(false);
});

test('a restart keeps the time, and the database opens only with the test clock', async () => {
  const store = await emptyStore();
  const first = await openNode(store);
  await newCouple(first, 'app');
  await first.testClock?.advance('app', hours(100));
  await on(first, 'app-ada').act('setDial', { dial: 7 });
  const before = await on(first, 'app-ada').look();
  await first.close();
  await expect(openNode(store, { testClock: false })).rejects.toThrow(
    'This database was made for the test clock',
  );
  const second = await openNode(store);
  // The store itself keeps real time: what was written at a later time did not move its clock.
  await second.ready();
  const { now = 0, ahead } = (await second.testClock?.read('app')) ?? {};
  expect([ahead, Math.round((now - Date.now()) / hours(1))]).toEqual([hours(100), 100]);
  const after = await on(second, 'app-ada').look();
  const withoutMoment = ({ own, ...rest }: typeof after) => ({ ...rest, own: { ...own, moment: null } });
  expect(withoutMoment(after)).toEqual(withoutMoment(before));
});

test('a database whose people joined without the test clock does not open with it', async () => {
  const store = await emptyStore();
  const without = await openNode(store, { testClock: false });
  expect(without.testClock).toBeNull();
  await on(without, 'app-ada').act('join', { displayName: 'Ada', adult: true });
  await expect(openNode(store)).rejects.toThrow('people who joined without the test clock');
  expect((await on(without, 'app-ada').look()).displayName).toBe('Ada');
});

test('production refuses the test clock', async () => {
  const mode = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await expect(openNode({ sqlite: ':memory:' })).rejects.toThrow('NODE_ENV is production');
  } finally {
    process.env['NODE_ENV'] = mode;
  }
});

test('a client that measures its clock by Date sends readings of the right time', async () => {
  const [attune] = await openNodes();
  await newCouple(attune, 'app');
  let difference = 0;
  const measured: typeof attune.fetch = async (request) => {
    const response = await attune.fetch(request);
    difference = Date.parse(response.headers.get('date') ?? '') - Date.now();
    return response;
  };
  const ada = on({ fetch: measured }, 'app-ada');
  await advance(attune, 'app', 'PT9H');
  await ada.look();
  expect(difference).toBeGreaterThan(hours(8.9));
  const at = () => new Date(Date.now() + difference).toISOString();
  const { me } = await ada.act('setDial', { dial: 6, at: at() });
  expect(me.own.reading.dial).toBe(6);
  const ahead = new Date(Date.parse(at()) + 60_000).toISOString();
  const { body } = await ada.send(
    'mutation ($at: Instant) { setDial(input: { dial: 1, at: $at }) { __typename } }',
    {
      at: ahead,
    },
  );
  expect(body.errors?.[0].extensions).toEqual({ code: 'BAD_USER_INPUT', inputPath: ['input', 'at'] });
  const { headers, body: read } = await ask(attune, 'app-ada');
  expect(headers.get('date')).toBe(new Date(read.now).toUTCString());
});

test('an unlock ages with the tenant’s time, and a sign-in expires in real time', async () => {
  const start = Date.now();
  const [attune] = await openNodes({ unlockWithin: 10 * 60_000 });
  unlock.at = () => start;
  await newCouple(attune, 'app');
  const ada = on(attune, 'app-ada');
  const isLocked = async () => (await ada.look()).locked;
  const stream = await ada.follow();
  await stream.until(1);
  expect(await isLocked()).toBe(false);
  await advance(attune, 'app', 'PT11M');
  expect(await isLocked()).toBe(true);
  await stream.until(2);
  expect(stream.seen.map(({ locked }) => locked)).toEqual([false, true]);
  await stream.stop();

  const unlocked = Date.now();
  unlock.at = () => unlocked;
  expect(await isLocked()).toBe(false);
  expect(await ada.act('setDial', { dial: 2 })).toMatchObject({ __typename: 'SetDialSuccess' });
  const opened = await subscribe(attune);
  expect([opened.status, opened.headers.get('www-authenticate')]).toEqual([200, null]);
  const reader = opened.body?.getReader();
  await reader?.read();
  await reader?.cancel();
  await advance(attune, 'app', 'PT9M');
  expect(await isLocked()).toBe(false);
  await advance(attune, 'app', 'PT2M');
  expect(await isLocked()).toBe(true);
  expect(await ada.act('setDial', { dial: 1 })).toMatchObject({ code: 'LOCKED' });
  expect(await ada.act('pause')).toMatchObject({ __typename: 'PauseSuccess' });
  // Every sign-in of this test expires an hour after its request.
  await advance(attune, 'app', 'P1D');
  expect((await ada.look()).displayName).toBe('Ada');
});

const subscribe = ({ fetch }: Attune) => {
  const headers = {
    authorization: 'Bearer app-ada',
    'content-type': 'application/json',
    accept: 'text/event-stream',
  };
  const body = JSON.stringify({ query: 'subscription { me { locked } }' });
  return fetch(new Request('http://localhost/graphql', { method: 'POST', headers, body }));
};

test('the journal has room again on the next day of the tenant', async () => {
  const [attune] = await openNodes({ limits: { linesPerDay: 1 } });
  await newCouple(attune, 'app');
  const ada = on(attune, 'app-ada');
  await ada.give('startJournal');
  const checkIn = (felt: number) => ada.act('checkIn', { felt, wanted: 'FULLY', keep: true });
  expect([await checkIn(1), await checkIn(2)]).toMatchObject([{ kept: true }, { code: 'RATE_LIMITED' }]);
  await advance(attune, 'app', 'P1D');
  expect(await checkIn(3)).toMatchObject({ kept: true });
});
