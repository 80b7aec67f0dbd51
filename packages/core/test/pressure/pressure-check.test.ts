import { checkText } from '@attune/core/pressure';
import { describe, expect, test } from 'vitest';
import { checkPressure, english } from '../../src/pressure/en.ts';
import {
  type LanguageCheck,
  type PressureCheck,
  pressureCheckOf,
  type TextContext,
} from '../../src/pressure/pressure-check.ts';

const checkOf = (language: string): LanguageCheck => ({
  language,
  find: () => ({ refused: true, cues: [{ category: 'guilt', start: 0, end: language.length }] }),
});
const languageOf = (check: PressureCheck, language: string): number | null =>
  check('', { kind: 'note', language }).cues[0]?.end ?? null;

describe('pressureCheckOf', () => {
  test.each([
    ['en', 2],
    ['EN', 2],
    ['en-GB', 2],
    ['en_GB', 2],
    ['en-x-ada', 2],
    ['zh-Hant', 7],
    ['zh-Hant-TW', 7],
    ['zh-a-Hant', null],
    ['zh', null],
    ['eng', null],
    ['', null],
    ['-', null],
    ['constructor', null],
  ])('looks up %j', (language, found) => {
    expect(languageOf(pressureCheckOf([checkOf('en'), checkOf('zh-Hant')]), language)).toBe(found);
  });

  test('reads no text in a language without a check, and says nothing about it', () => {
    for (const language of ['fr', 'de-AT', ''])
      expect(checkPressure('You owe me.', { kind: 'note', language })).toEqual({
        read: false,
        refused: false,
        cues: [],
      });
    expect(checkPressure('You owe me.', { kind: 'note', language: 'en-GB' }).read).toBe(true);
    expect(english.language).toBe('en');
  });
});

describe('checkText', () => {
  const note: TextContext = { kind: 'note', language: 'en' };
  const cue = { category: 'ledger', start: 0, end: 10 } as const;

  test('passes the kind and the language to the check', () => {
    const contexts: TextContext[] = [];
    const check: PressureCheck = (_text, context) => {
      contexts.push(context);
      return { read: true, refused: false, cues: [] };
    };
    checkText('Ein Spaziergang?', check, { kind: 'reflection', language: 'de-AT' });
    expect(contexts).toEqual([{ kind: 'reflection', language: 'de-AT' }]);
  });

  test('refuses only what the check refuses; advice crosses', () => {
    const advised: PressureCheck = () => ({ read: true, refused: false, cues: [cue] });
    expect(checkText('You owe me.', advised, note)).toEqual({ ok: true, value: 'You owe me.' });
    const refused: PressureCheck = () => ({ read: true, refused: true, cues: [cue] });
    expect(checkText('You owe me.', refused, note)).toEqual({
      ok: false,
      refusal: { code: 'textPressuring', cues: [cue] },
    });
  });

  test('leaves to the host what becomes of a text that is not read', () => {
    const french = { kind: 'note', language: 'fr' } as const;
    expect(checkText('Une soirée ?', checkPressure, french).ok).toBe(true);
    expect(checkText('Une soirée ?', checkPressure, { ...french, unreadText: 'allow' }).ok).toBe(true);
    expect(checkText('Une soirée ?', checkPressure, { ...french, unreadText: 'refuse' })).toEqual({
      ok: false,
      refusal: { code: 'textPressuring', cues: [] },
    });
    expect(checkText('A walk?', checkPressure, { ...note, unreadText: 'refuse' }).ok).toBe(true);
  });
});
