import { describe, expect, test } from 'vitest';
import { featuresOf, type Lexicon } from '../../src/pressure/features.ts';
import { findPressure } from '../../src/pressure/find-pressure.ts';
import { compileIdioms, findIdioms } from '../../src/pressure/idioms.ts';
import { hashOf, type PressureModel, type Weight } from '../../src/pressure/model.ts';
import type { TextKind } from '../../src/pressure/pressure-check.ts';
import { scoreOf, spansOf } from '../../src/pressure/score.ts';
import { tokenize } from '../../src/pressure/tokenize.ts';

const tokens = (text: string) => tokenize(text, new Set());
const lines = {
  obligation: 'my <role> <stop>',
  ledger: 'owe me',
  guilt: 'if _ loved',
  threat: 'xthreat',
  nagging: 'xnagging',
  minimising: 'xminimising',
};
const lexicon: Lexicon = {
  frequent: new Set(['you', 'owe', 'me', 'a', 'tea', 'begging']),
  classes: new Map([['wife', '<role>']]),
  idioms: compileIdioms(lines, { role: 'wife|husband', stop: '[.?,]+|$' }),
};
const names = (text: string, kind: TextKind = 'note') =>
  featuresOf(tokens(text), kind, lexicon).map(({ name }) => name);

describe('featuresOf', () => {
  test('returns words, pairs and pairs across a gap, with classes and rare words in pairs', () => {
    expect(names('you owe wife zebra').sort()).toEqual(
      [
        ...['^ you', '^ you owe', '^ you', '^ you owe', 'you', 'owe', 'wife', '<role>', 'zebra', '<rare>'],
        ...['you owe', 'owe <role>', '<role> <rare>', 'you _ <role>', 'owe _ <rare>', 'you _ <rare>'],
      ].sort(),
    );
  });

  test('returns no feature for marks alone', () => {
    expect(names('?!')).toEqual([]);
    expect(names('. you')).toEqual(['. you', 'you']);
  });

  test('adds the words of a reflection as features of its kind', () => {
    const added = names('you wife', 'reflection').filter((name) => !names('you wife').includes(name));
    expect(added).toEqual(['~you', '~<role>']);
  });

  test('returns the position of each feature', () => {
    const at = Object.fromEntries(
      featuresOf(tokens('tea you owe me'), 'note', lexicon).map(({ name, from, to }) => [name, [from, to]]),
    );
    expect(at).toMatchObject({
      '#ledger': [2, 4],
      '#ledger0': [2, 4],
      '^ tea': [0, 1],
      'you owe': [1, 3],
      'you _ me': [1, 4],
    });
  });
});

