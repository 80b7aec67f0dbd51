import { defaultFloor, parseFloor, wholehearted } from '@attune/core';
import { describe, expect, test } from 'vitest';
import { isTokenFor } from '../../src/yes/wholehearted.ts';
import { policy, readingOf, start } from '../support/scripted-couple.ts';

const yes = { by: 'ada' as never, command: 'openDoor', id: null, at: start } as const;
const given = wholehearted(yes, { policy, reading: readingOf(5, start), floor: defaultFloor, motives: [] });
const token = given.ok ? given.value : null;

describe('a wholehearted token', () => {
  test('covers its own act', () => {
    expect(isTokenFor(token, yes)).toBe(true);
    expect(isTokenFor(token, { ...yes, at: (start + 1) as typeof start })).toBe(false);
  });

  test.each([null, undefined, {}, Object.create(Object.getPrototypeOf(token)), 'a token', 1, () => token])(
    'is not %o: it covers nothing, and nothing is thrown',
    (forged) => {
      expect(isTokenFor(forged, yes)).toBe(false);
    },
  );

  test('says who makes it, to whoever tries to', () => {
    const made = () => Reflect.construct(Object.getPrototypeOf(token).constructor, [Symbol('own'), yes]);
    expect(made).toThrow('Call wholehearted() to make a yes token.');
  });
});

test('a floor that is none is refused by its name', () => {
  expect([parseFloor(-1), parseFloor(11), parseFloor('3')]).toEqual(
    Array(3).fill({ ok: false, refusal: 'notAFloor' }),
  );
});
