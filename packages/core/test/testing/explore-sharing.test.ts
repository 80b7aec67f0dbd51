import { describe, expect, test } from 'vitest';
import {
  exploreSharing,
  oneIdea,
  tinyIdeas,
  tinyReflections,
} from '../../src/testing/sharing/explore-sharing.ts';
import { sharingNoninterference } from '../../src/testing/sharing/noninterference.ts';
import type { SharingScope } from '../../src/testing/sharing/state-graph.ts';
import { shareOutlivesCouple } from '../faults/plant-sharing.ts';
import { sharingFaults } from '../faults/sharing.ts';
import { sharingLeaks } from '../faults/sharing-leaks.ts';
import { runSearch } from './run-search.ts';

const slow = { timeout: 300_000 };
/** Two turns. Later turns only repeat what happens in these. */
const twoTurns: SharingScope = { of: 'ideas', lastTurn: 1 };

describe('Every reachable state of ideas and reflections', () => {
  /** Two ideas, turns 0 to 2, one new yes a turn. A state has each answer of each person, with its turn. */
  test('follows the rulebook on two ideas', slow, async () => {
    const found = await runSearch({ run: 'exploreSharing', scope: tinyIdeas });
    expect(found).toEqual({ states: 64_132, transitions: 1_418_245, violation: null });
  });
  /** One idea, turns 0 to 5, so that one that was taken back rests, and counts again. */
  test('follows the rulebook on an idea that rests', slow, async () => {
    const found = await runSearch({ run: 'exploreSharing', scope: oneIdea });
    expect(found).toEqual({ states: 5_909, transitions: 73_821, violation: null });
  });
  /** One prompt with two possible texts, one share a turn, pauses, and leaving and pairing again. */
  test('follows the rulebook on reflections', slow, async () => {
    const found = await runSearch({ run: 'exploreSharing', scope: tinyReflections });
    expect(found).toEqual({ states: 4_473, transitions: 92_637, violation: null });
  });
  test.each([
    ['two ideas', twoTurns, 751_282],
    ['an idea that rests', { of: 'ideas', ideas: 1, lastTurn: 3 }, 32_382],
    ['reflections', tinyReflections, 55_638],
  ] as const)(
    'shows nothing of the partner’s secret answers (L13): %s',
    slow,
    async (_name, scope, pairs) => {
      expect(await runSearch({ run: 'sharingNoninterference', scope })).toEqual({ pairs, violation: null });
    },
  );
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
