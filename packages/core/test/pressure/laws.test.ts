import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPressure } from '../../src/pressure/en.ts';
import { englishModel } from '../../src/pressure/english.ts';
import { findPressure } from '../../src/pressure/find-pressure.ts';
import { modelEn } from '../../src/pressure/model.en.ts';
import { type PressureModel, parseWeights, serializeWeights } from '../../src/pressure/model.ts';
import { textKinds } from '../../src/pressure/pressure-check.ts';

const seed = 20_261_123;
const english = englishModel(modelEn);
const note = { kind: 'note', language: 'en' } as const;
const cuesOf = (given: string) => checkPressure(given, note).cues;
const known = [...english.known];
const piece = fc.oneof(
  fc.constantFrom(...known),
  fc.constantFrom(
    ' ',
    '. ',
    ', ',
    '?? ',
    '\n',
    "'",
    '’',
    '\u200B',
    '\u0301',
    '\uD800',
    '\uDC00',
    '\0',
    '😏',
    'İ',
    'ﬃ',
    '½',
    '…',
    '0',
    '@',
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const text = fc
  .array(piece, { maxLength: 60 })
  .chain((pieces) => fc.constantFrom('', ' ').map((between) => pieces.join(between)));

describe('For any text', () => {
  test('cues are sorted, not empty, inside the text, and split no character', () => {
    fc.assert(
      fc.property(text, (given) => {
        let before = 0;
        for (const { start, end } of cuesOf(given)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(given.length);
          expect(given.slice(start, end).trim()).not.toBe('');
          if (given.isWellFormed()) expect(given.slice(start, end).isWellFormed()).toBe(true);
          before = start;
        }
      }),
      { seed, numRuns: 500 },
    );
  });

  test('the same text gives the same cues', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(checkPressure(given, note)).toEqual(checkPressure(given, note));
      }),
      { seed, numRuns: 50 },
    );
  });

  test('a refused text has cues, and a text without cues is not refused', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...textKinds), (given, kind) => {
        const { refused, cues } = checkPressure(given, { kind, language: 'en' });
        expect(refused && cues.length === 0).toBe(false);
      }),
      { seed, numRuns: 500 },
    );
  });
});

/** Returns the English model with a counter of its lookups. */
function counting(): { readonly model: PressureModel; lookups(): number } {
  let count = 0;
  const counted = <T extends { get?(key: unknown): unknown; has(key: unknown): boolean }>(of: T): T =>
    new Proxy(of, {
      get(target, name) {
        if (name === 'has' || name === 'get') count += 1;
        const value = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  const { weights, known, frequent, classes } = english;
  return {
    model: {
      ...english,
      weights: counted(weights as Map<unknown, never>) as PressureModel['weights'],
      known: counted(known as Set<unknown>) as PressureModel['known'],
      frequent: counted(frequent as Set<unknown>) as PressureModel['frequent'],
      classes: counted(classes as Map<unknown, never>) as PressureModel['classes'],
    },
    lookups: () => count,
  };
}

const steps = (given: string): number => {
  const { model, lookups } = counting();
  findPressure(model, given, 'note');
  return lookups();
};

describe('The work grows linearly with the text', () => {
  const size = 400;
  test.each([
    'if ',
    'you ',
    'you owe me ',
    'not ',
    'a ',
    'o.',
    '?',
    '. ',
    'y o u ',
    'aaaa',
    'no no ',
    'you said ',
    '1',
    "'",
    'please ',
    '# ',
    '\u200B',
    'if you really loved me you would ',
  ])('for repetitions of %j', (unit) => {
    const [one, four] = [steps(unit.repeat(size)), steps(unit.repeat(4 * size))];
    expect(four).toBeLessThanOrEqual(4.2 * one + 2_000);
  });

  test('with a bounded number of lookups for each word', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...known), { minLength: 1, maxLength: 200 }), (words) => {
        expect(steps(words.join(' ')) / words.length).toBeLessThan(200);
      }),
      { seed, numRuns: 50 },
    );
  });
});

test('an idiom spans a bounded number of words, so that its work grows linearly', () => {
  expect(english.idioms.length).toBeGreaterThan(80);
  for (const { pattern } of english.idioms) {
    const source = pattern.source.replaceAll(/\[[^\]]+\]\+/g, 'x');
    expect([source, /[*+]|\{\d+,\}/.test(source)]).toEqual([source, false]);
  }
});

test('serialized weights parse to the same weights', () => {
  expect(serializeWeights(english.weights)).toEqual({ gaps: modelEn.gaps, weights: modelEn.weights });
  expect(parseWeights(serializeWeights(english.weights))).toEqual(english.weights);
});

test('pressure is found in the middle of a long text', () => {
  const page = 'The garden is lovely today and the cat sleeps in the sun by the old wall. '.repeat(20);
  expect(cuesOf(page)).toEqual([]);
  const { refused, cues } = checkPressure(`${page}If you really loved me you would. ${page}`, note);
  expect([refused, cues[0]?.category]).toEqual([true, 'guilt']);
  expect(cues.every(({ start, end }) => page.length <= start && end <= page.length + 34)).toBe(true);
});
