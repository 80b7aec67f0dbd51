import { expect, it } from 'vitest';
import { randomIds } from '../../src/adapters/random-ids.ts';
import { resetClock } from '../../src/maintenance.ts';
import { preparePostgres } from '../../src/store/postgres/prepare.ts';
import { testIssuer } from '../../src/testing/index.ts';
import {
  afterMutual,
  agree,
  clockEntries,
  day,
  isMutual,
  notReady,
  openScene,
  readiness,
  soon,
  testClock,
  year,
} from '../clock/evening.ts';
import { newDatabase, runSql } from '../support/open-store.postgres.ts';
import { keyring } from '../support/open-store.ts';
import { kek } from '../support/test-kek.ts';
import { minute, startTime } from '../support/test-server.ts';

const issuer = await testIssuer();

/** A database whose server has a test clock. `set` moves that clock; real time passes only by `clock.pass`. */
async function serverWithClock() {
  const url = await newDatabase();
  await preparePostgres({ postgres: url }, keyring, randomIds);
  await runSql(
    url,
    'create table test_clock (at bigint)',
    `insert into test_clock values (${startTime})`,
    'create or replace function system_ms() returns bigint language sql volatile return (select at from test_clock)',
  );
  const clock = testClock();
  const set = () => runSql(url, `update test_clock set at = ${clock.wall}`);
  const now = async () => Number((await runSql(url, 'select now_ms()')).flat()[0]);
  return {
    url,
    open: () => openScene({ store: { postgres: url, connections: 3 }, clock, issuer }),
    reset: () => resetClock({ store: { postgres: url }, kek }),
    async jump(by: number) {
      clock.wall += by;
      await set();
    },
    async pass(by: number) {
      const before = await now();
      clock.pass(by);
      await set();
      await expect.poll(now, soon).toBeGreaterThanOrEqual(before + by - minute);
    },
  };
}

it.each([
  ['10 years', 10 * year],
  ['24 hours', day],
])('a jump of the server clock by %s and back changes nothing but a minute', async (_, by) => {
  const { open, jump, pass } = await serverWithClock();
  const scene = await open();
  await agree(scene);
  const moment = await scene.ada.moment();
  await jump(by);
  await scene.ada.act('checkIn', { felt: 1, wanted: 'FULLY' });
  await expect.poll(() => readiness(scene), soon).toBe(notReady);
  await jump(-by);
  await expect.poll(() => readiness(scene), soon).toBe('ready');
  expect(clockEntries(scene)).toEqual([
    { event: 'clockDeparts', clock: 'database', ahead: expect.any(Number) },
  ]);
  expect(clockEntries(scene)).toMatchObject([{ ahead: by / 1_000 - 60 }]);
  expect(await isMutual(scene.ada)).toBe(true);
  await pass(afterMutual);
  expect(await isMutual(scene.ada)).toBe(false);
  await pass(2 * day - afterMutual);
  await scene.ada.act('setDial', { dial: 5 });
  expect(await scene.ada.act('invite', { moment })).toMatchObject({ code: 'MOMENT_PASSED' });
  await scene.attune.close();
});

it.each([
  ['10 years', 10 * year],
  ['24 hours', day],
])('a stored time that is %s ahead goes on in real time, until the operator resets it', async (_, by) => {
  const { url, open, pass, reset } = await serverWithClock();
  const first = await open();
  await agree(first);
  await runSql(
    url,
    `select setval('clock', ${startTime + by}), setval('attune_keys.clock', ${startTime + by})`,
  );
  await expect.poll(() => readiness(first), soon).toBe(notReady);
  await expect
    .poll(() => clockEntries(first), soon)
    .toEqual([{ event: 'clockDeparts', clock: 'database', ahead: -by / 1_000 }]);
  await pass(2 * day);
  for (const one of [first.ada, first.sam]) await one.act('setDial', { dial: 5 });
  await first.ada.give('invite');
  await first.sam.give('sayYes', { invitationId: (await first.sam.look()).couple.invitation.id });
  expect(await isMutual(first.ada)).toBe(true);
  const moment = await first.ada.moment();
  await first.attune.close();

  const second = await open();
  expect([await readiness(second), await isMutual(second.ada)]).toEqual([notReady, true]);
  await pass(afterMutual);
  expect(await isMutual(second.ada)).toBe(false);
  await second.ada.act('setDial', { dial: 5 });
  expect(await second.ada.act('openDoor', { moment })).toMatchObject({ code: 'MOMENT_PASSED' });
  expect(await second.ada.give('openDoor')).toMatchObject({ __typename: 'OpenDoorSuccess' });

  // A node that still runs takes the new time, too.
  await reset();
  await expect.poll(() => readiness(second), soon).toBe('ready');
  const third = await open();
  for (const scene of [second, third]) {
    expect(await readiness(scene)).toBe('ready');
    for (const one of [scene.ada, scene.sam])
      expect((await one.look()).couple).toMatchObject({
        invitation: null,
        partnerReflections: [],
        mine: { paused: true, door: null },
      });
  }
  expect(await third.ada.act('resume', { moment })).toMatchObject({ code: 'MOMENT_PASSED' });
  expect(await third.ada.give('resume')).toMatchObject({ __typename: 'ResumeSuccess' });
  const times = await runSql(
    url,
    'select max(at) from (select at from person union all select at from couple union all select "pairedAt" from couple) t',
  );
  expect(Number(times[0]?.[0])).toBeLessThanOrEqual(startTime + 2 * day + afterMutual);
  await third.attune.close();
  await second.attune.close();
});

it('a database without a running node never gives a time far beyond the last one', async () => {
  const { url, open, jump } = await serverWithClock();
  await (await open()).attune.close();
  await jump(10 * year);
  expect((await runSql(url, 'select now_ms()')).flat().map(Number)).toEqual([startTime + minute]);
});

it('two nodes agree while time passes', async () => {
  const { open, pass } = await serverWithClock();
  const [one, other] = [await open(), await open()];
  await agree(one);
  for (let checks = 0; checks < 3; checks += 1) await pass(minute / 2);
  expect([await readiness(one), await readiness(other)]).toEqual(['ready', 'ready']);
  expect(
    [...clockEntries(one), ...clockEntries(other)].filter(({ event }) => event === 'clockDeparts'),
  ).toEqual([]);
  await one.attune.close();
  await other.attune.close();
});
