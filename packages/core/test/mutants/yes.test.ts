import { defaultFloor, parseFloor, wholehearted } from '@attune/core';
import { describe, expect, test } from 'vitest';
import { isTokenFor } from '../../src/yes/wholehearted.ts';
import { policy, readingOf, start } from '../support/scripted-couple.ts';

const scope = { by: 'ada' as never, command: 'openDoor', id: null, at: start } as const;
const result = wholehearted(scope, {
  policy,
  reading: readingOf(5, start),
  floor: defaultFloor,
  motives: [],
});
const token = result.ok ? result.value : null;

describe('a yes token', () => {
  test('is valid for its own command only', () => {
    expect(isTokenFor(token, scope)).toBe(true);
    expect(isTokenFor(token, { ...scope, at: (start + 1) as typeof start })).toBe(false);
  });

  test.each([null, undefined, {}, Object.create(Object.getPrototypeOf(token)), 'a token', 1, () => token])(
    'is not %o, which is invalid and throws no error',
    (forged) => {
      expect(isTokenFor(forged, scope)).toBe(false);
    },
  );

  test('cannot be constructed, and the error names wholehearted()', () => {
    const construct = () =>
      Reflect.construct(Object.getPrototypeOf(token).constructor, [Symbol('own'), scope]);
    expect(construct).toThrow('Call wholehearted() to make a yes token.');
  });
});

test('an invalid floor is refused as `notAFloor`', () => {
  expect([parseFloor(-1), parseFloor(11), parseFloor('3')]).toEqual(
    Array(3).fill({ ok: false, refusal: 'notAFloor' }),
  );
});
