import { describe, expect, test } from 'vitest';
import { checkPressureWith } from '../../src/pressure/check-pressure.ts';
import { type PressureModel, parseModel, serializeModel } from '../../src/pressure/model.ts';
import { ngramsOf } from '../../src/pressure/ngrams.ts';
import { score, spansOf } from '../../src/pressure/score.ts';
import { tokenize } from '../../src/pressure/tokenize.ts';

const none: ReadonlySet<string> = new Set();
const tokens = (text: string) => tokenize(text, none);

describe('ngramsOf', () => {
  const all = (text: string) => ngramsOf(tokens(text)).map((phrase) => phrase.text);

  test('returns words, pairs, pairs across a gap, and triples', () => {
    expect(all('aa bb, cc dd').sort()).toEqual(
      [
        ...['^ aa', '^ aa bb', 'aa', 'bb', 'cc', 'dd'],
        ...['aa bb', 'bb ,', ', cc', 'cc dd'],
        ...['aa bb ,', 'bb , cc', ', cc dd'],
        ...['bb _ cc', 'aa _ cc', 'bb _ dd'],
      ].sort(),
    );
  });

  test('returns only n-grams that contain a word', () => {
    expect(all('?')).toEqual([]);
    expect(all('. ,')).toEqual([]);
    expect(all('. , . ,')).toEqual([]);
    expect(all('a')).toEqual(['^ a', 'a']);
    expect(all('. a')).toEqual(['. a', 'a']);
    expect(all(', , a')).toEqual([', , a', ', a', 'a']);
  });

  test('returns the position of each n-gram', () => {
    const at = Object.fromEntries(
      ngramsOf(tokens('aa bb cc dd')).map(({ text, from, to }) => [text, [from, to]]),
    );
    expect(at).toMatchObject({
      '^ aa': [0, 1],
      '^ aa bb': [0, 2],
      bb: [1, 2],
      'bb cc': [1, 3],
      'bb cc dd': [1, 4],
      'aa _ cc': [0, 3],
      'aa _ dd': [0, 4],
    });
  });
});

/** A model in which "you", "owe" and "me" put pressure, and "a tea" reduces it. */
const toy: PressureModel = parseModel({
  threshold: 2,
  phrases: ['a|tea F', 'begging|h4', 'me|b1', 'owe|d1|me c6', 'you|a6|owe f1'].join('\n'),
});

describe('A model', () => {
  test('is parsed into weights of n-grams and known words', () => {
    expect(Object.fromEntries(toy.weights)).toEqual({
      'a tea': { weight: -6, category: null },
      begging: { weight: 8, category: 'nagging' },
      me: { weight: 2, category: 'ledger' },
      owe: { weight: 4, category: 'ledger' },
      'owe me': { weight: 3, category: null },
      you: { weight: 1, category: null },
      'you owe': { weight: 6, category: 'ledger' },
    });
    expect([...toy.known].sort()).toEqual(['a', 'begging', 'me', 'owe', 'tea', 'you']);
  });

  test('does not contain punctuation as known words', () => {
    const { known } = parseModel({ threshold: 1, phrases: '^|no a0\n,|not a1\n2|much a2\n?|a3' });
    expect([...known].sort()).toEqual(['2', 'much', 'no', 'not']);
  });

  test('is serialized as it was parsed', () => {
    expect(parseModel(serializeModel(toy.threshold, toy.weights))).toEqual(toy);
    expect(
      serializeModel(
        2,
        new Map([
          ['b', { weight: -1, category: null }],
          ['a b', { weight: 1, category: 'threat' }],
        ]),
      ),
    ).toEqual({
      threshold: 2,
      phrases: 'a|b a3\nb|A',
    });
  });
});

