import { describe, expect, test } from 'vitest';
import { textsOf } from '../../scripts/pressure-model/labelled-texts.ts';
import { en } from '../../src/messages/en.ts';
import { cueCategories } from '../../src/pressure/cue.ts';
import { checkPressure } from '../../src/pressure/en.ts';
import { textKinds } from '../../src/pressure/pressure-check.ts';

const note = { kind: 'note', language: 'en' } as const;
const cuesOf = (text: string) => checkPressure(text, note).cues;
const slices = (text: string) => cuesOf(text).map(({ start, end }) => text.slice(start, end));
const categories = (text: string) => cuesOf(text).map(({ category }) => category);

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
    const found = new Set(textsOf('dev').flatMap(({ text }) => categories(text)));
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
    expect(checkPressure(text, note)).toEqual({ read: true, refused: false, cues: [] });
  });

  test('refuses no message of Attune, and rarely gives advice on one', () => {
    const messages = Object.values(en);
    expect(messages.filter((text) => checkPressure(text, note).refused)).toEqual([]);
    expect(messages.filter((text) => cuesOf(text).length > 0).length).toBeLessThan(messages.length / 10);
  });

  test.each([
    'You owe me.',
    'If you loved me you would.',
    "It's been three weeks.",
    'You promised.',
    "If you won't, someone else will.",
    'Just lie back.',
    "Don't say no.",
    "You'll get into it once we start.",
  ])('refuses the plain classic %j', (text) => {
    expect(checkPressure(text, note)).toMatchObject({ read: true, refused: true });
  });

  test.each([
    'I felt I had to. My ex said I owed him, and he counted the weeks.',
    'He used to say "if you loved me you would". I was nineteen and thought it was an argument.',
    'I was taught that a wife does not say no.',
  ])('does not refuse a reflection that names pressure: %j', (text) => {
    expect(checkPressure(text, { kind: 'reflection', language: 'en' }).refused).toBe(false);
  });

  test('has thresholds of its own for each kind of text', () => {
    const text = "You promised last week, and it's been ages.";
    const refused = textKinds.map((kind) => checkPressure(text, { kind, language: 'en' }).refused);
    expect(refused).toEqual([true, true, false]);
  });

  test.each(['Ada', 'Sam', 'Zoë', 'Mr. Tickle', 'your bear', 'Hot Stuff', 'Ngozi', 'Jean-Luc', '💚', 'Mum'])(
    'gives the name %j neither cues nor a refusal',
    (name) => {
      expect(checkPressure(name, { kind: 'name', language: 'en' })).toMatchObject({
        refused: false,
        cues: [],
      });
    },
  );

  test('refuses a name that presses', () => {
    expect(checkPressure('You owe me', { kind: 'name', language: 'en' }).refused).toBe(true);
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
    expect(cuesOf(text)).toEqual([]);
  });
});
