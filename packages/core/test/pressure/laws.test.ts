import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPressure, pressureBy } from '../../src/pressure/check-pressure.ts';
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

describe('whatever the text', () => {
  test('cues lie within it, sorted, not empty, and do not split a character', () => {
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

  test('what stands before and is harmless moves a cue and no more', () => {
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

/** The English scale, counting how often it is asked. */
function counting(): { readonly scale: PressureModel; asked(): number } {
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
    scale: { weights: counted(weights), known: counted(known), threshold: threshold },
    asked: () => count,
  };
}

const steps = (given: string): number => {
  const { scale, asked } = counting();
  pressureBy(scale, given);
  return asked();
};

describe('the work is linear in the text', () => {
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
  ])('of %j', (unit) => {
    const [one, four] = [steps(unit.repeat(size)), steps(unit.repeat(4 * size))];
    expect(four).toBeLessThanOrEqual(4.2 * one + 2_000);
  });

  test('no word costs more than a bounded number of looks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...known), { minLength: 1, maxLength: 200 }), (words) => {
        expect(steps(words.join(' ')) / words.length).toBeLessThan(200);
      }),
      { seed, numRuns: 50 },
    );
  });
});

test('a scale reads as it was written', () => {
  const { threshold, phrases } = serializeModel(english.threshold, english.weights);
  expect({ threshold, phrases }).toEqual(modelEn);
  expect(parseModel({ threshold: threshold, phrases })).toEqual(english);
});

test('what presses does so in the middle of pages, too', () => {
  const page = 'The garden is lovely today and the cat sleeps in the sun by the old wall. '.repeat(20);
  expect(checkPressure(page, 'en')).toEqual([]);
  const [cue, ...others] = checkPressure(`${page}If you really loved me you would. ${page}`, 'en');
  expect([cue?.category, others]).toEqual(['guilt', []]);
  expect(cue && page.length <= cue.start && cue.end <= page.length + 34).toBe(true);
});
