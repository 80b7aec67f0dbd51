import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type CheckInInput,
  checkIn,
  closeAttune,
  getHome,
  getJournal,
  join,
  openAttune,
  type SetDialInput,
  setDial,
  startJournal,
  type UseCaseContext,
} from '../../src/use-cases.ts';

const unlockWithin = 10 * 60_000;
const clock = { now: Date.parse('2026-11-23T18:00:00.000Z') };
const ada = { tenant: 'home', subject: 'ada' };
/** Ada, whose phone was unlocked just now. */
const viewer = () => ({ ...ada, unlockedAt: clock.now as never });

let context: UseCaseContext;
beforeEach(async () => {
  context = await openAttune({
    store: { sqlite: ':memory:' },
    clock: () => clock.now,
    limits: { linesPerDay: 3 },
    unlockWithin,
  });
  await join(context, viewer(), { displayName: 'Ada', adult: true });
});
afterEach(() => closeAttune(context));

const reading = (dial: number): SetDialInput => ({
  dial: dial as never,
  brakes: [],
  accelerators: [],
  note: null,
});
const checkInOf = (degree: number, keep: boolean | null = null): CheckInInput => ({
  felt: degree as never,
  wanted: 'fully',
  keep,
});
const startAdasJournal = async (): Promise<void> => {
  const moment = (await getHome(context, viewer()))?.own?.moment;
  if (!moment) throw new Error('Ada has not joined.');
  await startJournal(context, viewer(), moment);
};
/** The number of journal entries after Ada sets the dial six times. */
const entriesAfterSixReadings = async (): Promise<number> => {
  for (const dial of [1, 2, 3, 4, 5, 6]) await setDial(context, viewer(), reading(dial));
  return entryCount();
};
const entryCount = async (): Promise<number> => (await getJournal(context, viewer())).entries.length;

describe('the journal allowance', () => {
  beforeEach(startAdasJournal);

  it('is spent by each entry that is kept', async () => {
    expect(await entriesAfterSixReadings()).toBe(3);
    const { refusal } = await checkIn(context, viewer(), checkInOf(1, true));
    expect(refusal).toEqual({ code: 'rateLimited' });
  });

  it('is not spent by a call from a locked phone', async () => {
    for (const value of [1, 2, 3]) {
      expect((await setDial(context, ada, reading(value))).refusal).toEqual({ code: 'locked' });
      expect((await checkIn(context, ada, checkInOf(value))).refusal).toEqual({ code: 'locked' });
    }
    expect(await entriesAfterSixReadings()).toBe(3);
  });

  it('is not spent by a rate-limited call', async () => {
    const busy: UseCaseContext = { ...context, limits: { ...context.limits, command: async () => false } };
    for (const value of [1, 2, 3]) {
      expect((await setDial(busy, viewer(), reading(value))).refusal).toEqual({ code: 'rateLimited' });
      expect((await checkIn(busy, viewer(), checkInOf(value))).refusal).toEqual({ code: 'rateLimited' });
    }
    expect(await entriesAfterSixReadings()).toBe(3);
  });

  it('is spent only once by a reading, or a check-in, that arrives several times', async () => {
    for (let time = 0; time < 3; time += 1) {
      await setDial(context, viewer(), reading(0));
      await checkIn(context, viewer(), checkInOf(2));
    }
    expect(await entryCount()).toBe(2);
    expect(await entriesAfterSixReadings()).toBe(3);
  });

  it('is not spent by a check-in that the person does not keep', async () => {
    for (const degree of [1, 2, 3]) await checkIn(context, viewer(), checkInOf(degree, false));
    expect(await entriesAfterSixReadings()).toBe(3);
  });

  it.each([true, null])(
    'does not change the answer to a check-in that arrives again (keep: %s)',
    async (keep) => {
      await setDial(context, viewer(), reading(1));
      await setDial(context, viewer(), reading(2));
      const first = await checkIn(context, viewer(), checkInOf(1, keep));
      const again = await checkIn(context, viewer(), checkInOf(1, keep));
      expect([again.refusal, again.checkedIn]).toEqual([null, first.checkedIn]);
      expect([await entryCount(), again.checkedIn?.kept]).toEqual([3, true]);
    },
  );

  it('is not exceeded by calls that arrive together', async () => {
    await Promise.all([1, 2, 3, 4, 5, 6].map((dial) => setDial(context, viewer(), reading(dial))));
    expect(await entryCount()).toBe(3);
  });

  it('is restored when the transaction fails', async () => {
    const { store } = context;
    const failing: UseCaseContext = {
      ...context,
      store: {
        ...store,
        transact: (who, code, decide) =>
          store.transact(who, code, (snapshot) => {
            decide(snapshot);
            throw new Error('The disk is full.');
          }),
      },
    };
    for (const dial of [1, 2, 3])
      await expect(setDial(failing, viewer(), reading(dial))).rejects.toThrow('The disk is full.');
    expect(await entriesAfterSixReadings()).toBe(3);
  });

  it('is spent only once when the store retries', async () => {
    const { store } = context;
    const retrying: UseCaseContext = {
      ...context,
      store: {
        ...store,
        transact: (who, code, decide) =>
          store.transact(who, code, (snapshot) => {
            decide(snapshot);
            return decide(snapshot);
          }),
      },
    };
    for (const dial of [1, 2, 3]) await setDial(retrying, viewer(), reading(dial));
    expect(await entryCount()).toBe(3);
    await setDial(retrying, viewer(), reading(4));
    expect(await entryCount()).toBe(3);
  });

  it('belongs to one person, and is full again a day after the first entry', async () => {
    expect(await entriesAfterSixReadings()).toBe(3);
    clock.now += 24 * 60 * 60_000 - 1;
    expect(await entriesAfterSixReadings()).toBe(3);
    clock.now += 1;
    expect(await entriesAfterSixReadings()).toBe(6);
    const sam = { tenant: 'home', subject: 'sam' };
    expect(context.limits.journal.hasRoom(ada, clock.now as never)).toBe(false);
    expect(context.limits.journal.hasRoom(sam, clock.now as never)).toBe(true);
  });
});

it('the journal allowance is not spent without a journal', async () => {
  for (const value of [1, 2, 3]) {
    await setDial(context, viewer(), reading(value));
    await checkIn(context, viewer(), checkInOf(value));
    expect((await checkIn(context, viewer(), checkInOf(value, true))).refusal).toEqual({ code: 'noConsent' });
  }
  await startAdasJournal();
  expect(await entriesAfterSixReadings()).toBe(3);
});
