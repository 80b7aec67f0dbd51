import { codeFrom, parseCode } from '@attune/core';
import { describe, expect, test } from 'vitest';

describe('a code', () => {
  test('is eight characters of Crockford’s base32, from eight random bytes', () => {
    expect(codeFrom(new Uint8Array([0, 10, 31, 32, 255, 17, 18, 20]))).toBe('0AZ0ZHJM');
    expect(() => codeFrom(new Uint8Array(7))).toThrow(RangeError);
  });
  test('is parsed as people type it', () => {
    expect(parseCode(' abcd-2345 ')).toBe('ABCD2345');
    expect(parseCode('oil0-oil0')).toBe('01100110');
    expect(['ABCD234', 'ABCD23456', 'ABCD234U', 'ABCD234!', ''].map(parseCode)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
