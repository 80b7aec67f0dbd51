import type { Instant, Mark } from '@attune/core';
import {
  type Consents,
  type ConsentTexts,
  consentKinds,
  emptyJournal,
  eraseJournal,
  firstTexts,
  firstTextVersion,
  giveConsent,
  hasConsent,
  isCurrentConsent,
  noConsents,
  type PersonWithJournal,
  parseTextVersion,
  startJournal,
  type TextVersion,
  withdrawConsent,
} from '@attune/core/journal';
import { describe, expect, test } from 'vitest';
import { policy, start } from '../support/scripted-couple.ts';

const later = (ms: number) => (start + ms) as Instant;
const second: ConsentTexts = { join: '2' as TextVersion, journal: '2' as TextVersion };
const changed = { ok: false, refusal: { code: 'consentTextChanged' } };

/** Gives a consent that is not refused. */
function given(
  before: Consents,
  kind: (typeof consentKinds)[number],
  read: string | null,
  texts = firstTexts,
  at = start,
): Consents {
  const result = giveConsent(before, kind, { read, texts }, at);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

describe.each(consentKinds)('the consent `%s`', (kind) => {
  test('is off by default, names its text and its instant, and can be withdrawn', () => {
    expect(hasConsent(noConsents, kind)).toBe(false);
    const consents = given(noConsents, kind, '2', second);
    expect(consents[kind]).toEqual({ textVersion: '2', at: start });
    expect(hasConsent(consents, kind)).toBe(true);
    expect(withdrawConsent(consents, kind)).toEqual(noConsents);
    expect(withdrawConsent(noConsents, kind)).toBe(noConsents);
  });

  test('is to the first text when a client names none, and refused when the host changed the text', () => {
    expect(given(noConsents, kind, null)[kind]?.textVersion).toBe(firstTextVersion);
    expect(giveConsent(noConsents, kind, { read: null, texts: second }, start)).toEqual(changed);
    expect(giveConsent(noConsents, kind, { read: '1', texts: second }, start)).toEqual(changed);
    expect(giveConsent(noConsents, kind, { read: '2', texts: firstTexts }, start)).toEqual(changed);
  });

  test('keeps its instant when it is repeated, also after the text changed', () => {
    const consents = given(noConsents, kind, null);
    for (const texts of [firstTexts, second])
      for (const read of [null, '1']) expect(given(consents, kind, read, texts, later(5))).toBe(consents);
  });

  test('stays valid when the text changes, is no longer current, and can be renewed', () => {
    const consents = given(noConsents, kind, null);
    expect(hasConsent(consents, kind)).toBe(true);
    expect(isCurrentConsent(consents, kind, firstTexts)).toBe(true);
    expect(isCurrentConsent(consents, kind, second)).toBe(false);
    const renewed = given(consents, kind, '2', second, later(5));
    expect(renewed[kind]).toEqual({ textVersion: '2', at: later(5) });
    expect(isCurrentConsent(renewed, kind, second)).toBe(true);
    expect(giveConsent(renewed, kind, { read: '1', texts: second }, later(6))).toEqual(changed);
    expect(isCurrentConsent(noConsents, kind, firstTexts)).toBe(false);
  });
});

test('the name of a text version has 1 to 40 letters, digits, dots, dashes or underscores', () => {
  for (const name of ['1', '2026-11', 'v1.2_b', 'x'.repeat(40)])
    expect(parseTextVersion(name)).toEqual({ ok: true, value: name });
  for (const name of ['', ' 1', 'ä', 'x'.repeat(41), '1\n', '1\0'])
    expect(parseTextVersion(name)).toEqual({ ok: false, refusal: 'notATextVersion' });
});

describe('a journal whose text changed', () => {
  const reading = { dial: 3, at: start, brakes: [], accelerators: [], note: null } as never;
  const kept = { ...emptyJournal, readings: [{ reading, floor: 0 as never, utcOffset: null }] };
  const ada: PersonWithJournal = {
    mark: 'ada' as Mark,
    consents: given(noConsents, 'journal', null),
    journal: kept,
  };
  const moment = { at: start, mark: ada.mark };

  test('keeps its entries when the consent is renewed from a valid moment', () => {
    const renewed = startJournal(ada, { policy, moment, at: later(1), read: '2', texts: second });
    const consents = { ...noConsents, journal: { textVersion: '2', at: later(1) } };
    expect(renewed).toEqual({ ok: true, value: { ...ada, consents } });
    const late = later(policy.moment + 1);
    const refused = startJournal(ada, { policy, moment, at: late, read: '2', texts: second });
    expect(refused).toEqual({ ok: false, refusal: { code: 'momentPassed' } });
    // The moment is checked first, so that an app shows the current view before it asks again.
    expect(startJournal(ada, { policy, moment, at: late, read: '3', texts: second })).toEqual(refused);
    expect(startJournal(ada, { policy, moment, at: later(1), read: '3', texts: second })).toEqual(changed);
  });

  test('is erased without reading any text, and an earlier renewal does not start it again (L11)', () => {
    const erased = eraseJournal(ada, 'new' as Mark);
    expect(erased).toEqual({ mark: 'new', consents: noConsents, journal: emptyJournal });
    const renewal = startJournal(erased, { policy, moment, at: later(1), read: '2', texts: second });
    expect(renewal).toEqual({ ok: false, refusal: { code: 'momentPassed' } });
  });
});
