import { textKinds } from '@attune/core/pressure';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, placesAsSent } from '../../src/use-cases/clean-text.ts';
import { InvalidInput, readName, readNote, readText } from '../../src/use-cases/text-input.ts';

const letters = [
  'a',
  'you',
  'e\u0301',
  '\u0301',
  'e\u0323\u0301',
  'ö',
  '가',
  '\u1100\u1161',
  '\u11A8',
  'ש',
  'م',
];
const layout = [' ', '\n', '\r\n', '\r', '\v', '\f', '\t', '\u0085', '\u2028', '\u2029', '\u00A0'];
const directions = ['\u061C', '\u200E', '\u200F', '\u2066', '\u2067', '\u2068', '\u2069', '\u202A', '\u202C'];
const noise = ['\u0000', '\b', '\u001C', '\u007F', '\uD83D', '\uDE0F', '\uFFFE', '\uFEFF', '\u00AD'];
const emoji = ['😏', '👩‍❤️‍👩', '🏴\u{E0067}\u{E0062}\u{E007F}', '🏴', '\u{E0067}', '\u{E007F}'];
const texts = fc
  .array(fc.constantFrom(...letters, ...layout, ...directions, ...noise, ...emoji), { maxLength: 14 })
  .map((pieces) => pieces.join(''));
const run = { seed: 20_261_128, numRuns: 1_000 };

describe.each(textKinds)('the clean text of a %s', (kind) => {
  it('does not change when it is cleaned again', () => {
    fc.assert(
      fc.property(texts, (sent) => {
        const clean = cleanText(sent, kind);
        expect(cleanText(clean, kind)).toBe(clean);
      }),
      run,
    );
  });

  it('can be stored by both databases', () => {
    fc.assert(
      fc.property(texts, (sent) => {
        const clean = cleanText(sent, kind);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).not.toMatch(/[^\P{Cc}\n\t]/u);
      }),
      run,
    );
  });

  it('has a place in the text as it was sent for each code unit', () => {
    fc.assert(
      fc.property(texts, (sent) => {
        const clean = cleanText(sent, kind);
        const places = placesAsSent(sent, kind);
        expect(places).toHaveLength(clean.length);
        places.forEach(({ start, end }, unit) => {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(places[unit - 1]?.start ?? 0);
          // A letter that no rule changes is at its place.
          if (/[a-z]/.test(clean.charAt(unit)) && end - start === 1)
            expect(sent.slice(start, end)).toBe(clean.charAt(unit));
        });
      }),
      run,
    );
  });
});

describe('cleaning', () => {
  it.each([
    ['a vertical tab', 'one\vtwo', 'one\ntwo'],
    ['a form feed', 'one\ftwo', 'one\ntwo'],
    ['a lone CR', 'one\rtwo', 'one\ntwo'],
    ['NEL', 'one\u0085two', 'one\ntwo'],
    ['a line separator', 'one\u2028two', 'one\ntwo'],
    ['a paragraph separator', 'one\u2029two', 'one\ntwo'],
  ])('makes a line break of %s, and a space of it in a name', (_what, sent, clean) => {
    expect(cleanText(sent, 'note')).toBe(clean);
    expect(cleanText(sent, 'name')).toBe('one two');
  });

  it.each([
    ['NUL', 'a\u0000b'],
    ['a backspace', 'a\bb'],
    ['half an emoji', 'a\uD83Db'],
    ['a noncharacter', 'a\uFFFEb'],
    ['a byte order mark', 'a\uFEFFb'],
    ['a soft hyphen', 'a\u00ADb'],
    ['an embedding that copying a telephone number adds', '\u202Aab\u202C'],
    ['isolates around Latin letters', '\u2067\u2066a\u2069b\u2069'],
    ['a tag without a flag', 'a\u{E0062}b'],
  ])('removes %s', (_what, sent) => {
    expect(cleanText(sent, 'note')).toBe('ab');
  });

  it.each([
    ['isolates in Hebrew', 'שלום \u2066Sam\u2069!'],
    ['a direction mark in Arabic', 'مرحبا\u200F!'],
    ['a non-joiner in Persian', 'می\u200Cخواهم'],
    ['joiners of emoji', '👩‍❤️‍👩'],
    ['the flag of Scotland', '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
    ['a zero-width space in Thai', 'คิด\u200Bถึง'],
  ])('keeps %s', (_what, sent) => {
    expect(cleanText(sent, 'note')).toBe(sent);
    expect(cleanText(sent, 'name')).toBe(sent);
  });

  it('removes an isolate that its line does not close', () => {
    expect(cleanText('\u2067שלום\n\u2069', 'note')).toBe('שלום');
  });
});

describe('a text', () => {
  const note = { max: 3, kind: 'note', reader: 'partner' } as const;

  it('is counted after cleaning, in code points', () => {
    expect(readText('note', '\u0000🌙🌙🌙\u0000', note)).toBe('🌙🌙🌙');
    expect(() => readText('note', '🌙🌙🌙🌙', note)).toThrow(/^Use at most 3 characters\.$/);
  });

  it('with a direction override is refused for a partner, and the message names the character', () => {
    const refused = /^Remove character 3, U\+202E RIGHT-TO-LEFT OVERRIDE: /;
    expect(() => readNote('🌙 \u202Eem', 280, 'partner')).toThrow(refused);
    expect(() => readName('🌙 \u202Eem', 40)).toThrow(InvalidInput);
    expect(() => readName('\u202Dem', 40)).toThrow(/U\+202D LEFT-TO-RIGHT OVERRIDE/);
  });

  it('with a direction override is cleaned for its author', () => {
    expect(readNote('🌙 \u202Eem', 280, 'author')).toBe('🌙 em');
  });
});
