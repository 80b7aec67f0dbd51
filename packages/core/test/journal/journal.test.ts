import {
  brakesByBand,
  type Dial,
  emptyJournal,
  eraseJournal,
  type Felt,
  type Floor,
  giveConsent,
  hasConsent,
  type Instant,
  keepCheckIn,
  keepReading,
  type Mark,
  noConsents,
  type PersonWithJournal,
  type Reading,
  series,
  startJournal,
  withdrawConsent,
} from '@attune/core';
import { describe, expect, test } from 'vitest';
import { policy, readingOf, start } from '../support/scripted-couple.ts';

const fresh = 'renewed' as Mark;
const ada: PersonWithJournal = { mark: 'ada' as Mark, consents: noConsents, journal: emptyJournal };
const later = (ms: number) => (start + ms) as Instant;
const said = { at: start, mark: ada.mark };
const begun = (me: PersonWithJournal = ada): PersonWithJournal => {
  const result = startJournal(me, { policy, moment: { ...said, mark: me.mark }, at: later(1) });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const kept = (me: PersonWithJournal, reading: Reading, floor = 0): PersonWithJournal => {
  const result = keepReading(me, reading, floor as Floor);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const evening = { at: start, felt: 4 as Felt, wanted: 'fully' } as const;

describe('consents', () => {
  test('are off at first, keep since when, and are withdrawn at will', () => {
    expect(hasConsent(noConsents, 'journal')).toBe(false);
    const given = giveConsent(noConsents, 'journal', start);
    expect([hasConsent(given, 'journal'), given.journal]).toEqual([true, start]);
    expect(giveConsent(given, 'journal', later(5))).toBe(given);
    expect(withdrawConsent(given, 'journal')).toEqual(noConsents);
    expect(withdrawConsent(noConsents, 'journal')).toBe(noConsents);
  });
});

describe('a journal', () => {
  test('keeps nothing before it is started', () => {
    const noConsent = { ok: false, refusal: { code: 'noConsent' } };
    expect(keepReading(ada, readingOf(3, start), 0 as Floor)).toEqual(noConsent);
    expect(keepCheckIn(ada, evening)).toEqual(noConsent);
  });
  test('starts from a moment, empty', () => {
    const at = later(policy.moment + 1);
    const old = startJournal(ada, { policy, moment: said, at });
    expect(old).toEqual({ ok: false, refusal: { code: 'momentPassed' } });
    const elsewhere = startJournal(ada, { policy, moment: { ...said, mark: fresh }, at: start });
    expect(elsewhere).toEqual(old);
    expect(begun()).toEqual({ ...ada, consents: { journal: later(1) } });
  });
  test('started again is as it was, however late', () => {
    const journal = kept(begun(), readingOf(3, start));
    const again = startJournal(journal, { policy, moment: { at: 0 as Instant, mark: fresh }, at: later(9) });
    expect(again.ok && again.value).toBe(journal);
  });
  test('is erased with its consent, and no late request starts it again', () => {
    const check = keepCheckIn(kept(begun(), readingOf(3, start)), evening);
    if (!check.ok) throw new Error(check.refusal.code);
    expect(check.value.journal.checkIns).toEqual([evening]);
    const erased = eraseJournal(check.value, fresh);
    expect(erased).toEqual({ ...ada, mark: fresh });
    expect(startJournal(erased, { policy, moment: said, at: later(2) }).ok).toBe(false);
    expect(eraseJournal(ada, fresh)).toEqual({ ...ada, mark: fresh });
  });
});

describe('one’s own series', () => {
  test('is by time, the dial and how check-ins felt', () => {
    const readings = [readingOf(-3, later(20)), readingOf(5, later(10))].reduce(
      (me, one) => kept(me, one),
      begun(),
    );
    expect(series({ ...readings.journal, checkIns: [evening] })).toEqual({
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
  const pressed = (dial: number, ...brakes: Reading['brakes'][number][]): Reading => ({
    ...readingOf(dial, start),
    dial: dial as Dial,
    brakes,
  });
  test('counts each reading against the floor as it was then', () => {
    let me = begun();
    me = kept(me, pressed(-2, 'work', 'sleep'));
    me = kept(me, pressed(3, 'work'), 5);
    me = kept(me, pressed(3, 'work', 'work'), 3);
    me = kept(me, pressed(3), 0);
    const { below, at, above } = brakesByBand(me.journal);
    expect([below.work, below.sleep, below.kids]).toEqual([2, 1, 0]);
    expect([at.work, at.sleep]).toEqual([1, 0]);
    expect(Object.values(above).every((count) => count === 0)).toBe(true);
  });
});
