import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textsOf } from '../../scripts/pressure-model/labelled-texts.ts';
import { checkPressure } from '../../src/pressure/en.ts';

const note = { kind: 'note', language: 'en' } as const;
const refused = (text: string) => checkPressure(text, note).refused;

const texts = [...textsOf('held-back'), ...textsOf('voices'), ...textsOf('plain')]
  .filter(({ kind, text }) => kind === 'note' && !/\p{N}|\n|[^a-z' ][^a-z' ]| [a-z] /iu.test(text))
  .map(({ text }) => text);
const pressing = texts.filter(refused);
const fine = texts.filter((text) => !refused(text));

/** What can stand between two words without hiding them. */
const between = [
  '\n',
  '\r',
  '\r\n',
  '\v',
  '\f',
  '\u0085',
  '\u2028',
  '\u2029',
  '\t',
  '\u00A0',
  '\u3000',
  '\n\n',
  '\n- ',
  '\r\n• ',
  '\n  * ',
  '\n1. ',
  '\n2) ',
  '\u2028– ',
] as const;
/** What can stand inside a word without being seen. */
const inside = [
  '\u2066',
  '\u2069',
  '\u200B',
  '\u200E',
  '\u202E',
  '\u061C',
  '\u00AD',
  '\uFEFF',
  '\u{E0041}',
  '\0',
];

const seed = 20_261_128;
const laidOut = (from: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...from),
      fc.infiniteStream(fc.constantFrom(' ', ...between)),
      fc.infiniteStream(fc.constantFrom('', '', '', ...inside)),
    )
    .map(([text, spaces, marks]) =>
      [...text]
        .map((char) => {
          if (char === ' ') return spaces.next().value ?? ' ';
          return /[a-z]/i.test(char) ? char + (marks.next().value ?? '') : char;
        })
        .join(''),
    );

describe('Layout hides nothing:', () => {
  test('there are texts of both kinds to lay out', () => {
    expect(pressing.length).toBeGreaterThan(60);
    expect(fine.length).toBeGreaterThan(300);
  });

  test('a refused text stays refused', () => {
    fc.assert(
      fc.property(laidOut(pressing), (text) => {
        expect(refused(text)).toBe(true);
      }),
      { seed, numRuns: 600 },
    );
  });

  test('a text that is not refused stays so', () => {
    fc.assert(
      fc.property(laidOut(fine), (text) => {
        expect(refused(text)).toBe(false);
      }),
      { seed, numRuns: 600 },
    );
  });

  test.each([
    ['one word a line', 'You\nowe\nme'],
    ['a list', '- You\n- owe\n- me'],
    ['a numbered list', '1. You\n2. owe\n3. me'],
    ['one letter a line', 'y\no\nu\n\no\nw\ne\n\nm\ne'],
    ['a list of letters', '- y\n- o\n- u\n- o\n- w\n- e\n- m\n- e'],
    ['CRLF', 'You owe\r\nme'],
    ['letters in circles', 'ⓨⓞⓤ ⓞⓦⓔ ⓜⓔ'],
    ['letters in black squares', '🆈🅾🆄 🅾🆆🅴 🅼🅴'],
    ['isolates', '\u2066You\u2069 o\u2067we\u2069 me'],
  ])('%s', (_, text) => {
    const { refused: isRefused, cues } = checkPressure(text, note);
    expect(isRefused).toBe(true);
    expect(cues.every(({ start, end }) => start >= 0 && end <= text.length && start < end)).toBe(true);
  });

  test.each([
    ['Hi.\r\nYou owe me.', 'You owe me'],
    ['Zoe\u0308, you owe me.', 'you owe me'],
    ['  \u2028You owe\r\nme!', 'You owe\r\nme'],
    ['😏 You owe me!', 'You owe me'],
  ])('a cue is a place in the text as it was given: %j', (text, words) => {
    expect(checkPressure(text, note).cues.map(({ start, end }) => text.slice(start, end))).toContain(words);
  });
});
