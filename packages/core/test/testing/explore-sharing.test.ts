import { describe, expect, test } from 'vitest';
import { exploreSharing, tinyReflections } from '../../src/testing/sharing/explore-sharing.ts';
import { sharingNoninterference } from '../../src/testing/sharing/noninterference.ts';
import { shippedSharingRules } from '../../src/testing/sharing/sharing-state.ts';
import type { TinyBeside } from '../../src/testing/sharing/state-graph.ts';
import { outlives } from '../faults/plant-sharing.ts';
import { ideaFaults, ideaLeaks } from '../faults/sharing.ts';

const patience = { timeout: 300_000 };
/** Two turns, in which everything happens that may happen again in later ones. */
const twoTurns: TinyBeside = { of: 'ideas', lastTurn: 1 };

describe('all that two people can come to answer', () => {
  /** Two ideas, turns 0 to 3, one new yes a turn: each answer of each person, with the turn it was given in. */
  test('keeps what the rulebook says of ideas', patience, () => {
    expect(exploreSharing()).toEqual({ states: 65_341, edges: 1_459_162, broken: null });
  });
  /** One prompt with two things to write, one share a turn, and leaving and pairing anew in between. */
  test('keeps what the rulebook says of reflections', patience, () => {
    expect(exploreSharing(shippedSharingRules, tinyReflections)).toEqual({
      states: 697,
      edges: 11_653,
      broken: null,
    });
  });
  test('tells nothing of the answers one keeps to oneself (L13)', patience, () => {
    expect(sharingNoninterference(shippedSharingRules, twoTurns)).toEqual({ pairs: 595_654, broken: null });
    expect(sharingNoninterference(shippedSharingRules, tinyReflections)).toEqual({
      pairs: 3_430,
      broken: null,
    });
  });
});

describe('a search finds', () => {
  for (const { law, name, rules, because, of = twoTurns } of ideaFaults) {
    test(name, patience, () => {
      const { broken } = exploreSharing(rules, of);
      expect(broken?.because).toMatch(because);
      expect(broken?.law).toBe(law);
    });
  }
  test('a story, the shortest there is', () => {
    expect(exploreSharing(outlives, tinyReflections).broken?.story).toBe(
      'Ada: write spontaneous. Ada: share. Ada: leave.',
    );
  });

  test.each(ideaLeaks)('in two worlds: %s', patience, (_name, rules, because) => {
    const { broken } = sharingNoninterference(rules, twoTurns);
    expect(broken?.law).toBe('L13 Noninterference');
    expect(broken?.because).toMatch(because);
    expect(broken?.story).toMatch(/^In one world: .*\nIn the other: /);
  });
});
