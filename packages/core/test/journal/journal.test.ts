import type { Dial, Floor, Instant, Mark, Reading } from '@attune/core';
import {
  brakesByBand,
  emptyJournal,
  eraseJournal,
  type Felt,
  firstTexts,
  keepCheckIn,
  keepReading,
  noConsents,
  type PersonWithJournal,
  series,
  startJournal,
} from '@attune/core/journal';
import { describe, expect, test } from 'vitest';
import { policy, readingOf, start } from '../support/scripted-couple.ts';

/** What a client sends that knows no versions. */
const unversioned = { read: null, texts: firstTexts };
const newMark = 'renewed' as Mark;
const ada: PersonWithJournal = { mark: 'ada' as Mark, consents: noConsents, journal: emptyJournal };
const later = (ms: number) => (start + ms) as Instant;
const moment = { at: start, mark: ada.mark };
const started = (me: PersonWithJournal = ada): PersonWithJournal => {
  const result = startJournal(me, {
    policy,
    moment: { ...moment, mark: me.mark },
    at: later(1),
    ...unversioned,
  });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const kept = (me: PersonWithJournal, reading: Reading, floor = 0): PersonWithJournal => {
  const result = keepReading(me, reading, floor as Floor);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const checkIn = { at: start, felt: 4 as Felt, wanted: 'fully', utcOffset: null } as const;

describe('a journal', () => {
  test('keeps nothing before its start', () => {
    const noConsent = { ok: false, refusal: { code: 'noConsent' } };
    expect(keepReading(ada, readingOf(3, start), 0 as Floor)).toEqual(noConsent);
    expect(keepCheckIn(ada, checkIn)).toEqual(noConsent);
  });
  test('starts empty, from a valid moment', () => {
    const at = later(policy.moment + 1);
    const old = startJournal(ada, { policy, moment, at, ...unversioned });
    expect(old).toEqual({ ok: false, refusal: { code: 'momentPassed' } });
    const elsewhere = startJournal(ada, {
      policy,
      moment: { ...moment, mark: newMark },
      at: start,
      ...unversioned,
    });
    expect(elsewhere).toEqual(old);
    expect(started()).toEqual({
      ...ada,
      consents: { join: null, journal: { textVersion: '1', at: later(1) } },
    });
  });
  test('does not change if it is started again at any time', () => {
    const journal = kept(started(), readingOf(3, start));
    const again = startJournal(journal, {
      policy,
      moment: { at: 0 as Instant, mark: newMark },
      at: later(9),
      ...unversioned,
    });
    expect(again.ok && again.value).toBe(journal);
  });
  test('is erased with its consent, and an earlier moment does not start it again', () => {
    const result = keepCheckIn(kept(started(), readingOf(3, start)), checkIn);
    if (!result.ok) throw new Error(result.refusal.code);
    expect(result.value.journal.checkIns).toEqual([checkIn]);
    const erased = eraseJournal(result.value, newMark);
    expect(erased).toEqual({ ...ada, mark: newMark });
    expect(startJournal(erased, { policy, moment, at: later(2), ...unversioned }).ok).toBe(false);
    expect(eraseJournal(ada, newMark)).toEqual({ ...ada, mark: newMark });
  });
});

describe('a series', () => {
  test('lists the dials and how check-ins felt, in order of time', () => {
    const readings = [readingOf(-3, later(20)), readingOf(5, later(10))].reduce(
      (me, reading) => kept(me, reading),
      started(),
    );
    expect(series({ ...readings.journal, checkIns: [checkIn] })).toEqual({
      dial: [
        { at: later(10), value: 5 },
        { at: later(20), value: -3 },
      ],
      felt: [{ at: start, value: 4 }],
    });
    expect(series(emptyJournal)).toEqual({ dial: [], felt: [] });
  });
});

describe('brakes by band', () => {
  const readingWith = (dial: number, ...brakes: Reading['brakes'][number][]): Reading => ({
    ...readingOf(dial, start),
    dial: dial as Dial,
    brakes,
  });
  test('compares each reading with the floor of its time', () => {
    let me = started();
    me = kept(me, readingWith(-2, 'work', 'sleep'));
    me = kept(me, readingWith(3, 'work'), 5);
    me = kept(me, readingWith(3, 'work', 'work'), 3);
    me = kept(me, readingWith(3), 0);
    const { below, at, above } = brakesByBand(me.journal);
    expect([below.work, below.sleep, below.kids]).toEqual([2, 1, 0]);
    expect([at.work, at.sleep]).toEqual([1, 0]);
    expect(Object.values(above).every((count) => count === 0)).toBe(true);
  });
});
