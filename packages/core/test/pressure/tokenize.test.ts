import { describe, expect, test } from 'vitest';
import { decodeLeet, normalize } from '../../src/pressure/normalize.ts';
import { tokenize } from '../../src/pressure/tokenize.ts';

const known = new Set('you owe me please do not to say so tired love excuse all again 2nite'.split(' '));
const read = (text: string): string =>
  tokenize(text, known)
    .map((token) => token.text)
    .join(' ');
const pieces = (text: string): string[] =>
  tokenize(text, known).map(({ start, end }) => text.slice(start, end));

describe('normalize', () => {
  test.each([
    ['Zoë', 'zoe'],
    ['ﬃ', 'ffi'],
    ['Ｙｏｕ', 'you'],
    ['оwе', 'owe'],
    ['ΟWE', 'owe'],
    ['it’s it`s it＇s', "it's it's it's"],
    ['a\u200Bb\u00ADcd', 'abcd'],
    ['ⓨⓞⓤ 🅞🅦🅔 🄼🄴 🅈🇴🆄', 'you owe me you'],
    ['a\u2066b\u2069c\u061Cd\u0000e', 'abcde'],
    ['a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h', 'a b c d e f g h'],
    ['- a\n* b\n  • c\n1. d\r\n2) e', ' a b c d e'],
    ['a\u2800b\u115Fc\u1160d\u3164e\uFFA0f', 'a b c d e f'],
    ['Łódź', 'lodz'],
    ['жук', 'жyk'],
  ])('turns %j into %j', (text, compared) => {
    expect(
      normalize(text)
        .map(({ char }) => char)
        .join(''),
    ).toBe(compared);
  });

  test('returns the position of each character', () => {
    expect(normalize('😏é')).toEqual([
      { char: '😏', start: 0, end: 2 },
      { char: 'e', start: 2, end: 3 },
    ]);
  });

  test('decodes digits and signs that stand for letters', () => {
    expect(decodeLeet('0134578@$2')).toBe('oieast8as2');
  });
});

describe('tokenize', () => {
  test.each([
    ["Don't say it's so", 'do not say it is so'],
    ['dont say its so', 'do not say it is so'],
    ["I'll, I've, I'd, I'm, we're", 'i will , i have , i would , i am , we are'],
    ["Sam's tea", 'sam is tea'],
    ["y'all", 'you all'],
    ["rock 'n' roll", 'rock n roll'],
    ['gonna gotta u r', 'going to got to you are'],
    ['isnt wasnt hadnt', 'is not was not had not'],
    ['want plant', 'want plant'],
    ['', ''],
    ['...', '.'],
  ])('reads %j as %j', (text, words) => {
    expect(read(text)).toBe(words);
  });

  test.each([
    ['So. So! So? So?? So?!', 'so . so . so ? so ?? so ?'],
    ['so\nso', 'so so'],
    [
      'so, so; so: so - so – so — so (so) "so" “so” so/so',
      'so , so , so , so , so , so , so , so , , so , , so , so , so',
    ],
    ['so…', 'so .'],
  ])('turns the punctuation of %j into %j', (text, words) => {
    expect(read(text)).toBe(words);
  });

  test('returns the kind and the position of each token', () => {
    expect(tokenize("Sam's, so.", known)).toEqual([
      { text: 'sam', kind: 'word', start: 0, end: 5 },
      { text: 'is', kind: 'word', start: 0, end: 5 },
      { text: ',', kind: 'pause', start: 5, end: 6 },
      { text: 'so', kind: 'word', start: 7, end: 9 },
      { text: '.', kind: 'stop', start: 9, end: 10 },
    ]);
  });
});

describe('tokenize, for a disguised spelling,', () => {
  test.each([
    ['y0u 0w3 m3', 'you owe me'],
    ['pl3as3', 'please'],
    ['p1ease', 'please'],
    ['$ay $o', 'say so'],
    ['@ll @gain', 'll gain'],
    ['s@y', 'say'],
    ['pleeeease', 'please'],
    ['sooooo', 'so'],
    ['allllll', 'all'],
    ['2nite', 'tonight'],
    ['7am 2nd 10k 5', '7am 2nd 10k 5'],
    ['b0bb7', 'b0bb7'],
    ['xyyyz', 'xyyyz'],
  ])('reads %j as %j', (text, words) => {
    expect(read(text)).toBe(words);
  });

  test.each([
    ['y o u o w e m e', 'you owe me'],
    ['y o u   o w e', 'you owe'],
    ['y.o.u o.w.e', 'you owe'],
    ['y-o-u, o_w_e', 'you owe'],
    ['y*o*u', 'you'],
    ['y·o·u', 'you'],
    ['0 w e', 'owe'],
    ['x y z', 'xyz'],
    ['a b', 'a b'],
    ["o'w e m", 'ow e m'],
    ['o    w    e', 'o w e'],
    ['so y o u', 'so you'],
    ['y o u so', 'you so'],
    ['a.b.c d.e.f', 'abc def'],
    ['a b c  d e f', 'abc def'],
    ['a.b.c. d.e.f', 'abc def'],
    ['a. b. c', 'a b c'],
    ["x y z d's", 'xyz d is'],
    ["d's x y z", 'd is xyz'],
    ['q-q-q q-q', 'qqq qq'],
  ])('reads the spaced-out letters %j as %j', (text, words) => {
    expect(read(text)).toBe(words);
  });

  test('reads spaced-out letters as the fewest known words, or as one unknown word', () => {
    const few = new Set(['ti', 'red', 'tired', 'nap', 'tirednap2', 'you', 'owe']);
    const words = (text: string) => tokenize(text, few).map((token) => token.text);
    expect(words('t i r e d')).toEqual(['tired']);
    expect(words('t i r e d n a p')).toEqual(['tired', 'nap']);
    expect(words('t i n a p')).toEqual(['ti', 'nap']);
    expect(words('t i r e d x')).toEqual(['tiredx']);
    expect(words('x t i r e d')).toEqual(['xtired']);
    expect(words('y 0 u 0 w 3')).toEqual(
      ['y0u', '0w3'].map((word) => word.replace('0', 'o').replace('3', 'e')),
    );
  });

  test('returns the range of the spaced-out letters as the position of a word', () => {
    expect(pieces('Hi y o u o w e.')).toEqual(['Hi', 'y o u', 'o w e', '.']);
    expect(pieces('Hi, y.o.u o.w.e!')).toEqual(['Hi', ',', 'y.o.u', 'o.w.e', '!']);
  });
});