describe('findIdioms', () => {
  const found = (text: string) =>
    findIdioms(lexicon.idioms, tokens(text)).map(({ idiom, from, to }) => [idiom.name, from, to]);

  test.each([
    ['owe me', [['#ledger0', 0, 2]]],
    [
      'so you owe me, and owe me',
      [
        ['#ledger0', 2, 4],
        ['#ledger0', 6, 8],
      ],
    ],
    ['owed me', []],
    ['my wife', [['#obligation0', 0, 2]]],
    ['my wife. So', [['#obligation0', 0, 3]]],
    ['my wife sings', []],
    ['if you ever, really loved', [['#guilt0', 0, 6]]],
    ['if loved', []],
    ['if aa bb cc dd ee ff gg loved', []],
  ])('in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

const weightsOf = (of: Readonly<Record<string, Weight>>) =>
  new Map(Object.entries(of).map(([name, weight]) => [hashOf(name), weight]));

/** A model in which "you", "owe" and "me" press, and "a tea" relieves. */
const toy: PressureModel = {
  ...lexicon,
  known: new Set(),
  bias: 0,
  weights: weightsOf({
    '#ledger': { weight: 0, category: 'ledger' },
    you: { weight: 1, category: null },
    'you owe': { weight: 6, category: 'ledger' },
    'owe me': { weight: 3, category: null },
    me: { weight: 2, category: 'ledger' },
    owe: { weight: 4, category: 'ledger' },
    begging: { weight: 8, category: 'nagging' },
    'a tea': { weight: -6, category: null },
  }),
  thresholds: {
    note: { advice: 2, refusalByIdiom: 5, refusal: 7 },
    name: { advice: 2, refusalByIdiom: 5, refusal: 7 },
    reflection: { advice: 100, refusalByIdiom: 100, refusal: 100 },
  },
};
const scored = (text: string) => scoreOf(toy, tokens(text), 'note');
const spans = (text: string) => spansOf(scored(text).features, tokens(text));

describe('scoreOf and spansOf', () => {
  test('count each feature once, relative to the length of the text', () => {
    expect(scored('you owe me').score).toBeCloseTo(16 / Math.sqrt(7));
    expect(scored('you you you').score).toBeCloseTo(1 / Math.sqrt(7));
    expect(scored('you owe me a tea').score).toBeCloseTo(10 / Math.sqrt(9));
    expect(scoreOf({ ...toy, bias: -3 }, [], 'note').score).toBe(-3);
  });

  test('return the heaviest span and its category', () => {
    expect(spans('hi there you owe me now')).toEqual([{ category: 'ledger', from: 2, to: 5 }]);
    expect(spans('hi there')).toEqual([]);
    expect(spans('a tea')).toEqual([]);
  });

  test('return a second span that is nearly as heavy, and no light one', () => {
    const both = spans('you owe a tea a tea begging begging');
    expect(both.map(({ category, from, to }) => [category, from, to])).toEqual([
      ['nagging', 6, 8],
      ['ledger', 0, 2],
    ]);
    expect(spans('begging begging a tea a tea a tea me').map(({ category }) => category)).toEqual([
      'nagging',
    ]);
  });

  test('leave out features at the edges of a span that relieve', () => {
    expect(spans('a tea you owe me a tea')).toEqual([{ category: 'ledger', from: 2, to: 5 }]);
  });
});

describe('findPressure', () => {
  const findings = (text: string, kind: TextKind = 'note') => findPressure(toy, text, kind);

  test('gives advice above the threshold of the kind', () => {
    expect(findings('Hm, you owe tea.').cues).toEqual([{ category: 'ledger', start: 4, end: 11 }]);
    expect(findings('Hm, you owe tea.', 'reflection').cues).toEqual([]);
    const at = (advice: number) =>
      findPressure(
        { ...toy, thresholds: { ...toy.thresholds, note: { ...toy.thresholds.note, advice } } },
        'begging a a',
        'note',
      ).cues.length;
    expect(at(8 / Math.sqrt(7))).toBe(0);
    expect(at(8 / Math.sqrt(7) - 0.001)).toBe(1);
  });

  test('refuses an idiom without rare words at a lower score than other texts', () => {
    expect(findings('you owe me').refused).toBe(true);
    expect(findings('you owe me zebra')).toMatchObject({ refused: false, cues: [{}] });
    expect(findings('begging zebra you')).toMatchObject({ refused: false, cues: [{}] });
    expect(findings('begging you owe me zebra').refused).toBe(true);
    expect(findings('you owe me', 'reflection').refused).toBe(false);
  });

  test('finds one sentence whose own score is high enough', () => {
    const kind = 'a tea '.repeat(30);
    expect(findings(`${kind}. you. ${kind}`).cues).toEqual([]);
    expect(findings(`${kind}. you owe me begging. ${kind}`).cues).toHaveLength(1);
  });

  test('scores a long text in parts that overlap by half', () => {
    for (const before of [0, 60, 63, 64, 65, 100, 126, 127, 128, 190, 192, 300]) {
      const [cue, ...others] = findings(`${'tea '.repeat(before)}you owe me ${'tea '.repeat(300)}`).cues;
      expect([cue, others]).toEqual([undefined, []]);
      const low = {
        ...toy,
        thresholds: { ...toy.thresholds, note: { ...toy.thresholds.note, advice: 1.3 } },
      };
      expect(
        findPressure(low, `${'tea '.repeat(before)}you owe me ${'tea '.repeat(300)}`, 'note').cues,
      ).toEqual([{ category: 'ledger', start: before * 4, end: before * 4 + 10 }]);
    }
  });

  test('returns cues in the order of the text, joined where they overlap in one category', () => {
    const apart = 'a tea a tea a tea';
    expect(
      findings(`you owe me ${apart} begging begging begging`).cues.map(({ category }) => category),
    ).toEqual(['ledger', 'nagging']);
  });
});
