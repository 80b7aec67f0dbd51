import { describe, expect, test } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { checkPressure } from '../../src/pressure/check-pressure.ts';
import { checkText } from '../../src/pressure/checked-text.ts';
import { cueCategories, type PressureCheck } from '../../src/pressure/cue.ts';
import { notes } from './labelled-notes.ts';

const slices = (text: string) => checkPressure(text, 'en').map(({ start, end }) => text.slice(start, end));
const categories = (text: string) => checkPressure(text, 'en').map(({ category }) => category);

describe('checkPressure', () => {
  test.each([
    ['You owe me one after last week.', 'ledger'],
    ['A good wife would not say that.', 'obligation'],
    ['If you really loved me you would.', 'guilt'],
    ["I'll look elsewhere if this goes on.", 'threat'],
    ["I'm begging you.", 'nagging'],
    ["You're not that tired.", 'minimising'],
  ])('finds in "%s" the category %s', (text, category) => {
    expect(categories(text)).toContain(category);
  });

  test('finds every category in the labelled notes', () => {
    const found = new Set(notes('pressure-dev').flatMap(({ text }) => categories(text)));
    expect([...found].sort()).toEqual([...cueCategories].sort());
  });

  test.each([
    "You don't owe me anything.",
    'You owe me a coffee.',
    'I promised the kids I would be home by six.',
    'I have to work late on Tuesday.',
    'We should get milk.',
    "You don't have to answer.",
    'No pressure.',
    'Never feel that you owe me.',
    'So, tonight?',
    'I have needs: a hot bath, a biscuit, and you reading to me.',
    "That's what weekends are for: naps, toast, you.",
    "You're supposed to be resting! I'll bring the film to you.",
    'Are you tired? Then sleep, love.',
    '',
    '   \n ',
  ])('finds no pressure in %j', (text) => {
    expect(checkPressure(text, 'en')).toEqual([]);
  });

  test('finds no pressure in the messages of Attune', () => {
    for (const text of Object.values(en)) expect(checkPressure(text, 'en'), text).toEqual([]);
  });

  test('uses the English model for a language without a model', () => {
    for (const language of ['en', 'en-GB', 'EN', 'fr', '', 'constructor'])
      expect(checkPressure('You owe me.', language).length).toBe(1);
  });

  test('receives the language from checkText', () => {
    const languages: string[] = [];
    const check: PressureCheck = (_text, language) => {
      languages.push(language);
      return [];
    };
    checkText('Ein Spaziergang?', check, 'de-AT');
    expect(languages).toEqual(['de-AT']);
    // @ts-expect-error: the language is required.
    checkText('A walk?', check);
    // @ts-expect-error: the language is required.
    expect(() => checkPressure('A walk?')).toThrow(TypeError);
  });

  test('is a PressureCheck that checkText accepts', () => {
    const check: PressureCheck = checkPressure;
    expect(checkText('Fancy a walk?', check, 'en')).toEqual({ ok: true, value: 'Fancy a walk?' });
    expect(checkText('You owe me.', check, 'en')).toEqual({
      ok: false,
      refusal: { code: 'textPressuring', cues: [{ category: 'ledger', start: 0, end: 10 }] },
    });
  });
});

describe('checkPressure, for a disguised spelling,', () => {
  test.each([
    ['zero width', 'Hi. Y\u200Bou o\u200Dwe m\uFEFFe!', 'Y\u200Bou o\u200Dwe m\uFEFFe'],
    ['soft hyphen', 'Hi. You o\u00ADwe me!', 'You o\u00ADwe me'],
    ['Cyrillic', 'Hi. Y\u043Eu \u043Ew\u0435 m\u0435!', 'Y\u043Eu \u043Ew\u0435 m\u0435'],
    ['Greek', 'Hi. Y\u03BFu \u03BFwe me!', 'Y\u03BFu \u03BFwe me'],
    ['digits', 'Hi. y0u 0we m3!', 'y0u 0we m3'],
    ['spaced', 'Hi. y o u  o w e  m e', 'y o u  o w e  m e'],
    ['spaced evenly', 'Hi. y o u o w e m e', 'y o u o w e m e'],
    ['dotted', 'Hi! y.o.u o.w.e m.e', 'y.o.u o.w.e m.e'],
    [
      'fullwidth',
      'Hi. \uFF39\uFF4F\uFF55 \uFF4F\uFF57\uFF45 \uFF4D\uFF45',
      '\uFF39\uFF4F\uFF55 \uFF4F\uFF57\uFF45 \uFF4D\uFF45',
    ],
    ['mathematical', 'Hi. \u{1D432}\u{1D428}\u{1D42E} owe me', '\u{1D432}\u{1D428}\u{1D42E} owe me'],
    ['drawn out', 'Hi. youuuu owe meeee', 'youuuu owe meeee'],
    ['marks', 'Hi. Yo\u0301u \u00F6we me', 'Yo\u0301u \u00F6we me'],
    ['capitals', 'Hi. YOU OWE ME', 'YOU OWE ME'],
    ['emphasis', 'Hi. *you* _owe_ me', 'you* _owe_ me'],
  ])('finds the pressure: %s', (_, text, slice) => {
    expect(slices(text)).toContain(slice);
  });

  test('treats curly, straight and missing apostrophes alike', () => {
    for (const text of ["You're not that tired", 'You’re not that tired', 'youre not that tired'])
      expect(categories(text)).toContain('minimising');
  });

  test.each([
    'Zoë, shall we go to that naïve little café? Crème brûlée after 😏🔥💋',
    'Прывітанне, любы. Як ты?',
    'Back at 10pm, train 7A, 2nd platform, room 101. Kiss?',
    '👩‍❤️‍💋‍👩 🏳️‍🌈 👍🏽',
    'a b c d e f g, said the alphabet soup',
  ])('finds no pressure in ordinary writing: %s', (text) => {
    expect(checkPressure(text, 'en')).toEqual([]);
  });
});
