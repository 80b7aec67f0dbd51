import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexiconEn } from '../src/pressure/cues.en.ts';
import { pressureIn, pressureSteps } from '../src/pressure/pressure-in.ts';
import { compileRules } from '../src/pressure/rules.ts';

const seed = 20_261_123;
const known = [...compileRules(lexiconEn).known];
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
        for (const { start, end } of pressureIn(given)) {
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
        expect(pressureIn(given)).toEqual(pressureIn(given));
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
          const cues = pressureIn('You owe me.').map((cue) => ({
            ...cue,
            start: cue.start + prefix.length,
            end: cue.end + prefix.length,
          }));
          expect(pressureIn(`${prefix}You owe me.`)).toEqual(cues);
        },
      ),
      { seed, numRuns: 100 },
    );
  });
});

describe('the work is linear in the text', () => {
  const size = 400;
  test.each([
    'if ',
    'you ',
    'not ',
    'i will ',
    'a ',
    'o.',
    '?',
    '. ',
    'if nothing ',
    'y o u ',
    'aaaa',
    'no no ',
    'you said ',
    'so ',
    '1',
    "'",
    'who ',
    'i bought you ',
    'what about ',
    'please ',
    'it has been a ',
    '# ',
    '\u200B',
    'if i will you are not then there i ',
  ])('of %j', (unit) => {
    const steps = (times: number): number => pressureSteps(unit.repeat(times)).steps;
    const [one, four] = [steps(size), steps(4 * size)];
    expect(four).toBeLessThanOrEqual(4.2 * one + 20_000);
  });

  test('no word costs more than a bounded number of comparisons', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...known), { minLength: 1, maxLength: 200 }), (words) => {
        expect(pressureSteps(words.join(' ')).steps / words.length).toBeLessThan(20_000);
      }),
      { seed, numRuns: 50 },
    );
  });
});
