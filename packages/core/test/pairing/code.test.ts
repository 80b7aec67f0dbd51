import { codeFrom, type PairingCode, parseCode } from '@attune/core/pairing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const codes = fc.uint8Array({ minLength: 8, maxLength: 8 }).map(codeFrom);

/** Ways to write one character of a code. */
const lookAlikes: Readonly<Record<string, string>> = {
  ...{ '0': 'oOоОοΟ', '1': 'iIlLіІιΙıİ', '3': 'зЗ' },
  ...{ A: 'аАαΑáÄ', B: 'вВьЬβΒ', C: 'сСćÇ', E: 'еЕεΕéÈ', H: 'нНηΗ', J: 'јЈ', K: 'кКκΚ', M: 'мМμΜ', N: 'νΝñ' },
  ...{ P: 'рРρΡ', S: 'ѕЅšŞ', T: 'тТτΤ', X: 'хХχΧ', Y: 'уУυΥ', Z: 'ζΖžŻ' },
};
/** The zero of several scripts: ASCII, Arabic, Persian, Devanagari, Thai, N’Ko, wide, and mathematical. */
const zeros = [...'0٠۰०๐߀０𝟎'].map((zero) => zero.codePointAt(0) ?? 0);
const ways = (char: string): readonly string[] => [
  ...[char, char.toLowerCase(), String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0)],
  ...(/\d/.test(char) ? zeros.map((zero) => String.fromCodePoint(zero + Number(char))) : []),
  ...(lookAlikes[char] ?? ''),
];
/** Spaces, dashes and characters that show nothing. */
const gaps = fc.string({
  unit: fc.constantFrom(
    ...' \t\n\u00a0\u2009\u3000-\u2010\u2011\u2013\u2014\u2212\u200b\u200d\u200f\u2060\u2067\u00ad\ufeff\ufe0f\u034f\u3164',
  ),
  maxLength: 3,
});
const written = (code: PairingCode) =>
  fc
    .tuple(...[...code].flatMap((char) => [gaps, fc.constantFrom(...ways(char))]), gaps)
    .map((parts) => parts.join(''));

describe('a code', () => {
  test('is eight characters of Crockford’s base32, from eight random bytes', () => {
    expect(codeFrom(new Uint8Array([0, 10, 31, 32, 255, 17, 18, 20]))).toBe('0AZ0ZHJM');
    expect(() => codeFrom(new Uint8Array(7))).toThrow(RangeError);
  });
  test('is parsed as people type it', () => {
    expect(parseCode(' abcd-2345 ')).toBe('ABCD2345');
    expect(parseCode('oil0-oil0')).toBe('01100110');
    expect(['ABCD234', 'ABCD23456', 'ABCD234U', 'ABCD234!', ''].map(parseCode)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
  test.each([
    ['digits of another script', 'ABCD۲۳۴۵'],
    ['wide characters', 'ＡＢＣＤ－２３４５'],
    ['a dash of typesetting and a narrow space', 'abcd\u2014\u202f2345'],
    ['invisible characters', '\u202aAB\u200bCD\ufeff2345\u202c'],
    ['the long vowel mark of a Japanese keyboard', 'ABCDー2345'],
    ['the dash of a drawn line', 'ABCD─2345'],
    ['letters of a Cyrillic keyboard', 'авсD2345'],
  ])('is parsed with %s', (_what, text) => {
    expect(parseCode(text)).toBe('ABCD2345');
  });
  test('is not searched in a text longer than a person types', () => {
    expect(parseCode(`ABCD${' '.repeat(192)}2345`)).toBe('ABCD2345');
    expect(parseCode(`ABCD${' '.repeat(193)}2345`)).toBeNull();
  });
  test('is found in every way to write it', () => {
    const pairs = codes.chain((code) => fc.tuple(fc.constant(code), written(code)));
    fc.assert(
      fc.property(pairs, ([code, text]) => {
        expect(parseCode(text)).toBe(code);
      }),
      { numRuns: 1_000, seed: 11 },
    );
  });
  test('is never found in a text with another character', () => {
    const others = fc.constantFrom(...'Uu!?.,_*/#ДЖΩß漢🌿½');
    const texts = fc.tuple(codes, fc.nat({ max: 7 }), others);
    fc.assert(
      fc.property(texts, ([code, at, other]) => {
        expect(parseCode(code.slice(0, at) + other + code.slice(at + 1))).toBeNull();
      }),
      { seed: 11 },
    );
  });
  test('is null or well-formed for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
        expect(parseCode(text) ?? '00000000').toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
      }),
      { seed: 11 },
    );
  });
});
