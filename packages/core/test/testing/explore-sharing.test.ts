import { describe, expect, test } from 'vitest';
import { exploreSharing, tinyReflections } from '../../src/testing/sharing/explore-sharing.ts';
import { sharingNoninterference } from '../../src/testing/sharing/noninterference.ts';
import { shippedSharingRules } from '../../src/testing/sharing/sharing-state.ts';
import type { SharingScope } from '../../src/testing/sharing/state-graph.ts';
import { shareOutlivesCouple } from '../faults/plant-sharing.ts';
import { sharingFaults, sharingLeaks } from '../faults/sharing.ts';

const slow = { timeout: 300_000 };
/** Two turns. Later turns only repeat what happens in these. */
const twoTurns: SharingScope = { of: 'ideas', lastTurn: 1 };

describe('Every reachable state of ideas and reflections', () => {
  /** Two ideas, turns 0 to 3, one new yes a turn. A state has each answer of each person, with its turn. */
  test('follows the rulebook on ideas', slow, () => {
    expect(exploreSharing()).toEqual({ states: 402_137, transitions: 8_911_146, violation: null });
  });
  /** One prompt with two possible texts, one share a turn, and leaving and pairing again. */
  test('follows the rulebook on reflections', slow, () => {
    expect(exploreSharing(shippedSharingRules, tinyReflections)).toEqual({
      states: 697,
      transitions: 11_653,
      violation: null,
    });
  });
  test('shows nothing of the partner’s secret answers (L13)', slow, () => {
    expect(sharingNoninterference(shippedSharingRules, twoTurns)).toEqual({
      pairs: 751_282,
      violation: null,
    });
    expect(sharingNoninterference(shippedSharingRules, tinyReflections)).toEqual({
      pairs: 3_430,
      violation: null,
    });
  });
});

describe('The search finds', () => {
  for (const { law, name, rules, reason, of = twoTurns } of sharingFaults) {
    test(name, slow, () => {
      const { violation } = exploreSharing(rules, of);
      expect(violation?.reason).toMatch(reason);
      expect(violation?.law).toBe(law);
    });
  }
  test('the shortest counterexample', () => {
    expect(exploreSharing(shareOutlivesCouple, tinyReflections).violation?.counterexample).toBe(
      'Ada: write spontaneous. Ada: share. Ada: leave.',
    );
  });

  test.each(sharingLeaks)('a difference between two worlds: %s', slow, (_name, rules, reason) => {
    const { violation } = sharingNoninterference(rules, twoTurns);
    expect(violation?.law).toBe('L13 Noninterference');
    expect(violation?.reason).toMatch(reason);
    expect(violation?.counterexample).toMatch(/^In one world: .*\nIn the other: /);
  });
});
