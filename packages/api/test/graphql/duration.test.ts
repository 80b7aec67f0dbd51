import { expect, test } from 'vitest';
import { isoDuration, parseDuration } from '../../src/graphql/duration.ts';

test.each([
  ['PT8H', 28_800_000],
  ['PT1M', 60_000],
  ['P1DT1S', 86_401_000],
  ['P2W', 1_209_600_000],
  ['P1W1DT1H1M1S', 694_861_000],
  ['PT0S', 0],
])('reads %s', (text, span) => {
  expect(parseDuration(text)).toBe(span);
  expect(parseDuration(isoDuration(span))).toBe(span);
});

test.each([
  '',
  'P',
  'PT',
  'P1DT',
  'T1H',
  'P1Y',
  'P1M',
  'PT1.5H',
  'PT-1H',
  '-PT1H',
  'pt1h',
  ' PT1H',
  'PT1H1H',
  'PT1S1H',
])('does not read %j', (text) => {
  expect(parseDuration(text)).toBeNull();
});
