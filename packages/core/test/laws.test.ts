import { checkLaw, laws, shippedRules } from '@attune/core/testing';
import { describe, expect, test } from 'vitest';

describe('the shipped rules keep', () => {
  for (const law of laws) {
    test(`${law.id} ${law.name}`, () => {
      checkLaw(law, shippedRules);
      expect(law.check(shippedRules, { numRuns: 60, seed: 2 })).toBeNull();
    });
  }
});
