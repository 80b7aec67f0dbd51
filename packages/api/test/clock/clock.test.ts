import { copyFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createAttune } from '../../src/index.ts';
import { backup, resetClock } from '../../src/maintenance.ts';
import { testIssuer } from '../../src/testing/index.ts';
import { temporaryFile } from '../support/open-store.ts';
import { kek } from '../support/test-kek.ts';
import { hour, minute, startTime } from '../support/test-server.ts';
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
} from './evening.ts';

const issuer = await testIssuer();
const store = { sqlite: ':memory:' } as const;
const jumps = [
  ['10 years', 10 * year],
  ['24 hours', day],
] as const;

describe.each(jumps)('a clock that jumps ahead by %s and back', (_, jump) => {
  it.each([
    ['with a command in between', true],
    ['without a command', false],
  ])('changes nothing, %s', async (_, withCommand) => {
    const clock = testClock();
    const scene = await openScene({ store, clock, issuer });
    await agree(scene);
    const { ada } = scene;
    const moment = await ada.moment();
    const { mutualUntil } = (await ada.look()).couple.invitation;
    clock.wall += jump;
    if (withCommand) await ada.act('checkIn', { felt: 1, wanted: 'FULLY' });
    expect(await readiness(scene)).toBe(notReady);
    clock.wall -= jump;
    expect(await readiness(scene)).toBe('ready');
    await expect
      .poll(() => clockEntries(scene), soon)
      .toEqual([{ event: 'clockDeparts', clock: 'machine', ahead: jump / 1_000 }]);
    expect((await ada.look()).couple.invitation).toMatchObject({ state: 'MUTUAL', mutualUntil });
    clock.pass(afterMutual);
    expect(await isMutual(ada)).toBe(false);
    clock.pass(2 * day - afterMutual);
    await ada.act('setDial', { dial: 5 });
    expect(await ada.act('invite', { moment })).toMatchObject({ code: 'MOMENT_PASSED' });
    expect(await ada.give('invite')).toMatchObject({ __typename: 'InviteSuccess' });
    await scene.attune.close();
  });

  it('lets everything end in real time, though a host passes a clock that is trusted', async () => {
    let now = startTime;
    const scene = await openScene({ store, clock: () => now, issuer });
    const { ada } = scene;
    now += jump;
    await agree(scene);
    const moment = await ada.moment();
    now -= jump;
    expect(await isMutual(ada)).toBe(true);
    expect(await readiness(scene)).toBe(notReady);
    now += afterMutual;
    expect(await isMutual(ada)).toBe(false);
    now += 2 * day - afterMutual;
    await ada.act('setDial', { dial: 5 });
    expect(await ada.act('invite', { moment })).toMatchObject({ code: 'MOMENT_PASSED' });
    expect(await ada.give('invite')).toMatchObject({ __typename: 'InviteSuccess' });
    await expect
      .poll(() => clockEntries(scene), soon)
      .toEqual([{ event: 'clockDeparts', clock: 'machine', ahead: -jump / 1_000 }]);
    await scene.attune.close();
  });
});

