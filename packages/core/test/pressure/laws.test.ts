import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPressure, checkPressureWith } from '../../src/pressure/check-pressure.ts';
import { modelEn } from '../../src/pressure/model.en.ts';
import { type PressureModel, parseModel, serializeModel } from '../../src/pressure/model.ts';

const seed = 20_261_123;
const english = parseModel(modelEn);
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
        for (const { start, end } of checkPressure(given, 'en')) {
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
        expect(checkPressure(given, 'en')).toEqual(checkPressure(given, 'en'));
      }),
      { seed, numRuns: 50 },
    );
  });

  test('harmless text before a cue only moves the cue', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('ж', '😏', '\uD800', '\0', ' '), maxLength: 20 }),
        (before) => {
          const prefix = `${before}.\n`;
          const cues = checkPressure('You owe me.', 'en').map((cue) => ({
            ...cue,
            start: cue.start + prefix.length,
            end: cue.end + prefix.length,
          }));
          expect(checkPressure(`${prefix}You owe me.`, 'en')).toEqual(cues);
        },
      ),
      { seed, numRuns: 100 },
    );
  });
});

/** Returns the English model with a counter of its lookups. */
function counting(): { readonly model: PressureModel; lookups(): number } {
  let count = 0;
  const { weights, known, threshold } = english;
  const counted = <T extends { get?(key: string): unknown; has(key: string): boolean }>(of: T): T =>
    new Proxy(of, {
      get(target, name) {
        if (name === 'has' || name === 'get') count += 1;
        const value = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  return {
    model: { weights: counted(weights), known: counted(known), threshold },
    lookups: () => count,
  };
}

const steps = (given: string): number => {
  const { model, lookups } = counting();
  checkPressureWith(model, given);
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

test('a serialized model parses to the same model', () => {
  const { threshold, phrases } = serializeModel(english.threshold, english.weights);
  expect({ threshold, phrases }).toEqual(modelEn);
  expect(parseModel({ threshold, phrases })).toEqual(english);
});

test('pressure is found in the middle of a long text', () => {
  const page = 'The garden is lovely today and the cat sleeps in the sun by the old wall. '.repeat(20);
  expect(checkPressure(page, 'en')).toEqual([]);
  const [cue, ...others] = checkPressure(`${page}If you really loved me you would. ${page}`, 'en');
  expect([cue?.category, others]).toEqual(['guilt', []]);
  expect(cue && page.length <= cue.start && cue.end <= page.length + 34).toBe(true);
});
