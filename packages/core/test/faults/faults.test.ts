import { laws } from '@attune/core/testing';
import { describe, expect, test } from 'vitest';
import { faults } from './planted-faults.ts';

describe('A planted fault is found by its law', () => {
  for (const { law: id, name, rules, reason } of faults) {
    test(`${id}: ${name}`, { timeout: 60_000 }, () => {
      const violation = laws.find((law) => law.id === id)?.check(rules, { numRuns: 600 });
      expect(violation?.law).toContain(`${id} `);
      expect(violation?.reason).toMatch(reason);
    });
  }

  test('every law has a planted fault', () => {
    expect(laws.filter(({ id }) => !faults.some(({ law }) => law === id))).toEqual([]);
  });
});