describe('a clock that was wrong when the service started', () => {
  it('is not believed when it is ahead by ten years', async () => {
    const sqlite = temporaryFile();
    const first = await openScene({ store: { sqlite }, clock: testClock(), issuer });
    await agree(first);
    await first.attune.close();
    const clock = testClock(startTime + 10 * year);
    const second = await openScene({ store: { sqlite }, clock, issuer });
    expect(await readiness(second)).toBe(notReady);
    expect(clockEntries(second)).toMatchObject([{ event: 'clockDeparts', clock: 'machine' }]);
    expect(await isMutual(second.ada)).toBe(true);
    clock.pass(afterMutual);
    expect(await isMutual(second.ada)).toBe(false);
    await second.attune.close();
    const third = await openScene({ store: { sqlite }, clock: testClock(startTime + afterMutual), issuer });
    expect(await readiness(third)).toBe('ready');
    await third.attune.close();
  });

  it('ends everything in real time after it was ahead by 24 hours, until the operator resets it', async () => {
    const sqlite = temporaryFile();
    const ahead = await openScene({ store: { sqlite }, clock: testClock(startTime + day), issuer });
    await agree(ahead);
    await ahead.ada.give('startJournal');
    await ahead.ada.act('checkIn', { felt: 1, wanted: 'FULLY' });
    await ahead.attune.close();

    // Twice: a second start neither takes anything back nor refuses the keys.
    for (const _ of [1, 2]) {
      const restarted = await openScene({ store: { sqlite }, clock: testClock(), issuer });
      expect(await readiness(restarted)).toBe(notReady);
      expect(clockEntries(restarted)).toMatchObject([{ event: 'clockDeparts', clock: 'machine' }]);
      expect(await isMutual(restarted.ada)).toBe(true);
      await restarted.attune.close();
    }
    const clock = testClock();
    const running = await openScene({ store: { sqlite }, clock, issuer });
    const moment = await running.ada.moment();
    clock.pass(hour);
    expect((await running.ada.act('pause')).me.couple.mine.paused).toBe(true);
    await expect(resetClock({ store: { sqlite }, kek, clock })).rejects.toThrow('Stop the service');
    await running.attune.close();

    await resetClock({ store: { sqlite }, kek, clock });
    const reset = await openScene({ store: { sqlite }, clock, issuer });
    expect([await readiness(reset), clockEntries(reset)]).toEqual(['ready', []]);
    for (const one of [reset.ada, reset.sam])
      expect((await one.look()).couple).toMatchObject({
        invitation: null,
        partnerReflections: [],
        mine: { paused: true },
      });
    expect(await reset.ada.act('resume', { moment })).toMatchObject({ code: 'MOMENT_PASSED' });
    const own = await reset.ada.ask(
      '{ me { own { reading { at dial } journal { checkIns { edges { node { at } } } } } couple { mine { spacedUntil } } } }',
    );
    // Everything that the wrong clock wrote keeps its age.
    expect(Date.parse(own.me.own.reading.at)).toBe(startTime);
    expect(Date.parse(own.me.own.journal.checkIns.edges[0].node.at)).toBe(startTime);
    expect(Date.parse(own.me.couple.mine.spacedUntil)).toBe(startTime + 20 * hour);
    expect(await reset.ada.give('resume')).toMatchObject({ __typename: 'ResumeSuccess' });
    await reset.attune.close();
  });
});

it('a backup from the time of a wrong clock is refused, and opens after a reset', async () => {
  const sqlite = temporaryFile();
  const ahead = await openScene({ store: { sqlite }, clock: testClock(startTime + day), issuer });
  await agree(ahead);
  await backup({ store: { sqlite }, file: `${sqlite}.copy` });
  await ahead.attune.close();
  const clock = testClock();
  await resetClock({ store: { sqlite }, kek, clock });
  copyFileSync(`${sqlite}.copy`, sqlite);
  await expect(openScene({ store: { sqlite }, clock, issuer })).rejects.toThrow('attune clock reset');
  await resetClock({ store: { sqlite }, kek, clock });
  const restored = await openScene({ store: { sqlite }, clock, issuer });
  expect(await readiness(restored)).toBe('ready');
  expect((await restored.sam.look()).couple).toMatchObject({ invitation: null, mine: { paused: true } });
  await restored.attune.close();
});

it('the clock of the system is checked by default', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const attune = await createAttune({ store, auth: issuer.auth, log: () => {} });
  vi.setSystemTime(Date.now() + day);
  await expect(attune.ready()).rejects.toThrow('The clock departs');
  vi.setSystemTime(Date.now() - day);
  await attune.ready();
  await attune.close();
});

describe('a machine', () => {
  it('that was suspended for a weekend is believed at once', async () => {
    const clock = testClock();
    const scene = await openScene({ store, clock, issuer });
    await agree(scene);
    clock.suspend(60 * hour);
    expect(await isMutual(scene.ada)).toBe(false);
    expect(await readiness(scene)).toBe('ready');
    await scene.attune.close();
  });

  it('that was stopped for three hours without noticing is believed after ten minutes', async () => {
    const clock = testClock();
    const scene = await openScene({ store, clock, issuer });
    clock.wall += 3 * hour;
    expect(await readiness(scene)).toBe(notReady);
    clock.pass(9 * minute);
    expect(await readiness(scene)).toBe(notReady);
    clock.pass(minute);
    expect(await readiness(scene)).toBe('ready');
    await scene.attune.close();
  });

  it('whose clock is corrected by a second stays ready and logs nothing', async () => {
    const clock = testClock();
    const scene = await openScene({ store, clock, issuer });
    for (const step of [1_000, -1_000, -1_000, 1_000]) {
      clock.wall += step;
      expect(await readiness(scene)).toBe('ready');
      clock.pass(minute);
    }
    await sleep(1_500);
    expect(clockEntries(scene)).toEqual([]);
    await scene.attune.close();
  });
});
