import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type CheckInInput,
  checkIn,
  closeAttune,
  getHome,
  join,
  keptJournal,
  openAttune,
  type SetDialInput,
  setDial,
  startJournal,
  type UseCaseContext,
} from '../../src/use-cases.ts';

const unlockWithin = 10 * 60_000;
const clock = { now: Date.parse('2026-11-23T18:00:00.000Z') };
const ada = { tenant: 'home', subject: 'ada' };
/** Ada, on a phone that she unlocked just now. */
const viewer = () => ({ ...ada, unlockedAt: clock.now as never });

let attune: UseCaseContext;
beforeEach(async () => {
  attune = await openAttune({
    store: { sqlite: ':memory:' },
    clock: () => clock.now,
    limits: { linesPerDay: 3 },
    unlockWithin,
  });
  await join(attune, viewer(), { displayName: 'Ada', adult: true });
});
afterEach(() => closeAttune(attune));

const reading = (dial: number): SetDialInput => ({
  dial: dial as never,
  brakes: [],
  accelerators: [],
  note: null,
});
const felt = (degree: number, keep: boolean | null = null): CheckInInput => ({
  felt: degree as never,
  wanted: 'fully',
  keep,
});
const consent = async (): Promise<void> => {
  const moment = (await getHome(attune, viewer()))?.own?.moment;
  if (!moment) throw new Error('Ada has not joined.');
  await startJournal(attune, viewer(), moment);
};
/** How many lines the journal holds after Ada sets her dial to six values in a row. */
const linesAfterSix = async (): Promise<number> => {
  for (const dial of [1, 2, 3, 4, 5, 6]) await setDial(attune, viewer(), reading(dial));
  return lines();
};
const lines = async (): Promise<number> => (await keptJournal(attune, viewer())).entries.length;

describe('the journal allowance', () => {
  beforeEach(consent);

  it('is spent by what is kept', async () => {
    expect(await linesAfterSix()).toBe(3);
    const { refusal } = await checkIn(attune, viewer(), felt(1, true));
    expect(refusal).toEqual({ code: 'rateLimited' });
  });

  it('is not spent by a call from a locked phone', async () => {
    for (const value of [1, 2, 3]) {
      expect((await setDial(attune, ada, reading(value))).refusal).toEqual({ code: 'locked' });
      expect((await checkIn(attune, ada, felt(value))).refusal).toEqual({ code: 'locked' });
    }
    expect(await linesAfterSix()).toBe(3);
  });

  it('is not spent by a rate-limited call', async () => {
    const busy: UseCaseContext = { ...attune, limits: { ...attune.limits, command: async () => false } };
    for (const value of [1, 2, 3]) {
      expect((await setDial(busy, viewer(), reading(value))).refusal).toEqual({ code: 'rateLimited' });
      expect((await checkIn(busy, viewer(), felt(value))).refusal).toEqual({ code: 'rateLimited' });
    }
    expect(await linesAfterSix()).toBe(3);
  });

  it('is spent once by a reading and once by a check-in that arrive several times', async () => {
    for (let time = 0; time < 3; time += 1) {
      await setDial(attune, viewer(), reading(0));
      await checkIn(attune, viewer(), felt(2));
    }
    expect(await lines()).toBe(2);
    expect(await linesAfterSix()).toBe(3);
  });

  it('is not spent by a check-in that is not to be kept', async () => {
    for (const degree of [1, 2, 3]) await checkIn(attune, viewer(), felt(degree, false));
    expect(await linesAfterSix()).toBe(3);
  });

  it.each([true, null])(
    'does not change the answer to a check-in that arrives again (keep: %s)',
    async (keep) => {
      await setDial(attune, viewer(), reading(1));
      await setDial(attune, viewer(), reading(2));
      const first = await checkIn(attune, viewer(), felt(1, keep));
      const again = await checkIn(attune, viewer(), felt(1, keep));
      expect([again.refusal, again.checkedIn]).toEqual([null, first.checkedIn]);
      expect([await lines(), again.checkedIn?.kept]).toEqual([3, true]);
    },
  );

  it('is not exceeded by calls that arrive together', async () => {
    await Promise.all([1, 2, 3, 4, 5, 6].map((dial) => setDial(attune, viewer(), reading(dial))));
    expect(await lines()).toBe(3);
  });

  it('is given back when the change fails', async () => {
    const { store } = attune;
    const failing: UseCaseContext = {
      ...attune,
      store: {
        ...store,
        transact: (who, code, decide) =>
          store.transact(who, code, (held) => {
            decide(held);
            throw new Error('The disk is full.');
          }),
      },
    };
    for (const dial of [1, 2, 3])
      await expect(setDial(failing, viewer(), reading(dial))).rejects.toThrow('The disk is full.');
    expect(await linesAfterSix()).toBe(3);
  });

  it('is spent once when the store decides again', async () => {
    const { store } = attune;
    const moving: UseCaseContext = {
      ...attune,
      store: {
        ...store,
        transact: (who, code, decide) =>
          store.transact(who, code, (held) => {
            decide(held);
            return decide(held);
          }),
      },
    };
    for (const dial of [1, 2, 3]) await setDial(moving, viewer(), reading(dial));
    expect(await lines()).toBe(3);
    await setDial(moving, viewer(), reading(4));
    expect(await lines()).toBe(3);
  });

  it('is of each person, and comes back a day after the first line', async () => {
    expect(await linesAfterSix()).toBe(3);
    clock.now += 24 * 60 * 60_000 - 1;
    expect(await linesAfterSix()).toBe(3);
    clock.now += 1;
    expect(await linesAfterSix()).toBe(6);
    const sam = { tenant: 'home', subject: 'sam' };
    expect(attune.limits.journal.hasRoom(ada, clock.now as never)).toBe(false);
    expect(attune.limits.journal.hasRoom(sam, clock.now as never)).toBe(true);
  });
});

it('the journal allowance is not spent without a journal', async () => {
  for (const value of [1, 2, 3]) {
    await setDial(attune, viewer(), reading(value));
    await checkIn(attune, viewer(), felt(value));
    expect((await checkIn(attune, viewer(), felt(value, true))).refusal).toEqual({ code: 'noConsent' });
  }
  await consent();
  expect(await linesAfterSix()).toBe(3);
});