describe('score and spansOf', () => {
  test('count each n-gram once, relative to the length of the text', () => {
    expect(score(toy, tokens('you owe me'))).toBeCloseTo(16 / Math.sqrt(7));
    expect(score(toy, tokens('you you you'))).toBeCloseTo(1 / Math.sqrt(7));
    expect(score(toy, tokens('you owe me a tea'))).toBeCloseTo(10 / Math.sqrt(9));
    expect(score(toy, [])).toBe(0);
  });

  test('return the heaviest span and its category', () => {
    expect(spansOf(toy, tokens('hi there you owe me now'))).toEqual([{ category: 'ledger', from: 2, to: 5 }]);
    expect(spansOf(toy, tokens('hi there'))).toEqual([]);
    expect(spansOf(toy, tokens('a tea'))).toEqual([]);
  });

  test('return a second span that is nearly as heavy, and no light one', () => {
    const both = spansOf(toy, tokens('you owe a tea a tea begging begging'));
    expect(both.map(({ category }) => category)).toEqual(['nagging', 'ledger']);
    expect(both.map(({ from, to }) => [from, to])).toEqual([
      [6, 8],
      [0, 2],
    ]);
    expect(
      spansOf(toy, tokens('begging begging a tea a tea a tea me')).map(({ category }) => category),
    ).toEqual(['nagging']);
  });

  test('leave out n-grams at the edges of a span that reduce pressure', () => {
    expect(spansOf(toy, tokens('a tea you owe me a tea'))).toEqual([{ category: 'ledger', from: 2, to: 5 }]);
  });
});

describe('checkPressureWith', () => {
  const cues = (text: string) => checkPressureWith(toy, text);

  test('finds pressure above the threshold, not at the threshold', () => {
    const at = (threshold: number) => checkPressureWith({ ...toy, threshold }, 'begging xx yy').length;
    expect(at(8 / Math.sqrt(7))).toBe(0);
    expect(at(8 / Math.sqrt(7) - 0.001)).toBe(1);
  });

  test('sorts cues by start and joins overlapping cues of one category', () => {
    expect(cues('Hm, you owe me.')).toEqual([{ category: 'ledger', start: 4, end: 14 }]);
    expect(cues('begging begging a tea a tea a tea you owe me')).toEqual([
      { category: 'nagging', start: 0, end: 15 },
      { category: 'ledger', start: 34, end: 44 },
    ]);
  });

  test('returns cues in the order of the text, one for each place', () => {
    const apart = 'a tea a tea a tea';
    expect(cues(`you owe me ${apart} begging begging`).map(({ category }) => category)).toEqual([
      'ledger',
      'nagging',
    ]);
    expect(checkPressureWith({ ...toy, threshold: 0 }, `begging begging ${apart} begging begging`)).toEqual([
      { category: 'nagging', start: 0, end: 15 },
      { category: 'nagging', start: 34, end: 49 },
    ]);
  });

  test('finds one sentence whose own score is high enough', () => {
    const kind = 'a tea '.repeat(4);
    expect(cues(`${kind}. begging begging. ${kind}`)).toEqual([]);
    const strong = { ...toy, threshold: -1 };
    expect(checkPressureWith(strong, 'xx xx. begging. xx xx').length).toBeGreaterThan(0);
    const sentence = 16 / Math.sqrt(8) - 4.5;
    const note = `you owe me. ${'xx '.repeat(60)}`;
    expect(checkPressureWith({ ...toy, threshold: sentence - 0.01 }, note)).toHaveLength(1);
    expect(checkPressureWith({ ...toy, threshold: sentence + 2 }, note)).toEqual([]);
  });

  test('scores a long text in parts that overlap by half', () => {
    const far = (before: number) => `${'xx '.repeat(before)}you owe me ${'xx '.repeat(200)}`;
    for (const before of [0, 20, 31, 32, 60, 63, 64, 100, 127]) {
      const [cue, ...others] = checkPressureWith({ ...toy, threshold: 1.9 }, far(before));
      expect(cue).toEqual({ category: 'ledger', start: before * 3, end: before * 3 + 10 });
      expect(others).toEqual([]);
    }
    for (const before of [62, 64, 70, 92, 93, 94, 95, 100, 125, 126, 150]) {
      const cues = checkPressureWith({ ...toy, threshold: 1.9 }, `${'xx '.repeat(before)}you owe me`);
      expect(cues).toEqual([{ category: 'ledger', start: before * 3, end: before * 3 + 10 }]);
    }
    expect(checkPressureWith({ ...toy, threshold: 1.95 }, far(100))).toEqual([]);
    expect(checkPressureWith({ ...toy, threshold: 1.9 }, `${'xx '.repeat(61)}you owe me`)).toHaveLength(1);
  });
});
